import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { renderCheckTable } from '../../src/render/render-check-table.js';
import { textWidth } from '../../src/render/text-width.js';
import {
  sampleCause,
  sampleCheck,
  sampleCheckedSla,
  sampleProblem,
  sampleVerdict,
} from '../support/check-document.js';
import { CONTROL_CHARACTERS } from '../support/control-characters.js';

type Help = ReturnType<typeof sampleCheckedSla>['would_help'][number];

const plain = { width: null, colour: false };

it('is a page: exports, stages, links, problems, and how it stands', () => {
  expect(renderCheckTable(sampleCheck(), plain)).toBe(`\
Acme joint scorecard · check of definition and exports
scorecard.yaml · agreement 3 · as of 2 Nov 2026 17:41, Europe/Berlin · 4,812 leads

export   rows   used  left out       complete to       newest time  files
leads   4,840  4,826        14  2 Nov 2026 17:41  2 Nov 2026 17:41  exports/leads.csv
  left out: 9 of a repeated id, 5 with too few or too many cells
deals     715    715         0       30 Oct 2026       30 Oct 2026  exports/deals-1.csv and 1 more

stage or exit  reached         dated    implied    undated  out of order
MQL              1,900  1,858  97.8%  30   1.6%  12   0.6%      3   0.2%
Won                  0             –          –          –             –
Lost                 4      3  75.0%              1  25.0%
dated: entered at a recorded time; implied: passed on the way to a later stage; undated: reached at an unknown time

4,812 leads: 600 with a deal (12.5%), 12 with several deals (0.2%), 3,000 with a touch (62.3%)
715 deals: 617 with a lead (86.3%), 98 without one (13.7%)
3,390 touches: 3,390 linked by lead (100.0%)

SLA          clocks  excluded  not due  due     judged
First touch     131         4        7  120  90  75.0%
  can’t be told: 24 known only to the day or between two snapshots, 3 due after an export ends, 1 ended at an unknown time, 1 perhaps paused, 1 of a criterion that is blank
  - touches: the time of day is missing in column “Date”: map a column with times
  - stage_history would date MQL: export it
  - touches ends before as-of: export it again, or correct its complete_to
judged: met, breached or overdue for sure, of the clocks due; below an SLA, what would make the rest judgeable

Warnings
  stages-out-of-order · exports/leads.csv:914
    3 leads with an earlier stage dated after a later one; correct the dates in the CRM
    leads 00Q1, 00Q2, 00Q3

no errors, 1 warning, no notes

Verdict: not usable for 1 of 3 measures; usable with 2 caveats for others: 1 of 3 measures and 0 of 1 SLA are sound
1 caveat concerns less than 1%

Not usable
- There is no spend export
    not usable: measure Cost per MQL
    mend: Export it (exports.spend)
    scorecard.yaml

Caveats
- MQL was passed without a record of it: 30 of 1,900 leads (1.6%)
    moves: measure MQL to Won, time; SLA First touch
    mend: Record it in the CRM (stages.mql.entered)
    leads 00Q7, 00Q8, …

Caveats of less than 1%
- Leads entered an earlier stage for the first time after a later one: 3 of 4,812 leads (0.1%) · 1 measure · order_tolerance

Sound: Won
`);
});

it('fits a terminal: prose wraps, columns of less weight go', () => {
  for (const width of [40, 60, 80, 140]) {
    const lines = renderCheckTable(sampleCheck(), { width, colour: false }).split('\n');
    expect(lines.filter((line) => textWidth(line) > width)).toEqual([]);
  }
  const narrow = renderCheckTable(sampleCheck(), { width: 60, colour: false });
  expect(narrow).toContain('stage or exit  reached         dated    implied    undated\n');
  expect(narrow).toContain('    3 leads with an earlier stage dated after a later one;\n    correct');
});

it('says the same in colour', () => {
  const coloured = renderCheckTable(sampleCheck(), { width: 80, colour: true });
  expect(coloured).toContain('\u001b[33m');
  expect(stripVTControlCharacters(coloured)).toBe(
    renderCheckTable(sampleCheck(), { width: 80, colour: false }),
  );
});

describe('what was not checked', () => {
  const nothing = { stages: null, exits: null, links: null, slas: null, lead_count: null, as_of: null };
  const counts = { errors: 1, warnings: 0, notes: 0 };

  it('is everything else while the definition has errors', () => {
    const { tool, definition } = sampleCheck();
    const document = sampleCheck({
      ...nothing,
      tool,
      definition: { ...definition, sound: false, agreement: null, name: null },
      checked: { exports: false, leads: false },
      exports: [],
      counts,
      verdict: sampleVerdict({
        ...{ period: null, measures: [], slas: [] },
        causes: [
          sampleCause({
            ...{ status: 'unusable', code: 'definition-errors', what: 'The definition has errors' },
            ...{ file: 'scorecard.yaml', line: 14, count: null, of: null, unit: null, share: null },
            leads: { count: 0, ids: [] },
            ...{ mend: 'Mend them first', settings: [] },
            moves: { measures: [], slas: [], assumptions: [], goals: [] },
          }),
        ],
      }),
      problems: [
        sampleProblem({
          severity: 'error',
          code: 'stage-unknown',
          message: 'SLA "first" stops at "acepted"',
          leads: { count: 0, ids: [] },
          file: 'scorecard.yaml',
          line: 14,
          column: 15,
        }),
      ],
    });
    expect(renderCheckTable(document, plain)).toBe(`\
scorecard.yaml · check of definition and exports

Exports not opened: the definition has errors

Errors
  stage-unknown · scorecard.yaml:14:15
    SLA "first" stops at "acepted"

1 error, no warnings, no notes

Verdict: not usable: the definition has errors

Not usable
- The definition has errors
    mend: Mend them first
    scorecard.yaml:14
`);
  });

  it('is the leads where an export has errors', () => {
    const [leads, deals] = sampleCheck().exports;
    const unread = { rows: null, used: null, left_out: null, reasons: [], complete_to: null, newest: null };
    const document = sampleCheck({
      ...nothing,
      checked: { exports: true, leads: false },
      exports: [
        { ...leads!, complete_to: null },
        { ...deals!, ...unread },
      ],
      counts,
    });
    expect(renderCheckTable(document, plain)).toContain(`
export   rows   used  left out       newest time  files
leads   4,840  4,826        14  2 Nov 2026 17:41  exports/leads.csv
  left out: 9 of a repeated id, 5 with too few or too many cells
deals       –      –         –                    exports/deals-1.csv and 1 more

Leads, stages and links not checked: errors in deals
`);
  });
});

it('says what would make an SLA judgeable, in words for each kind of help', () => {
  const help = (what: Help['what'], also: Partial<Help> = {}): Help => ({
    ...{ what, export: 'leads', column: null, state: null },
    ...also,
  });
  const sla = sampleCheckedSla({
    lacking: true,
    would_help: [
      help('times', { column: 'MQL Date', state: 'mql' }),
      help('dates', { state: 'lost' }),
      help('stage_history', { export: 'stage_history' }),
      help('export', { export: 'owner_history' }),
      help('column', { export: 'touches', column: 'outcome' }),
      help('values', { column: 'Employees' }),
      help('values', { state: 'mql' }),
    ],
  });
  const page = renderCheckTable(sampleCheck({ slas: [sla] }), plain);
  expect(page).toContain('First touch     131         4        7  120  not at all\n');
  expect(page).toContain(`
  - leads: the time of day of MQL is missing in column “MQL Date”: map a column with times
  - leads: a dated column for Lost would tell when, not only that
  - stage_history would tell since when a lead has its status: export it, from its creation on
  - owner_history: nothing else shows it: export it
  - touches: nothing else shows it: map a column as “outcome”
  - leads: column “Employees” is blank for some: fill it in
  - leads: the columns of the criteria of MQL are missing: map them
`);
  const whole = sampleCheckedSla({ would_help: [] });
  expect(renderCheckTable(sampleCheck({ slas: [whole] }), plain)).toContain('of the clocks due\n');
});

it('shows the first ids, and how to see all', () => {
  const ids = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6'];
  const problem = sampleProblem({ leads: { count: 6, ids }, deals: { count: 7, ids: ['D1', ...ids] } });
  const page = renderCheckTable(sampleCheck({ problems: [problem] }), plain);
  expect(page).toContain(
    '    leads L1, L2, L3, L4, L5, … (all 6: scorecard leads --problem stages-out-of-order)\n' +
      '    deals D1, L1, L2, L3, L4, … (all 7: scorecard leads --problem stages-out-of-order)\n',
  );
});

it('shows nothing of ids that are kept back', () => {
  const problem = sampleProblem({ leads: { count: 6, ids: [] } });
  const page = renderCheckTable(sampleCheck({ problems: [problem] }), plain);
  expect(page).toContain('in the CRM\n\nno errors');
});

it('prints hostile text as text', () => {
  const hostile = 'a\u001b[31mred\u202e\u0007b';
  const { definition, stages } = sampleCheck();
  const document = sampleCheck({
    definition: { ...definition, name: hostile, file: hostile },
    stages: stages!.map((stage) => ({ ...stage, name: hostile })),
    slas: [
      sampleCheckedSla({
        name: hostile,
        would_help: [{ what: 'times', export: 'leads', column: hostile, state: 'mql' }],
      }),
    ],
    problems: [sampleProblem({ message: hostile, file: hostile, leads: { count: 1, ids: [hostile] } })],
  });
  expect(renderCheckTable(document, { width: 80, colour: false })).not.toMatch(CONTROL_CHARACTERS);
});
