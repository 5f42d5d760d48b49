import fc from 'fast-check';
import type { AssumptionItem } from '../../src/report/assumption-item.js';
import type { AssumptionsDocument } from '../../src/report/assumptions-document.js';
import type { CohortItem, FunnelDocument } from '../../src/report/funnel-document.js';
import type { GoalItem, GoalParts } from '../../src/report/goal-item.js';
import { type NoValueBecause, noValueBecause } from '../../src/report/json-values.js';
import type { MeasureItem, TrendItem } from '../../src/report/measure-item.js';
import type { ReportDocument } from '../../src/report/report-document.js';
import { sampleAssumptions } from './assumptions-document.js';
import { HOSTILE_TEXTS } from './hostile-texts.js';
import { sampleFunnel, sampleReport } from './report-document.js';

/** A long one beside many others would only cost time. */
const SHORT_HOSTILE_TEXTS = Object.values(HOSTILE_TEXTS).filter(({ length }) => length < 200);

/** Text as exports hold it: wide, combining, turned, coloured, formulas, long, empty. */
const text = fc
  .array(
    fc.constantFrom(
      'Web',
      'Ünïcode',
      '日本語',
      'ไม่มี',
      '👨‍👩‍👧',
      '\u001b[31m',
      '\u001b]0;t\u0007',
      '\u0000',
      '\u009b2J',
      '\u202e',
      '\u2028',
      '\r\n',
      '\t',
      '=1+1',
      '-5',
      '@x',
      '"',
      ',',
      ' ',
      'a long name of a source that nobody ever shortened',
      '\ud800',
      '\ue000',
      ...SHORT_HOSTILE_TEXTS,
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''));

const count = fc.nat(2_000_000_000);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const amount = fc.oneof(
  fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  fc.constantFrom(0, -0, 1e-9, 999_999.5),
);
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const period = fc.constantFrom(
  '2026-10',
  '2026-Q3',
  '2026-W42',
  '2026',
  'FY2027-Q1',
  '2026-01..2026-06',
  'all',
);
const noValue = fc.constantFrom('not_configured', 'beyond_complete_to', 'undefined', 'no_data', 'too_few');
const verdict = fc.constantFrom('met', 'missed', 'behind', 'too_early', 'cannot_tell', 'no_data');
const target = fc.oneof(
  amount.map((at_least) => ({ at_least })),
  amount.map((at_most) => ({ at_most })),
);
const interval = fc.record({ low: amount, high: amount, level: fc.constant(0.95) });
const because: fc.Arbitrary<NoValueBecause> = fc.record({
  reason: fc.constantFrom(...noValueBecause.shape.reason.options),
  export: orNull(fc.constantFrom('deals', 'spend')),
  to: orNull(fc.constant('2026-10-15')),
  state: orNull(fc.record({ id: text, name: text })),
});
const trendItem: fc.Arbitrary<TrendItem> = fc.record({
  period,
  value: orNull(amount),
  no_value: orNull(noValue),
  numerator: orNull(count),
  denominator: orNull(count),
});
const parts = fc.dictionary(
  fc.constantFrom('implied', 're_entries', 'p90', 'median', 'cannot_tell', 'deals', 'sourced', 'anything'),
  orNull(amount),
);
const reasons = fc.dictionary(text, orNull(count), { maxKeys: 5 });
const records = fc.dictionary(
  fc.constantFrom(
    'by_stage',
    'deals_by_stage',
    'cost_by_source',
    'spend_by_source',
    'leads_by_source',
    'marketing_answers_by_question',
    'marketing_by_question',
    'sales_by_question',
  ),
  fc.dictionary(text, orNull(amount), { maxKeys: 3 }),
);
const decided = fc.record({
  accepted: count,
  not_accepted: count,
  cannot_tell: fc.nat(1),
  value: orNull(share),
});
const decisions = fc.dictionary(
  fc.constantFrom('criteria_met', 'criteria_missed', 'criteria_blank'),
  decided,
);

const measure: fc.Arbitrary<MeasureItem> = fc
  .record({
    id: text,
    measure: fc.constantFrom('volume.mql', 'sourced.share', 'revenue', 'cost_per.mql'),
    name: text,
    team: orNull(fc.constantFrom('marketing', 'sales')),
    unit: fc.constantFrom('count', 'share', 'seconds', 'money', 'score'),
    within_seconds: orNull(count),
    where: orNull(
      fc.dictionary(text, fc.oneof(fc.array(text), fc.record({ not: fc.array(text) })), { maxKeys: 2 }),
    ),
    group: orNull(fc.record({ attribute: text, value: orNull(text), folded: fc.nat(3) })),
    commitment: fc.boolean(),
    value: amount,
    no_value: orNull(noValue),
    no_value_because: orNull(because),
    numerator: orNull(count),
    denominator: orNull(fc.oneof(fc.nat(30), count)),
    n: orNull(count),
    interval: orNull(interval),
    open: orNull(count),
    mature: orNull(fc.boolean()),
    latest_mature: orNull(
      fc
        .tuple(
          trendItem,
          fc.record({ interval: orNull(interval), target: orNull(target), verdict: orNull(verdict) }),
        )
        .map(([item, judged]) => ({ ...item, ...judged })),
    ),
    target: orNull(target),
    verdict: orNull(verdict),
    previous: orNull(
      fc.tuple(trendItem, orNull(because)).map(([item, why]) => ({ ...item, no_value_because: why })),
    ),
    trend: fc.array(trendItem, { maxLength: 6 }),
    parts: fc.tuple(parts, reasons, records, decisions).map(([plain, byReason, named, byCriteria]) => ({
      ...plain,
      reasons: byReason,
      ...named,
      ...byCriteria,
    })),
  })
  .map((item) => (item.no_value === null ? item : { ...item, value: null }));

const assumption: fc.Arbitrary<AssumptionItem> = fc
  .record({
    id: text,
    measure: fc.constantFrom('volume.mql', 'win_rate', 'sourced.share', 'cost_per.mql', 'sales_cycle'),
    name: text,
    unit: fc.constantFrom('count', 'share', 'seconds', 'money', 'score'),
    team: orNull(fc.constantFrom('marketing', 'sales')),
    within_seconds: orNull(count),
    where: orNull(
      fc.dictionary(text, fc.oneof(fc.array(text), fc.record({ not: fc.array(text) })), { maxKeys: 2 }),
    ),
    per: orNull(fc.constantFrom('week', 'month', 'quarter')),
    assumed: orNull(amount),
    assumed_by_period: orNull(fc.dictionary(period, amount, { maxKeys: 3 })),
    better: fc.constantFrom('higher', 'lower', 'neither'),
    over: fc.constantFrom('last 6 months', 'since 2026-07-01', '2026-Q3'),
    seen_in: orNull(fc.record({ from: period, to: period, periods: count })),
    seen: amount,
    no_value: orNull(noValue),
    no_value_because: orNull(because),
    n: orNull(count),
    numerator: orNull(amount),
    denominator: orNull(count),
    cannot_tell: fc.nat(3),
    interval: orNull(interval),
    verdict: orNull(fc.constantFrom('holds', 'watch', 'broken', 'too_few', 'too_early')),
    too_few_because: orNull(fc.constantFrom('sample', 'one_large')),
    improved: fc.boolean(),
    since: orNull(period),
    effect: orNull(amount),
    effect_with_others: orNull(amount),
  })
  .map((item) => (item.no_value === null ? item : { ...item, seen: null }));

const goalParts: fc.Arbitrary<GoalParts> = fc.record({
  booked: amount,
  open_deals: amount,
  leads_here: amount,
  leads_to_come: amount,
  own_deals: amount,
});

const goal: fc.Arbitrary<GoalItem> = fc.record({
  period,
  title: text,
  start: fc.constant('2026-09-30T22:00:00Z'),
  end: fc.constantFrom('2026-10-31T23:00:00Z', '2026-12-31T23:00:00Z'),
  target: amount,
  booked: orNull(amount),
  booked_without_amount: count,
  open_without_amount: count,
  as_assumed: orNull(amount),
  as_assumed_parts: orNull(goalParts),
  as_seen: orNull(fc.record({ value: amount, low: amount, high: amount, chance: share })),
  as_seen_parts: orNull(goalParts),
  effect_together: orNull(amount),
  status: orNull(fc.constantFrom('on_track', 'at_risk', 'in_jeopardy')),
  jeopardy_below: share,
  no_value_because: orNull(text),
  kept_as_assumed: fc.array(text, { maxLength: 2 }),
  deal_chances: orNull(
    fc.record({
      by: fc.constantFrom('stage_and_age', 'age', 'rate'),
      closed_deals: count,
      open_deals: count,
      stale_deals: count,
      runs: count,
    }),
  ),
  open_deal_groups: fc.array(
    fc.record({
      stage: orNull(text),
      age_days: fc.record({ from: count, to: orNull(count) }),
      deals: count,
      amount,
      closed_deals: count,
      won_share: orNull(share),
      chance_as_assumed: share,
      chance_as_seen: orNull(share),
      expected_as_assumed: amount,
      expected_as_seen: orNull(amount),
    }),
    { maxLength: 3 },
  ),
  tell: fc.array(text, { maxLength: 3 }),
  other_goals: fc.array(period, { maxLength: 2 }),
});

const planned = {
  assumptions: fc.array(assumption, { maxLength: 4 }),
  goal: orNull(goal),
  currency: fc.constantFrom('EUR', 'CHF', 'JPY'),
};

/** Any page of assumptions that the contract allows. */
export const anyAssumptions: fc.Arbitrary<AssumptionsDocument> = fc
  .record(planned)
  .map(({ assumptions, ...changes }) => sampleAssumptions(assumptions, changes));

/** Any report that the contract allows, however odd its numbers and texts are. */
export const anyReport: fc.Arbitrary<ReportDocument> = fc
  .record({
    measures: fc.array(measure, { maxLength: 4 }),
    name: text,
    ...planned,
    by: orNull(text),
    notes: orNull(fc.array(text).map((lines) => lines.join('\n'))),
    funnel: fc.array(
      fc.record({
        stage: text,
        name: text,
        entered: count,
        reached: count,
        rate: orNull(share),
        open: count,
      }),
      { maxLength: 6 },
    ),
    people: fc.record({
      marketing: orNull(text),
      sales: orNull(text),
      disputes: orNull(text),
      review: fc.array(text, { maxLength: 3 }),
      tell: fc.array(text, { maxLength: 3 }),
    }),
  })
  .map(({ measures, name, ...changes }) => {
    const report = sampleReport(measures, changes);
    return { ...report, definition: { ...report.definition, name } };
  });

const cohort: fc.Arbitrary<CohortItem> = fc
  .record({
    period,
    group: orNull(fc.record({ attribute: text, value: orNull(text), folded: fc.nat(3) })),
    from: fc.constantFrom('mql', 'won', 'x\u001b[1m'),
    to: fc.constantFrom('won', 'y'),
    within_seconds: fc.constantFrom(null, 86_400, 7_776_000),
    entered: count,
    reached: count,
    rate: share,
    no_value: orNull(noValue),
    no_value_because: orNull(because),
    interval: orNull(fc.record({ low: share, high: share, level: fc.constant(0.95) })),
    open: count,
    exited: count,
    cannot_tell: count,
    mature: fc.boolean(),
    estimate: orNull(fc.record({ value: share, low: share, high: share, level: fc.constant(0.95) })),
    n: count,
    median_seconds: orNull(amount),
    p90_seconds: orNull(amount),
  })
  .map((item) => (item.no_value === null ? item : { ...item, rate: null }));

/** Any funnel that the contract allows. */
export const anyFunnel: fc.Arbitrary<FunnelDocument> = fc
  .array(cohort, { maxLength: 5 })
  .map((cohorts) => sampleFunnel(cohorts));

/** What other kinds of documents are made of, as odd as these. */
export { count as anyCount, measure as anyMeasure, orNull, share as anyShare, text as anyText };
