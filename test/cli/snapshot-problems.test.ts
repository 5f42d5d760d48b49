import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import type { snapshotProblems } from '../../src/definition/problems/snapshot-problems.js';
import { fakeEffects } from '../support/fake-effects.js';

const DEFINITION = `exports:
  leads:
    file: exports/leads-{date}.csv
    columns: { id: Id, created: Created, status: Status }
stages:
  - { id: lead, entered: created }
  - { id: mql, entered: { status: [MQL] } }
  - { id: accepted, entered: { status: [Accepted] } }
measures: [{ id: volume.mql }]
`;
const ALSO_DEALS = DEFINITION.replace('stages:', '  deals: exports/deals-{date}.csv\nstages:');
const HEADER = 'Id,Created,Status\n';
const ONE = `${HEADER}1,2026-01-05,New\n`;
const TWO = `${ONE}2,2026-01-05,New\n`;
const DEAL = 'Opportunity ID,Created Date,Stage\n1,2026-01-05,Open\n';
const DEALS = `${DEAL}2,2026-01-05,Open\n`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'snapshots-'));
  mkdirSync(join(folder, 'exports'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Files in `exports/`, each with its text; the definition where it is another; what stands on the command line. */
interface Small {
  readonly files: Readonly<Record<string, string>>;
  readonly definition?: string;
  readonly args?: readonly string[];
}

async function run(
  { files, definition = DEFINITION, args = [] }: Small,
  command = ['check', '--format', 'json'],
) {
  writeFileSync(join(folder, 'scorecard.yaml'), definition);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'exports', name), text);
  const { effects, stdout, stderr } = fakeEffects({ workingDirectory: folder });
  const exitCode = await main([...command, ...args], effects);
  return { exitCode, stdout: stdout.join(''), stderr: stderr.join('') };
}

const WEEKS = ['2026-02-02', '2026-02-09', '2026-02-16', '2026-02-23', '2026-03-02'];
/** A file a week, from Monday 2 February on. */
function weekly(...texts: string[]): Record<string, string> {
  return Object.fromEntries(texts.map((text, week) => [`leads-${WEEKS[week]}.csv`, text]));
}
const dealsWeekly = (...texts: string[]) => ({
  ...weekly(TWO),
  ...Object.fromEntries(texts.map((text, week) => [`deals-${WEEKS[week]}.csv`, text])),
});

/** The smallest input of every code. */
const smallest: Record<keyof typeof snapshotProblems, Small> = {
  'snapshot-export': {
    files: weekly(ONE),
    definition: DEFINITION.replace('stages:', '  touches: tasks-{date}.csv\nstages:'),
  },
  'snapshot-pattern': {
    files: weekly(ONE),
    definition: DEFINITION.replace('exports/leads', 'of-{date}/leads'),
  },
  'snapshot-undated': { files: { ...weekly(ONE), 'leads-latest.csv': ONE } },
  'snapshot-repeated': { files: { ...weekly(ONE), 'leads-20260202.csv': ONE } },
  'snapshot-not-yet': { files: weekly(ONE), args: ['--as-of', '2026-02-01'] },
  'snapshots-begin': { files: weekly(ONE, ONE) },
  'snapshot-missing': {
    files: Object.fromEntries(
      ['02-02', '02-09', '02-16', '03-02'].map((day) => [`leads-2026-${day}.csv`, ONE]),
    ),
  },
  'snapshot-lead-gone': { files: weekly(TWO, ONE) },
  'snapshot-lead-back': { files: weekly(TWO, ONE, TWO) },
  'snapshot-deal-gone': { files: dealsWeekly(DEALS, DEAL), definition: ALSO_DEALS },
  'snapshot-deal-back': { files: dealsWeekly(DEALS, DEAL, DEALS), definition: ALSO_DEALS },
  'snapshot-late': { files: weekly(ONE, TWO) },
  'snapshot-stage-skipped': { files: weekly(ONE, ONE.replace('New', 'Accepted')) },
  'snapshot-created-changed': { files: weekly(ONE, ONE.replace('01-05', '01-06')) },
  'snapshot-changes-unused': {
    files: {
      ...weekly(ONE, ONE.replace('New', 'MQL')),
      'history.csv': 'Lead ID,Edit Date,New Value\n1,2026-02-05,MQL\n',
    },
    definition: DEFINITION.replace('stages:', '  stage_history: exports/history.csv\nstages:'),
  },
};

describe('the smallest input of every code', () => {
  test.each(Object.entries(smallest))('%s', async (code, small) => {
    const { stdout, stderr } = await run(small);
    const codes =
      stdout === '' ? stderr : JSON.parse(stdout).problems.map((each: { code: string }) => each.code);
    expect(codes).toContain(code);
  });

  test.each(Object.keys(smallest))('%s comes of nothing that is sound', async (code) => {
    const { stdout } = await run({ files: weekly(ONE, ONE.replace('New', 'MQL')) });
    const codes = JSON.parse(stdout).problems.map((each: { code: string }) => each.code);
    if (code !== 'snapshots-begin') expect(codes).not.toContain(code);
  });
});

const sound = { files: weekly(ONE, ONE.replace('New', 'MQL')) };
const volume = ['report', '--period', '2026-02', '--format', 'csv', '--quiet'];

describe('files of snapshots', () => {
  test('make a measure of what only their changes tell', async () => {
    const { exitCode, stdout } = await run(sound, volume);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^2026-02,period,volume\.mql,.*,1,/mu);
  });

  test('may be named on the command line', async () => {
    const plain = DEFINITION.replace('exports/leads-{date}.csv', 'exports/leads-2026-02-09.csv');
    const given = ['--export', 'leads=exports/leads-{date}.csv'];
    expect((await run({ ...sound, definition: plain }, volume)).stdout).toContain('not_configured');
    const { stdout } = await run({ ...sound, definition: plain, args: given }, volume);
    expect(stdout).toMatch(/^2026-02,period,volume\.mql,.*,1,/mu);
  });

  test('on the command line are held to the same rules', async () => {
    const { exitCode, stderr } = await run(
      { ...sound, args: ['--export', 'touches=exports/leads-{date}.csv'] },
      volume,
    );
    expect(exitCode).toBe(2);
    expect(stderr).toContain(
      'error[snapshot-export]: --export touches: "exports/leads-{date}.csv" has {date}',
    );
    const mixed = ['--export', 'leads=exports/leads-{date}.csv', '--export', 'leads=-'];
    expect((await run({ ...sound, args: mixed }, volume)).stderr).toContain('error[snapshot-pattern]');
  });

  test('that all lack a date are no files of the export', async () => {
    const { exitCode, stderr } = await run({ files: { 'leads-new.csv': ONE } }, volume);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('export-not-found');
  });

  test('name what showed a change first, and show between which dates it lies', async () => {
    const list = ['leads', '--stage', 'mql', '--period', 'all', '--explain', '--lead', '1', '--quiet'];
    const { stdout } = await run(sound, list);
    expect(stdout).toContain('exports/leads-2026-02-09.csv:2');
    expect(stdout).toContain('Status → MQL, between 2026-02-02 and 2026-02-09: first entry');
    const json = JSON.parse(
      (await run(sound, [...list.filter((each) => each !== '--explain'), '--format', 'json'])).stdout,
    );
    expect(json.leads[0].entered.mql).toEqual({
      after: '2026-02-02T00:00:00Z',
      before: '2026-02-09T23:59:59Z',
    });
  });
});
