/**
 * Reads mutated files until the time is up: well-formed and dirty ones of all dialects, and random bytes. Holds that the
 * reader never throws or hangs, counts every row as used or left out, tells every row that is left out, shows nothing of
 * the cells, and gives the same however the bytes are cut and however often they are read.
 *
 *     npm run fuzz -- --minutes 10 --seed 1      # a failing input is named by its number: --seed 1 --only 4711
 */
import { parseArgs } from 'node:util';
import { failuresOf } from './fuzz/failures-of.js';
import { fuzzedFile } from './fuzz/fuzzed-file.js';
import { seededRandom } from './fuzz/seeded-random.js';

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const seed = Number(values.seed ?? 1);
const until = Date.now() + Number(values.minutes ?? 1) * 60_000;
const outcomes = new Map();
let failed = 0;
let tried = 0;

for (let input = Number(values.only ?? 0); ; input++) {
  const random = seededRandom(seed, input);
  const bytes = fuzzedFile(random);
  const { failures, outcome } = await failuresOf(bytes, random);
  tried++;
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  for (const failure of failures) console.error(`FAILED --seed ${seed} --only ${input}: ${failure}`);
  failed += failures.length === 0 ? 0 : 1;
  if (values.only !== undefined || Date.now() > until) break;
}

const sorted = [...outcomes].sort(([, a], [, b]) => b - a);
console.log(`fuzz: ${tried} inputs with seed ${seed}, ${failed} failed`);
for (const [outcome, count] of sorted) console.log(`  ${count} ${outcome}`);
if (failed > 0) process.exitCode = 1;
