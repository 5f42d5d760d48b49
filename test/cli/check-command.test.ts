import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { type FakeMachine, fakeEffects } from '../support/fake-effects.js';

const LEADS = 'Lead ID,Created Date,Won On\n1,2026-01-05,2026-01-20\n2,2026-01-07,\n,2026-02-01,\n';
const DEFINITION = `exports: { leads: leads.csv }
people: { show: pseudonyms }
stages:
  - { id: lead, entered: created }
  - { id: won, entered: { column: Won On } }
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
  writeFileSync(join(folder, 'scorecard.yaml'), DEFINITION);
  writeFileSync(join(folder, 'leads.csv'), LEADS);
});
afterEach(() => rmSync(folder, { recursive: true }));

async function check(args: readonly string[], machine: FakeMachine = {}) {
  const { effects, stdout, stderr } = fakeEffects({ workingDirectory: folder, ...machine });
  const exitCode = await main(['check', ...args], effects);
  return { exitCode, stdout: stdout.join(''), stderr: stderr.join('') };
}

test('the help ends with two worked examples', async () => {
  const { exitCode, stdout } = await check(['--help']);
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/\n\nExamples:\n {2}\$ scorecard .+\n {2}\$ scorecard .+\n$/u);
});

test('problems are the result: on standard output, and nothing on standard error', async () => {
  const { exitCode, stdout, stderr } = await check([]);
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(stdout).toContain('rows-without-id · leads.csv:4');
});

/** Sound: nothing is left out. */
const SOUND = 'Lead ID,Created Date,Won On\n1,2026-01-05,2026-01-20\n2,2026-01-07,\n';
/** Nobody is on record as won, so that nothing can be said of it. */
const UNUSABLE = `${DEFINITION}measures: [{ id: volume.lead }, { id: revenue }]\n`;

test.each([
  ['never', 0, 0, 0],
  ['caveats', 0, 1, 1],
  ['unusable', 0, 0, 1],
])('--fail-on %s', async (what, whenSound, withCaveats, whenUnusable) => {
  const exitCodes = async () => (await check(['--fail-on', what])).exitCode;
  expect(await exitCodes()).toBe(withCaveats);
  writeFileSync(join(folder, 'leads.csv'), SOUND);
  expect(await exitCodes()).toBe(whenSound);
  writeFileSync(join(folder, 'scorecard.yaml'), UNUSABLE);
  expect(await exitCodes()).toBe(whenUnusable);
});

test('a definition with errors is unusable', async () => {
  writeFileSync(join(folder, 'scorecard.yaml'), `${DEFINITION}surprise: 1\n`);
  const { exitCode, stdout } = await check(['--fail-on', 'unusable']);
  expect(exitCode).toBe(1);
  expect(stdout).toContain('Exports not opened: the definition has errors');
  expect(stdout).toContain('\nVerdict: not usable: the definition has errors\n');
});

test('it ends in a verdict', async () => {
  expect((await check([])).stdout).toMatch(/\nVerdict: usable, with 1 caveat: 0 of 3 measures are sound\n/u);
  writeFileSync(join(folder, 'leads.csv'), SOUND);
  expect((await check([])).stdout).toMatch(/\nVerdict: sound: all 3 measures\n/u);
});

test.each([
  [['--as-of', 'yesterday'], 'as-of-invalid'],
  [['--people', 'names'], 'people-looser'],
  [['--export', 'laeds=leads.csv'], 'export-unknown'],
  [['--export', 'leads=.'], 'file-unreadable'],
  [['--fail-on', 'warnings'], 'usage'],
  [['--period', '2026-01'], 'usage'],
])('%j can’t be run', async (args, code) => {
  const { exitCode, stdout, stderr } = await check(args);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toContain(`error[${code}]`);
});

test('a definition with errors can’t hide a wrong command line', async () => {
  writeFileSync(join(folder, 'scorecard.yaml'), `${DEFINITION}surprise: 1\n`);
  const { exitCode, stdout } = await check(['--export', 'laeds=leads.csv']);
  expect([exitCode, stdout]).toEqual([2, '']);
});

test('-o writes the result, and never over a file that was read', async () => {
  const written = await check(['--format', 'json', '-o', 'check.json', '--fail-on', 'caveats']);
  expect([written.exitCode, written.stdout, written.stderr]).toEqual([1, '', '']);
  const document = JSON.parse(readFileSync(join(folder, 'check.json'), 'utf8'));
  expect(document).toMatchObject({ kind: 'scorecard.check/1', people_shown: 'pseudonyms' });
  const refused = await check(['-o', 'leads.csv', '--fail-on', 'caveats']);
  expect(refused.exitCode).toBe(2);
  expect(readFileSync(join(folder, 'leads.csv'), 'utf8')).toBe(LEADS);
});

test('an export may come from standard input', async () => {
  const { exitCode, stdout } = await check(['--export', 'leads=-'], { stdin: LEADS });
  expect(exitCode).toBe(0);
  expect(stdout).toContain('standard input:4');
});

test('a newest time in the future is told', async () => {
  const { stdout } = await check([], { now: '2026-01-10T00:00:00Z' });
  expect(stdout).toContain('as-of-in-future');
});

test('as of an earlier day, what is later is told', async () => {
  const { stdout } = await check(['--as-of', '2026-01-06']);
  expect(stdout).toContain('as of 6 Jan 2026');
  expect(stdout).toContain('later-than-as-of');
});
