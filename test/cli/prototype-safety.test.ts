import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { fakeEffects } from '../support/fake-effects.js';

/** Names that every object of JavaScript has: looked up carelessly, they are found where nothing is. */
const NAMES = ['constructor', 'hasOwnProperty', 'toString', 'valueOf', '__proto__'];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prototype-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(...args: readonly string[]) {
  const { effects, stdout, stderr } = fakeEffects({ workingDirectory: folder, now: '2026-02-03T12:00:00Z' });
  const exitCode = await main(args, effects);
  return { exitCode, stdout: stdout.join(''), stderr: stderr.join('') };
}

/** Attributes, stages, exits, SLAs and columns of these names; `__proto__` can only be a header and a value. */
function writeFiles(): void {
  writeFileSync(
    join(folder, 'scorecard.yaml'),
    `exports:
  leads:
    file: leads.csv
    columns: { id: hasOwnProperty, created: Created, source: __proto__, status: toString }
    attributes: { constructor: constructor, valueOf: __proto__ }
    dates: { constructor: yyyy-MM-dd }
    numbers: { hasOwnProperty: "1.234,50" }
stages:
  - { id: lead, team: marketing, entered: created }
  - { id: toString, team: sales, entered: { status: [__proto__, toString] } }
exits: [{ id: constructor, entered: { status: [constructor] }, reason: __proto__ }]
slas: [{ id: valueOf, team: sales, starts: created, stops: toString, within: 30 days, target: 50% }]
aliases: { constructor: { valueOf: [toString] }, source: { hasOwnProperty: [constructor] } }
`,
  );
  const rows = [
    'hasOwnProperty,Created,__proto__,toString,constructor',
    'constructor,2026-01-05,__proto__,__proto__,toString',
    '__proto__,2026-01-06,constructor,toString,valueOf',
    'toString,2026-01-07,toString,constructor,__proto__',
    'valueOf,2026-01-08,,New,constructor',
  ];
  writeFileSync(join(folder, 'leads.csv'), `${rows.join('\n')}\n`);
}

it('names of built-in properties are names like any others, all the way through', async () => {
  writeFiles();
  const report = await run('report', '--period', '2026-01', '--format', 'json', '--by', 'constructor');
  expect([report.exitCode, report.exitCode === 0 ? '' : report.stderr]).toEqual([0, '']);
  const { measures, funnel } = JSON.parse(report.stdout) as {
    measures: { id: string; group: { value: string | null } | null; value: number }[];
    funnel: { stage: string; entered: number }[];
  };
  const leads = measures.filter(({ id }) => id === 'volume.lead');
  expect(leads.map(({ group, value }) => [group?.value, value])).toEqual([
    [undefined, 4],
    ['__proto__', 1],
    ['constructor', 1],
    // toString counts as valueOf, by its alias.
    ['valueOf', 2],
  ]);
  expect(funnel.map(({ stage }) => stage)).toEqual(['lead', 'toString']);

  for (const where of NAMES) {
    const { exitCode } = await run('report', '--period', '2026-01', '--where', `valueOf=${where}`);
    expect([where, exitCode]).toEqual([where, 0]);
  }
});

it('leads of such ids have their timelines, and their attributes as own properties', async () => {
  writeFiles();
  const { exitCode, stdout, stderr } = await run(
    'leads',
    '--stage',
    'lead',
    '--period',
    '2026-01',
    '--format',
    'json',
  );
  expect([exitCode, exitCode === 0 ? '' : stderr]).toEqual([0, '']);
  const { leads } = JSON.parse(stdout) as {
    leads: { id: string; stage: string; exit: string; attributes: Record<string, string>; source: string }[];
  };
  expect(new Set(leads.map(({ id }) => id))).toEqual(
    new Set(['constructor', '__proto__', 'toString', 'valueOf']),
  );
  const [first] = leads.filter(({ id }) => id === 'constructor');
  expect(first).toMatchObject({ stage: 'toString', source: '__proto__' });
  expect(Object.entries(first!.attributes)).toContainEqual(['constructor', 'valueOf']);
  expect(leads.find(({ id }) => id === 'toString')!.exit).toBe('constructor');
});

it.each([
  ['check'],
  ['sla', '--as-of', '2026-02-01', '--by', 'valueOf'],
  ['funnel', '--by', 'source'],
  ['leads', '--stage', 'toString'],
  ['glossary'],
])('%s has no bug with them', async (...args) => {
  writeFiles();
  const { exitCode, stderr } = await run(...args);
  expect([exitCode, exitCode === 0 ? '' : stderr]).toEqual([0, '']);
});

it.each(['constructor', 'hasOwnProperty', 'toString', '__proto__'])(
  'what is not there is not found under the name of a built-in property: %s',
  async (name) => {
    writeFileSync(
      join(folder, 'scorecard.yaml'),
      'exports: { leads: leads.csv }\nstages: [{ id: lead, entered: created }]\n',
    );
    writeFileSync(join(folder, 'leads.csv'), 'Id,Created Date\n1,2026-01-05\n');
    for (const args of [
      ['report', '--by', name],
      ['report', '--where', `${name}=x`],
      ['report', '--export', `${name}=leads.csv`],
      ['leads', '--stage', name],
      ['leads', '--measure', name],
      ['leads', '--sla', name],
      ['leads', '--problem', name],
    ]) {
      const { exitCode, stdout } = await run(...args);
      expect([args, exitCode, stdout]).toEqual([args, 2, '']);
    }
  },
);

it('a definition that would set a prototype is refused', async () => {
  writeFileSync(
    join(folder, 'scorecard.yaml'),
    'exports: { leads: { file: leads.csv, attributes: { __proto__: Region } } }\nstages: [{ id: lead, entered: created }]\n',
  );
  const { exitCode, stderr } = await run('report');
  expect(exitCode).toBe(2);
  expect(stderr).toContain('__proto__');
});
