import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { makeInput } from './inputs/make-input.js';

const LEADS_ALONE = { changes: 0, touches: 0 };

/** What is measured: how many leads, changes of their status and touches. */
export const INPUTS = {
  tiny: { leads: 1000, ...LEADS_ALONE },
  'tiny-events': { leads: 1000, changes: 3000, touches: 4000 },
  '10k': { leads: 10_000, ...LEADS_ALONE },
  '50k': { leads: 50_000, ...LEADS_ALONE },
  '100k': { leads: 100_000, ...LEADS_ALONE },
  '1m': { leads: 1_000_000, ...LEADS_ALONE },
  middle: { leads: 100_000, changes: 300_000, touches: 400_000 },
  large: { leads: 1_000_000, changes: 3_000_000, touches: 4_000_000 },
};

/** The folder of an input; made where it isn't there yet, or was made by another generator. */
export function inputFolder(name, parent) {
  return madeFolder(INPUTS[name], `${parent}/${name}`);
}

/** @param {{leads: number, changes: number, touches: number}} sizes */
export function madeFolder(sizes, folder) {
  const madeBy = `${folder}/made-by`;
  const stamp = `${generatorHash()} ${JSON.stringify(sizes)}`;
  if (existsSync(madeBy) && readFileSync(madeBy, 'utf8') === stamp) return folder;
  process.stderr.write(`making ${folder}\n`);
  makeInput(folder, sizes);
  writeFileSync(madeBy, stamp);
  return folder;
}

function generatorHash() {
  const hash = createHash('sha256');
  const sources = new URL('./inputs/', import.meta.url);
  for (const file of readdirSync(sources).sort()) hash.update(readFileSync(new URL(file, sources)));
  return hash.digest('hex');
}
