import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { renderReportTable } from '../../src/render/render-report-table.js';
import { textWidth } from '../../src/render/text-width.js';
import type { NoValueBecause } from '../../src/report/json-values.js';
import type { MeasureItem } from '../../src/report/measure-item.js';
import type { ReportDocument } from '../../src/report/report-document.js';
import { CONTROL_CHARACTERS } from '../support/control-characters.js';
import { sampleMeasure, sampleReport, sampleTrend } from '../support/report-document.js';

const wide = { width: null, colour: false };

/** The rows of the measures, below the two lines of the head and before the next block. */
function measureLines(report: ReportDocument, width: number | null = null): string[] {
  return renderReportTable(report, { width, colour: false })
    .trimEnd()
    .split('\n')
    .slice(width === null ? 3 : 4);
}

function rate(changes: Partial<MeasureItem> = {}): MeasureItem {
  return sampleMeasure({
    id: 'won-90',
    measure: 'conversion.mql.won',
    name: 'MQL → Won in 90 days',
    team: 'sales',
    unit: 'share',
    within_seconds: 7_776_000,
    value: 17 / 135,
    numerator: 17,
    denominator: 135,
    interval: { low: 0.08, high: 0.192, level: 0.95 },
    open: 0,
    mature: true,
    target: { at_least: 0.12 },
    previous: sampleTrend(0.006, 0)[0] ?? null,
    trend: sampleTrend(0.006, 0),
    parts: {},
    ...changes,
  });
}

const funnel = [
  { stage: 'lead', name: 'Lead', entered: 812, reached: 812, rate: 1, open: 0 },
  { stage: 'mql', name: 'MQL', entered: 120, reached: 125, rate: 125 / 812, open: 304 },
];

describe('renderReportTable', () => {
  it('is the page of a review', () => {
    const report = sampleReport(
      [
        sampleMeasure(),
        rate(),
        sampleMeasure({
          id: 'revenue',
          name: 'Revenue',
          unit: 'money',
          value: 412_345,
          n: 38,
          target: null,
          verdict: null,
          previous: sampleTrend(420_000, 0)[0] ?? null,
          parts: { without_amount: 2 },
        }),
      ],
      {
        funnel,
        notes: '# Takeaways\n\n- Webinars work\n',
        people: { marketing: 'Dana Ito', sales: 'Omar Reyes', disputes: null, review: ['CFO'], tell: [] },
      },
    );
    expect(renderReportTable(report, wide)).toBe(`\
Acme joint scorecard · October 2026 · 1–31 Oct 2026, Europe/Berlin
Marketing fills the pipeline · agreement 3 · data to 2 Nov 2026 17:41 · 4,812 leads · left out: 3 rows of leads

Marketing owes          Oct 2026  target  Sep 2026  6 months
  MQLs                     131 ▲    ≥120       119  ▄▅▆▆▇█    met  +5 implied

Sales owes
  MQL → Won in 90 days   12.6% ▲    ≥12%      0.6%  █▁        met  17 of 135 (8.0–19.2%)

Together
  Revenue                €412k ▼             €420k  ▄▅▆▆▇█         of 38 deals, 2 without an amount

Funnel of October 2026: the 812 leads that entered Lead, and how far they got so far
  Lead  812  ████████████████████████████████  100.0%
  MQL   125  ████▉                              15.4%  5 of them without a date, 304 still open

Notes
  # Takeaways

  - Webinars work

Marketing: Dana Ito; Sales: Omar Reyes; review with CFO
`);
  });

  it('fits 80 columns by leaving out what matters least', () => {
    const early = rate({
      value: 1 / 131,
      numerator: 1,
      denominator: 131,
      open: 110,
      mature: false,
      verdict: 'too_early',
      latest_mature: {
        period: '2026-07',
        value: 0.126,
        no_value: null,
        numerator: 17,
        denominator: 135,
        interval: null,
        target: { at_least: 0.12 },
        verdict: 'met',
      },
    });
    const report = sampleReport([
      sampleMeasure(),
      early,
      rate({ name: 'Lead → MQL', target: null, verdict: null }),
    ]);
    expect(renderReportTable(report, { width: 80, colour: false })).toBe(
      `\
Acme joint scorecard · October 2026                 1–31 Oct 2026, Europe/Berlin
Marketing fills the pipeline · agreement 3 · data to 2 Nov 2026 17:41
4,812 leads · left out: 3 rows of leads

Marketing owes          Oct 2026  target  Sep 2026
  MQLs                     131 ▲    ≥120       119  met        +5 implied

Sales owes
  MQL → Won in 90 days    0.8% ▲    ≥12%      0.6%  too early  1 of 131 …

Together
  Lead → MQL             12.6% ▲              0.6%             17 of 135

Not every lead of October 2026 has had its time yet (so far, too early): earlier
months are shown as they stood at the same age
`,
    );
  });

  it('shows the newest mature cohort beside one that is too early', () => {
    const latest = {
      period: '2026-07',
      value: 0.126,
      no_value: null,
      numerator: 17,
      denominator: 135,
      interval: null,
      target: null,
      verdict: 'met',
    } as const;
    const early = rate({
      mature: false,
      open: 98,
      verdict: 'too_early',
      latest_mature: latest,
      parts: { cannot_tell: 2 },
    });
    expect(measureLines(sampleReport([early]))[1]).toMatch(
      / too early {2}17 of 135, mature Jul 2026 12\.6% met: 17 of 135, 98 still open, 2 can't be told$/,
    );
  });

  it('shows the counts first also of a mature cohort of few', () => {
    const few = {
      period: '2026-07',
      value: 1 / 3,
      no_value: null,
      numerator: 3,
      denominator: 9,
      interval: null,
    };
    const latest = { ...few, target: { at_least: 0.12 }, verdict: 'met' } as const;
    const early = rate({ mature: false, verdict: 'too_early', latest_mature: latest });
    expect(measureLines(sampleReport([early]))[1]).toContain('mature Jul 2026 3 of 9 met: 33.3%');
  });

  it('marks a cohort without a verdict as so far', () => {
    const report = sampleReport([rate({ target: null, verdict: null, mature: false, open: 3 })]);
    expect(measureLines(report)[1]).toContain('  so far  17 of 135, 3 still open');
  });

  it('shows the counts first of a rate of few', () => {
    const few = rate({
      value: 3 / 17,
      numerator: 3,
      denominator: 17,
      interval: { low: 0.06, high: 0.41, level: 0.95 },
    });
    expect(measureLines(sampleReport([few]))[1]).toContain(
      '  3 of 17 ▲    ≥12%      0.6%  █▁        met  17.6% (6.0–41.0%)',
    );
  });

  it('shows both of two rates of few as counts, and the way that they went', () => {
    const previous = { period: '2026-09', value: 0.875, no_value: null, numerator: 7, denominator: 8 };
    const few = rate({ value: 6 / 9, numerator: 6, denominator: 9, interval: null, previous });
    expect(measureLines(sampleReport([few]))[1]).toMatch(/ {2}6 of 9 ▼ +≥12% +7 of 8 .* met {2}66\.7%$/);
    const many = rate({ previous });
    expect(measureLines(sampleReport([many]))[1]).toMatch(/ {2}12\.6% ▼ +≥12% +7 of 8 .* met {2}17 of 135/);
    // 0 of 13 after 0 of 16 is neither up nor down.
    const none = { ...previous, value: 0, numerator: 0, denominator: 16 };
    const still = rate({ value: 0, numerator: 0, denominator: 13, interval: null, previous: none });
    expect(measureLines(sampleReport([still]))[1]).toMatch(/ {2}0 of 13 = +≥12% +0 of 16 /);
  });

  it('shows the range of the period before, too, and no way where the two overlap', () => {
    const ranges = (before: number, untoldBefore: number, now: number, untold: number) => {
      const previous = {
        period: '2026-09',
        no_value: null,
        denominator: 40,
        cannot_tell: untoldBefore,
      } as const;
      const item = rate({
        ...{ measure: 'acceptance', value: now / 40, numerator: now, denominator: 40, interval: null },
        ...{
          parts: { cannot_tell: untold },
          previous: { ...previous, value: before / 40, numerator: before },
        },
      });
      return measureLines(sampleReport([item]))[1];
    };
    // 25–50% and 30–35% overlap; 25–30% lies below 35–50%.
    expect(ranges(10, 10, 12, 2)).toMatch(/ {2}30\.0–35\.0% {3,}≥12% +25\.0–50\.0% /);
    expect(ranges(10, 2, 14, 6)).toMatch(/ {2}35\.0–50\.0% ▲ +≥12% +25\.0–30\.0% /);
    expect(ranges(14, 6, 10, 2)).toMatch(/ {2}25\.0–30\.0% ▼ +≥12% +35\.0–50\.0% /);
    // The same range twice is not the same figure.
    expect(ranges(10, 2, 10, 2)).toMatch(/ {2}25\.0–30\.0% {3,}≥12% +25\.0–30\.0% /);
    expect(ranges(10, 0, 10, 0)).toMatch(/ {2}25\.0% = +≥12% +25\.0% /);
  });

  it('shows the way that a fact went, of however few', () => {
    const [, cycle, price, revenue] = measureLines(
      sampleReport([
        sampleMeasure({ unit: 'seconds', value: 864_000, n: 19, target: null }),
        sampleMeasure({ measure: 'average_selling_price', unit: 'money', n: 19, target: null }),
        sampleMeasure({ measure: 'revenue', unit: 'money', n: 19, target: null }),
      ]),
    );
    for (const line of [cycle, price, revenue]) expect(line).toContain('▲');
  });

  it('says once why there is no value', () => {
    const missing = {
      value: null,
      no_value: 'beyond_complete_to',
      target: null,
      verdict: null,
      parts: {},
    } as const;
    const report = sampleReport([
      sampleMeasure(missing),
      sampleMeasure({ ...missing, name: 'Leads' }),
      rate({
        team: null,
        value: null,
        numerator: 0,
        denominator: 0,
        no_value: 'undefined',
        interval: null,
        verdict: 'no_data',
      }),
    ]);
    const [leads] = report.exports;
    const early = { ...report, exports: [{ ...leads!, complete_to: '2026-10-15' }] };
    const lines = measureLines(early);
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}MQLs +– ¹ +119 /));
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}Leads +– ¹ +119 /));
    expect(lines).toContainEqual(expect.stringMatching(/– ² .* no data$/));
    expect(lines.slice(-2)).toEqual([
      '¹ no value: the leads export is complete only to 15 Oct 2026',
      '² no value: there is nothing to divide by',
    ]);
  });

  it('says which export ends, and of which only', () => {
    const because = { reason: 'export_ends', export: 'spend', to: '2026-10-15', state: null } as const;
    const missing = { value: null, no_value: 'beyond_complete_to', target: null, verdict: null } as const;
    const lines = measureLines(sampleReport([sampleMeasure({ ...missing, no_value_because: because })]));
    expect(lines.at(-1)).toBe('¹ no value: the spend export is complete only to 15 Oct 2026');
  });

  it('says of a period after all data that it has not begun', () => {
    const missing = { value: null, no_value: 'beyond_complete_to', target: null, verdict: null } as const;
    const previous = { ...sampleTrend(null, null)[0]!, period: '2027-02', no_value: missing.no_value };
    const report = sampleReport([sampleMeasure({ ...missing, previous, parts: {} })]);
    const period = { start: '2027-02-28T23:00:00Z', end: '2027-03-31T22:00:00Z', complete: false };
    const march = { ...report, period: { ...period, id: '2027-03', title: 'March 2027' } };
    const [title, , , head, row] = renderReportTable(march, wide).split('\n');
    expect(title).toBe('Acme joint scorecard · March 2027, not begun · 1–31 Mar 2027, Europe/Berlin');
    // No bars of months of which the data tell a part, and the same reason for the month before.
    expect(head).toBe('Measures  Mar 2027  Feb 2027');
    expect(row).toBe('  MQLs       – ¹         – ¹');
    expect(measureLines(march).at(-1)).toBe(
      '¹ no value: it begins after the data, which end on 2 Nov 2026 17:41',
    );
  });

  it('says what is missing, and what to do about it', () => {
    const noteOf = (no_value: MeasureItem['no_value'], changes: Partial<NoValueBecause>) => {
      const because = { reason: 'no_spend', export: null, to: null, state: null, ...changes } as const;
      const missing = { value: null, no_value, no_value_because: because, target: null, verdict: null };
      return measureLines(sampleReport([sampleMeasure(missing)])).at(-1);
    };
    const state = { id: 'working', name: 'Working' };
    expect(noteOf('not_configured', { reason: 'only_a_status', state })).toBe(
      '¹ no value: Working has only a status, without a time: name a dated column for it, or the export stage_history',
    );
    expect(noteOf('not_configured', { reason: 'entry_not_told', state })).toBe(
      '¹ no value: the exports do not tell when a lead enters Working',
    );
    expect(noteOf('not_configured', { reason: 'export_missing', export: 'deals' })).toBe(
      '¹ no value: it is counted from the deals export, which the definition does not name',
    );
    expect(noteOf('no_data', { reason: 'no_spend', export: 'spend' })).toBe(
      '¹ no value: no spend of this period is known to be for it',
    );
  });

  it('says why the period before has no value', () => {
    const [before] = sampleTrend(null, null);
    const previous = { ...before!, no_value_because: null };
    const gap = sampleMeasure({ previous, target: null, verdict: null, parts: {} });
    // A report that an earlier version saved doesn't say it.
    expect(measureLines(sampleReport([{ ...gap, previous: before! }]))[1]).toMatch(/^ {2}MQLs +131 +– {2,}/);
    const lines = measureLines(sampleReport([gap, { ...gap, value: null, no_value: 'undefined' }]));
    expect(lines[1]).toMatch(/^ {2}MQLs +131 +– ¹ /);
    expect(lines[2]).toMatch(/^ {2}MQLs +– ² +– ¹ /);
    expect(lines.slice(-2)).toEqual([
      '¹ no value: nothing was recorded from which it could be counted',
      '² no value: there is nothing to divide by',
    ]);
    // Nothing refers to a footnote of a column that had no room.
    const named = sampleReport([{ ...gap, name: 'MQLs that meet the criteria' }]);
    expect(renderReportTable(named, { width: 40, colour: false })).not.toContain('no value');
  });

  it('keeps the counts where there is no room for more', () => {
    const cost = { measure: 'cost_per.mql', unit: 'money', value: 371, parts: {} } as const;
    const report = sampleReport([
      sampleMeasure({ ...cost, name: 'Cost per MQL', numerator: 43_080, denominator: 116 }),
      rate({ measure: 'sourced.share', name: 'Share', numerator: 218_000, denominator: 241_000 }),
      sampleMeasure({
        name: 'Satisfaction gap',
        unit: 'score',
        n: 45,
        parts: { marketing: { mean: 2.8, n: 18 }, sales: { mean: 3, n: 27 } },
      }),
      sampleMeasure({ name: 'Marketing-sourced pipeline created' }),
    ]);
    const text = renderReportTable(report, { width: 80, colour: false });
    expect(text).toMatch(/Cost per MQL .* of 116$/m);
    expect(text).toMatch(/Share .* of €241k$/m);
    expect(text).toMatch(/Satisfaction gap .* of 45$/m);
    expect(text).not.toMatch(/(met|missed) +…$/m);
  });

  it('puts groups with nothing to show in one line, where the page has a width', () => {
    const group = (value: string, of: number | null, before: number | null) =>
      sampleMeasure({
        group: { attribute: 'source', value, folded: 0 },
        value: of,
        no_value: of === null ? 'no_data' : null,
        previous: sampleTrend(before, 0)[0]!,
        target: null,
        verdict: null,
        parts: { re_entries: 0 },
      });
    const groups = [group('A', 0, 0), group('B', 4, 0), group('C', 0, 2), group('D', null, null)];
    const again = { ...group('E', 0, 0), parts: { re_entries: 2 } };
    const report = sampleReport([sampleMeasure(), ...groups, again]);
    const names = (width: number | null, of = report) =>
      measureLines(of, width)
        .slice(1)
        .flatMap((line) => /^ {4}(\S.*?)(?= {2}|$)/.exec(line)?.[1] ?? []);
    expect(names(100)).toEqual(['B', 'C', 'E', '2 more: none']);
    expect(names(null)).toEqual(['A', 'B', 'C', 'D', 'E']);
    const one = sampleReport([sampleMeasure(), group('A', 0, 0), group('B', 4, 0)]);
    expect(names(100, one)).toEqual(['A', 'B']);
    // What nobody knows is not nothing.
    const unknown = { no_value: 'not_configured', previous: null } as const;
    const costs = ['A', 'B'].map((value) => ({ ...group(value, null, null), ...unknown }));
    expect(names(100, sampleReport([sampleMeasure(), ...costs]))).toEqual(['A', 'B']);
  });

  it('says why a row has no groups', () => {
    const grouped = sampleMeasure({ group: { attribute: 'source', value: 'Web', folded: 0 }, target: null });
    const items = [sampleMeasure(), grouped, sampleMeasure({ name: 'Won' }), sampleMeasure({ name: 'Lost' })];
    const note = (changes: Partial<ReportDocument>, measures = items) =>
      measureLines(sampleReport(measures, { by: 'source', ...changes })).find((line) =>
        line.startsWith('No groups'),
      );
    expect(note({ people_shown: 'pseudonyms' })).toBe(
      'No groups of Won, Lost: too small to be shown where people are not named',
    );
    expect(note({ people_shown: 'names' })).toBeUndefined();
    expect(note({ people_shown: 'hidden', by: null })).toBeUndefined();
    expect(note({ people_shown: 'names' }, [sampleMeasure({ name: 'Gap', unit: 'score' })])).toBe(
      'No groups of Gap: it is of no leads or deals',
    );
  });

  it('says of each export how many of its rows were left out', () => {
    const report = sampleReport();
    const [leads] = report.exports;
    const exports = [
      { ...leads!, left_out: 1 },
      { ...leads!, name: 'deals' as const, left_out: 1042 },
      { ...leads!, name: 'spend' as const, left_out: 0 },
    ];
    const facts = (changes: Partial<ReportDocument>) =>
      renderReportTable({ ...report, ...changes }, wide).split('\n')[1];
    expect(facts({ exports })).toMatch(/ · 4,812 leads · left out: 1 row of leads, 1,042 of deals$/);
    expect(facts({ exports: exports.slice(1) })).toMatch(/ · left out: 1,042 rows of deals$/);
    expect(facts({ exports: [] })).toMatch(/ · 4,812 leads$/);
  });

  it('names what an arrow compares with where that column has no room', () => {
    const report = sampleReport([sampleMeasure({ name: 'MQLs that meet the criteria' })]);
    const narrow = renderReportTable(report, { width: 60, colour: false });
    expect(narrow).not.toContain('119');
    expect(narrow.trimEnd().split('\n').at(-1)).toBe('▲▼ against Sep 2026');
    const still = sampleReport([sampleMeasure({ name: 'MQLs that meet the criteria', previous: null })]);
    expect(renderReportTable(still, { width: 60, colour: false })).not.toContain('▲');
  });

  it('heads the columns of odd stretches with their dates', () => {
    const previous = { ...sampleTrend(119, 0)[0]!, period: '2026-09-16..2026-09-30' };
    const report = sampleReport([sampleMeasure({ previous })]);
    const half = { ...report, period: { ...report.period, id: '2026-10-01..2026-10-15' } };
    expect(measureLines(half)[0]).toMatch(/ 1–15 Oct 2026 +target +16–30 Sep 2026 /);
  });

  it('says whose funnel it is', () => {
    const headingOf = (reached: number, open: number, name = 'Lead', width: number | null = null) => {
      const [first] = funnel;
      const stage = { ...first!, name, entered: reached, reached, open };
      return renderReportTable(sampleReport([], { funnel: [stage] }), { width, colour: false })
        .split('\n')
        .find((line) => line.startsWith('Funnel'));
    };
    expect(headingOf(0, 0)).toBe('Funnel of October 2026: no lead entered Lead');
    expect(headingOf(1, 0)).toBe('Funnel of October 2026: the 1 lead that entered Lead, and how far it got');
    expect(headingOf(1812, 3)).toBe(
      'Funnel of October 2026: the 1,812 leads that entered Lead, and how far they got so far',
    );
    expect(headingOf(812, 3, 'Lead', 80)).toBe(
      'Funnel of October 2026: the 812 leads that entered Lead, and how far they got',
    );
    expect(headingOf(812, 3, 'Marketing qualified', 80)).toBe(
      'Funnel of October 2026: the 812 leads that entered Marketing qualified',
    );
  });

  it('indents groups below their whole, and a blank is no value of its own', () => {
    const group = (value: string | null) =>
      sampleMeasure({
        group: { attribute: 'source', value, folded: 0 },
        value: 7,
        target: null,
        verdict: null,
        parts: {},
      });
    const lines = measureLines(sampleReport([sampleMeasure(), group('Web'), group(null)]));
    expect(lines.map((line) => line.slice(0, 25))).toEqual([
      'Marketing owes  Oct 2026 ',
      '  MQLs             131 ▲ ',
      '    Web              7 ▼ ',
      '    (blank)          7 ▼ ',
    ]);
  });

  it('shows exactly what rounding would make look like the target', () => {
    const nearly = rate({ value: 0.11996, verdict: 'missed' });
    expect(measureLines(sampleReport([nearly]))[1]).toMatch(/ 11\.996% ▲ +≥12% +0\.600% /);
    const days = sampleMeasure({ unit: 'seconds', value: 173_760, target: { at_most: 172_800 } });
    expect(measureLines(sampleReport([days]))[1]).toMatch(/ 2\.01 days ▲ +≤2 days /);
    const figure = {
      period: '2026-07',
      value: 0.11996,
      no_value: null,
      numerator: 2999,
      denominator: 25_000,
      interval: null,
    };
    const judged = { ...figure, target: { at_least: 0.12 }, verdict: 'missed' } as const;
    const early = rate({ mature: false, verdict: 'too_early', latest_mature: judged });
    expect(measureLines(sampleReport([early]))[1]).toContain('mature Jul 2026 11.996% missed');
  });

  it('writes a share of money with its money', () => {
    const share = rate({ measure: 'sourced.share', numerator: 40_000, denominator: 112_000, interval: null });
    expect(measureLines(sampleReport([share]))[1]).toContain('€40,000 of €112k');
    const little = rate({
      measure: 'sourced.share',
      numerator: 1,
      denominator: 8,
      value: 0.125,
      interval: null,
    });
    expect(measureLines(sampleReport([little]))[1]).toMatch(/ 12\.5% ▲ .*€1 of €8$/);
  });

  it('says what else is known of a number', () => {
    const parts = {
      reasons: { Budget: 12, Timing: 9, '': 4, Other: 1 },
      re_entries: 2,
      pace: { projected: 240.4, low: 219.6, high: 260, elapsed: 0.5 },
      something_new: 3,
    };
    expect(measureLines(sampleReport([sampleMeasure({ parts })]))[1]).toMatch(
      /on pace for 240 \(220–260\), 2 again, something new 3, Budget 12, Timing 9, \(blank\) 4$/,
    );
    const cycle = sampleMeasure({
      unit: 'seconds',
      value: 1_209_600,
      n: 841,
      parts: { p90: 13_996_800, negative: 1 },
    });
    expect(measureLines(sampleReport([cycle]))[1]).toMatch(/of 841, p90 162 days, 1 in reverse order$/);
    const winRate = rate({
      parts: { stale: 3, with_stale: { numerator: 17, denominator: 138, value: 17 / 138 } },
    });
    expect(measureLines(sampleReport([winRate]))[1]).toMatch(/3 stale, with stale 12\.3%$/);
    const none = rate({
      parts: { stale: 0, with_stale: { numerator: 17, denominator: 135, value: 17 / 135 } },
    });
    expect(measureLines(sampleReport([none]))[1]).toMatch(/17 of 135 \(8\.0–19\.2%\)$/);
    const pipeline = sampleMeasure({
      unit: 'money',
      value: 9e5,
      n: 60,
      parts: { deals: 62, sourced: 4e5, sourced_deals: 21 },
    });
    expect(measureLines(sampleReport([pipeline]))[1]).toMatch(/62 deals, €400k from Marketing$/);
  });

  it('says that a running period is so far, and what it leaves out', () => {
    const report = sampleReport([sampleMeasure()], {
      where: { region: ['APAC', ''], source: { not: ['Bought'] } },
    });
    const running = { ...report, period: { ...report.period, complete: false } };
    const [title, facts, , , row] = renderReportTable(running, wide).split('\n');
    expect(title).toBe('Acme joint scorecard · October 2026, so far · 1–31 Oct 2026, Europe/Berlin');
    // Half a month's count against a whole one's says nothing of the way it goes.
    expect(row).toMatch(/^ {2}MQLs +131 +≥120 +119 /);
    expect(facts).toMatch(/ · only region = APAC or \(blank\), source is not Bought$/);
  });

  it('is one plain section where nothing is owed', () => {
    expect(measureLines(sampleReport([sampleMeasure({ target: null, verdict: null })]))[0]).toMatch(
      /^Measures /,
    );
  });

  it('lets nothing of an export reach the terminal but text', () => {
    const nasty = 'a\u001b[2J\u0007\u202eb\nc';
    const report = sampleReport(
      [sampleMeasure({ name: nasty }), sampleMeasure({ group: { attribute: 'x', value: nasty, folded: 0 } })],
      {
        notes: nasty,
        people: { marketing: nasty, sales: null, disputes: null, review: [], tell: [] },
        funnel: [{ stage: 'x', name: nasty, entered: 1, reached: 1, rate: 1, open: 0 }],
      },
    );
    const named = { ...report, definition: { ...report.definition, name: nasty }, time_zone: nasty };
    expect(renderReportTable(named, wide)).not.toMatch(CONTROL_CHARACTERS);
  });

  it.each([40, 60, 80, 100, 140])('is never wider than %d columns', (width) => {
    const report = sampleReport(
      [sampleMeasure({ name: 'A very long name of a measure in 日本語 indeed' }), rate()],
      { funnel },
    );
    for (const line of renderReportTable(report, { width, colour: false }).split('\n'))
      expect(textWidth(line)).toBeLessThanOrEqual(width);
  });

  it('colours a change by whether it is for the better, where a target says what is', () => {
    const arrowOf = (value: number, target: MeasureItem['target']) => {
      const item = sampleMeasure({ unit: 'seconds', value: value * 86_400, n: 30, target });
      const previous = { ...sampleTrend(864_000, 0)[0]! };
      const coloured = renderReportTable(sampleReport([{ ...item, previous }]), { width: 100, colour: true });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the colour
      return /(?:\u001b\[\d+m)?[▲▼]/.exec(coloured)?.[0];
    };
    expect(arrowOf(12, { at_most: 1e6 })).toBe('\u001b[31m▲');
    expect(arrowOf(8, { at_most: 1e6 })).toBe('\u001b[32m▼');
    expect(arrowOf(12, { at_least: 1e6 })).toBe('\u001b[32m▲');
    expect(arrowOf(8, { at_least: 1e6 })).toBe('\u001b[31m▼');
    expect(arrowOf(12, null)).toBe('▲');
  });

  it('has colours only where they are asked for', () => {
    const coloured = renderReportTable(sampleReport(), { width: 100, colour: true });
    expect(coloured).toContain('\u001b[32mmet\u001b[39m');
    // Green where the change is for the better.
    expect(coloured).toContain('131 \u001b[32m▲\u001b[39m');
    expect(stripVTControlCharacters(coloured)).toBe(
      renderReportTable(sampleReport(), { width: 100, colour: false }),
    );
  });
});
