import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { fakeEffects } from '../support/fake-effects.js';
import {
  expectHarmless,
  expectHarmlessCommands,
  expectHarmlessCsv,
  expectHarmlessMarkdown,
} from '../support/harmless.js';
import { FEW_HOSTILE_TEXTS } from '../support/hostile-texts.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'safety-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => `${row.map(cell).join(',')}\n`).join('');

/** A file's name with as much of a text as a name can hold. */
const nameWith = (text: string) => `leads-${text.replaceAll(/[/\0]/gu, '_').slice(0, 60)}.csv`;

/** A definition and its exports, every free text of which is that one. */
function writeFiles(text: string): void {
  const quoted = JSON.stringify(text);
  writeFileSync(
    join(folder, 'scorecard.yaml'),
    `name: ${quoted}
currency: EUR
people: { marketing: { head: ${quoted} }, sales: { head: ${quoted} }, disputes: ${quoted}, tell: [${quoted}] }
exports:
  leads:
    file: ${JSON.stringify(nameWith(text))}
    columns: { id: Lead ID, created: Created, owner: Owner, source: Source, status: Status }
    attributes: { region: Region }
  stage_history: { file: history.csv, columns: { lead: Lead ID, at: At, to: To } }
  touches: { file: touches.csv, columns: { lead: Lead ID, at: At, type: Type, by: By } }
  deals:
    file: deals.csv
    columns: { id: Deal, lead: Lead ID, created: Created, closed: Closed, status: Stage, amount: Amount, source: Source }
    status: { won: [Won], lost: [Lost] }
stages:
  - { id: lead, name: ${quoted}, means: ${quoted}, team: marketing, entered: created }
  - { id: mql, name: ${quoted}, team: marketing, entered: { status: [${quoted}] }, criteria: [{ column: Region, in: [${quoted}] }] }
  - { id: opportunity, team: sales, entered: { deal: created } }
  - { id: won, team: sales, entered: { deal: won } }
exits: [{ id: rejected, name: ${quoted}, entered: { status: [Rejected] }, reason: { column: Reason } }]
slas:
  - { id: first, name: ${quoted}, team: sales, starts: created, stops: touch, within: 1 hour, target: 90%, escalate_to: ${quoted}, applies_to: { region: [${quoted}] } }
waivers: [{ sla: first, lead: L1, reason: ${quoted}, by: ${quoted} }]
assumptions:
  - { id: leads, measure: volume.lead, assumed: 5, per: month, belongs_to: marketing }
  - { id: qualifying, measure: conversion.lead.mql, within: 30 days, assumed: 50%, belongs_to: marketing }
  - { id: deal-making, measure: conversion.mql.opportunity, within: 30 days, assumed: 50%, belongs_to: sales }
  - { id: win-rate, measure: win_rate, assumed: 25%, belongs_to: sales }
  - { id: price, measure: average_selling_price, assumed: 1000, belongs_to: sales }
goals: { revenue: { 2026-Q1: 1000 } }
measures: [{ id: volume.lead, name: ${quoted}, target: 5 }, { id: revenue }, { id: exits.rejected }]
notes: notes.md
`,
  );
  writeFileSync(join(folder, 'notes.md'), text);
  writeFileSync(
    join(folder, nameWith(text)),
    csv([
      ['Lead ID', 'Created', 'Owner', 'Source', 'Status', 'Region', 'Reason', text],
      ['L1', '2026-01-05T09:00:00Z', text, text, text, text, text, text],
      ['L2', '2026-01-06T09:00:00Z', text, text, 'Rejected', text, text, text],
      [`L-${text}`, '2026-01-07T09:00:00Z', text, text, 'Accepted', 'EMEA', text, text],
      [text, 'soon', text, text, `no ${text}`, text, text, text],
    ]),
  );
  writeFileSync(
    join(folder, 'history.csv'),
    csv([
      ['Lead ID', 'At', 'To'],
      ['L1', '2026-01-06T09:00:00Z', text],
      [text, text, text],
    ]),
  );
  writeFileSync(
    join(folder, 'touches.csv'),
    csv([
      ['Lead ID', 'At', 'Type', 'By'],
      ['L1', '2026-01-06T12:00:00Z', text, text],
      [`no ${text}`, '2026-01-06T12:00:00Z', text, text],
    ]),
  );
  writeFileSync(
    join(folder, 'deals.csv'),
    csv([
      ['Deal', 'Lead ID', 'Created', 'Closed', 'Stage', 'Amount', 'Source'],
      [text, 'L1', '2026-01-08', '2026-01-20', 'Won', '5000', text],
      ['D2', `no ${text}`, '2026-01-08', '', text, text, text],
    ]),
  );
}

async function run(args: readonly string[]) {
  const { effects, stdout, stderr } = fakeEffects({ workingDirectory: folder, now: '2026-02-03T12:00:00Z' });
  const exitCode = await main(args, effects);
  return { exitCode, stdout: stdout.join(''), stderr: stderr.join('') };
}

const IN_JANUARY = ['--period', '2026-01'];
const COMMANDS: readonly (readonly string[])[] = [
  ['report', ...IN_JANUARY],
  ['report', ...IN_JANUARY, '--by', 'source'],
  ['sla', ...IN_JANUARY, '--by', 'region'],
  ['assumptions'],
  ['plan'],
  ['funnel', '--by', 'source'],
  ['leads'],
  ['leads', '--sla', 'first'],
  ['check'],
];
const FORMATS: Readonly<Record<string, readonly [format: string, expects: (text: string) => void][]>> = {
  report: [
    ['table', expectHarmless],
    ['json', expectHarmless],
    ['csv', expectHarmlessCsv],
  ],
  sla: [
    ['table', expectHarmless],
    ['json', expectHarmless],
    ['csv', expectHarmlessCsv],
    ['markdown', expectHarmlessMarkdown],
    ['github', expectHarmlessCommands],
    ['junit', expectHarmless],
  ],
  assumptions: [
    ['table', expectHarmless],
    ['json', expectHarmless],
    ['csv', expectHarmlessCsv],
    ['markdown', expectHarmlessMarkdown],
  ],
  plan: [
    ['table', expectHarmless],
    ['json', expectHarmless],
    ['csv', expectHarmlessCsv],
    ['markdown', expectHarmlessMarkdown],
  ],
  funnel: [
    ['table', expectHarmless],
    ['json', expectHarmless],
    ['csv', expectHarmlessCsv],
  ],
  leads: [
    ['table', expectHarmless],
    ['json', expectHarmless],
    ['csv', expectHarmlessCsv],
  ],
  check: [
    ['table', expectHarmless],
    ['json', expectHarmless],
    ['markdown', expectHarmlessMarkdown],
  ],
};

describe.each(Object.entries(FEW_HOSTILE_TEXTS))('a text that %s', (_, text) => {
  it('arrives nowhere unharmed', async () => {
    writeFiles(text);
    for (const command of COMMANDS) {
      for (const [format, expects] of FORMATS[command[0]!]!) {
        const { exitCode, stdout, stderr } = await run([
          ...command,
          '--as-of',
          '2026-02-01',
          '--format',
          format,
        ]);
        expect([command, format, exitCode, exitCode === 0 ? '' : stderr]).toEqual([command, format, 0, '']);
        expects(stdout);
        expectHarmless(stderr);
      }
    }
  }, 60_000);

  it('arrives nowhere unharmed from the definition alone', async () => {
    writeFiles(text);
    const { effects, stdout } = fakeEffects({ workingDirectory: folder });
    expect(await main(['glossary'], effects)).toBe(0);
    expectHarmlessMarkdown(stdout.join(''));
  });

  it('arrives nowhere unharmed from the command line and from what is wrong with it', async () => {
    writeFiles(text);
    const wrong: readonly (readonly string[])[] = [
      ['report', '--period', text],
      ['report', '--by', text],
      ['report', '--where', `source=${text}`],
      ['report', '--export', `leads=${text}`],
      ['report', '--export', text],
      ['report', `--${text}`],
      ['leads', '--stage', text],
      ['leads', '--id', text],
      ['check', '--config', text],
      [text],
    ];
    for (const args of wrong) {
      const { stdout, stderr } = await run(args);
      expectHarmless(stdout);
      expectHarmless(stderr);
    }
  });
});
