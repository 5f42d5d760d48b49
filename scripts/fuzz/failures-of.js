import * as scorecard from '../../dist/index.js';
import { SECRET } from './fuzzed-file.js';

const { exportPlan, idDictionary, loadDefinition, readExport } = scorecard;
/** Far beyond what any input takes. */
const HANGS_AFTER_MS = 20_000;

const PLANS = ['columns: { id: Lead ID }, attributes: { origin: Lead Source }', ''].map((settings) => {
  const text = `{ name: Fuzz, exports: { leads: { file: any.csv${settings && `, ${settings}`} } }, stages: [{ id: lead, entered: created }] }`;
  const { value, problems } = loadDefinition(text, 'fuzz.yaml', () => null);
  if (value === null) throw new Error(JSON.stringify(problems));
  return exportPlan(value, 'leads');
});

/**
 * What a file breaks of all that has to hold, and what came of it in a word.
 * @param {Uint8Array} bytes
 */
export async function failuresOf(bytes, random) {
  const failures = [];
  const plan = random.pick(PLANS);
  const started = Date.now();
  try {
    const whole = await read(plan, bytes, bytes.length || 1);
    failures.push(...untold(whole), ...shown(whole.problems));
    if (!same(whole, await read(plan, bytes, bytes.length || 1))) failures.push('it is not the same twice');
    const size = random.pick([1, 2, 3, 7, 64, 1000, 4096]);
    if (!same(whole, await read(plan, bytes, bytes.length > 50_000 ? size * 64 : size)))
      failures.push(`pieces of ${size} bytes change it`);
    if (scorecard.surveyFile !== undefined) failures.push(...(await surveyFailures(bytes)));
    if (Date.now() - started > HANGS_AFTER_MS) failures.push('it takes too long');
    return { failures, outcome: outcomeOf(whole) };
  } catch (error) {
    return { failures: [`it throws ${error.stack}`], outcome: 'thrown' };
  }
}

/** What is compared of a table: its rows by their line, and everything that is said. */
async function read(plan, bytes, size) {
  const { value, problems } = await readExport(plan, [sourceOf(bytes, size)], idDictionary());
  if (value === null) return { rows: null, problems };
  const { count, rowsRead, leftOut, line, columns, files } = value;
  const rows = { count, rowsRead, leftOut: [...leftOut], line: [...line], sha256: files[0].sha256 };
  const texts = [...columns].map(([field, column]) => [
    field,
    column.codes && [...column.codes],
    column.values && [...column.values],
  ]);
  return { rows, texts, problems };
}

function sourceOf(bytes, size) {
  return {
    name: 'fuzz.csv',
    size: bytes.length,
    modifiedAt: 0,
    async *read() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
}

function untold({ rows, problems }) {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (rows === null) return errors.length > 0 ? [] : ['there is no table, and no error'];
  if (errors.length > 0) return ['there is a table, and an error'];
  const told = new Map();
  for (const { code, count } of problems)
    if (code.startsWith('rows-')) told.set(code, (told.get(code) ?? 0) + count);
  const { leftOut, count, rowsRead } = rows;
  const sum = leftOut.reduce((total, [, some]) => total + some, 0);
  return [
    ...(count + sum === rowsRead ? [] : [`${rowsRead} rows are read, ${count} used, ${sum} left out`]),
    ...leftOut.filter(([code, some]) => told.get(code) !== some).map(([code]) => `${code} is not told`),
  ];
}

function shown(problems) {
  return JSON.stringify(problems).includes(SECRET) ? ['a problem shows what a cell holds'] : [];
}

async function surveyFailures(bytes) {
  const survey = await scorecard.surveyFile(sourceOf(bytes, 4096), [], { headersOnly: false });
  return shown(survey.problems).map((failure) => `survey: ${failure}`);
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}

function outcomeOf({ rows, problems }) {
  if (rows === null) return `refused: ${problems.find(({ severity }) => severity === 'error').code}`;
  return rows.leftOut.length === 0 ? 'read in full' : 'read in part';
}
