import type { Definition, MeasureRow, Sla } from '../definition/definition.js';
import { reportRows, slaRow } from '../definition/report-rows.js';
import { whomToCall } from '../definition/whom-to-call.js';
import type { Leads } from '../leads/leads.js';
import type { Compliance } from '../measures/compliance.js';
import { complianceFold } from '../measures/compliance-fold.js';
import type { MeasureQuery } from '../measures/measure-leads.js';
import type { Measured } from '../measures/measured.js';
import { runFold } from '../measures/run-fold.js';
import { runFoldByGroup } from '../measures/run-fold-by-group.js';
import { countedClocks } from '../measures/sla-compliance.js';
import { type PeriodFigure, reportedFigure, trendOf } from '../measures/trend-of.js';
import type { Clocks } from '../sla/clocks.js';
import { clocksOf } from '../sla/clocks-of.js';
import { shownGroups } from './disclosure-groups.js';
import { groupTrends } from './group-trends.js';
import { judgedItem } from './judged-item.js';
import { keptBecause, keptClocks, NO_CLOCKS, rangeOf } from './kept-clocks.js';
import type { ReportQuestion } from './report-question.js';
import { besidePeriod, type Started } from './sla-beside-period.js';
import type { SlaItem } from './sla-item.js';
import { slaTerms } from './sla-terms.js';
import { whyNoValue } from './why-no-value.js';

/** One SLA, its clocks, and what is asked of them. */
interface Asked {
  readonly leads: Leads;
  readonly clocks: Clocks;
  readonly query: MeasureQuery;
  readonly question: ReportQuestion;
}

/**
 * How the SLA of these clocks was kept in the period: the whole, and after it one item per group where groups are asked for.
 * `started` is when the clocks started that are listed beside it.
 */
export function slaItems(leads: Leads, sla: Sla, question: ReportQuestion, started: Started): SlaItem[] {
  const clocks = clocksOf(leads).find((each) => each.sla.id === sla.id);
  if (clocks === undefined) return [];
  const { period, where, by } = question;
  const row = agreedRow(leads.definition, sla);
  const query = { measure: row.measure, withinDays: null, period, where, readAt: null };
  const asked = { leads, clocks, query, question };
  const trend = trendOf(leads, query);
  const measured = reportedFigure(trend);
  const fold = foldOf(asked, measured);
  const { target, verdict } = judgedItem(leads, where.length === 0 ? row : null, query, measured);
  const whole: SlaItem = {
    ...slaItem(asked, fold === null ? NO_CLOCKS : runFold(leads, fold, where), trend, null),
    target,
    verdict,
    terms: slaTerms(leads, clocks, query, question),
    ...besidePeriod(leads, clocks, query, started),
  };
  const hasGroups = by !== null && measured.noValue !== 'not_configured';
  return hasGroups ? [whole, ...groupItems(asked, fold, trend, by)] : [whole];
}

/** The row that agrees on a target for the whole SLA, else the SLA itself. */
function agreedRow(definition: Definition, sla: Sla): MeasureRow {
  const rows = reportRows(definition).filter(
    ({ measure, where }) => measure.sla === sla.id && where.length === 0,
  );
  return rows.find(({ target }) => target.length > 0) ?? slaRow(sla);
}

/** Null where a figure says why nothing can be counted. */
function foldOf(
  { leads, clocks, query }: Asked,
  { noValue }: Measured,
): ReturnType<typeof complianceFold> | null {
  if (noValue === 'not_configured' || noValue === 'beyond_complete_to') return null;
  const counted = countedClocks(leads, clocks, query);
  return typeof counted === 'string' ? null : complianceFold(counted);
}

function groupItems(
  asked: Asked,
  fold: ReturnType<typeof foldOf>,
  trend: readonly PeriodFigure[],
  by: string,
): SlaItem[] {
  const { leads, query, question } = asked;
  const grouper = shownGroups(question.disclosure, by);
  // Both ask for the groups of the same clocks, so they have the same in the same order.
  const compliances = fold === null ? [] : runFoldByGroup(leads, fold, query.where, by, grouper);
  return groupTrends(leads, query, trend, by, grouper).map(({ value, folded, trend: ofGroup }, index) => {
    const isTold = reportedFigure(ofGroup).noValue !== 'not_configured';
    const compliance = (isTold ? compliances[index]?.result : null) ?? NO_CLOCKS;
    return slaItem(asked, compliance, ofGroup, { attribute: by, value, folded });
  });
}

/** Without target and verdict: what was agreed is agreed for the whole, not for a group. */
function slaItem(
  { leads, clocks, query, question }: Asked,
  compliance: Compliance,
  trend: readonly PeriodFigure[],
  group: SlaItem['group'],
): SlaItem {
  const { id, name, team } = clocks.sla;
  const measured = reportedFigure(trend);
  const earlier = trend.map((figure) => ({ period: figure.period.id, compliance: rangeOf(figure.measured) }));
  return {
    id,
    name,
    team,
    group,
    target: null,
    ...keptClocks(compliance),
    verdict: null,
    no_value: measured.noValue,
    no_value_because: whyNoValue(leads, query, measured, group?.attribute ?? null),
    ...keptBecause(compliance),
    since: null,
    still_open: null,
    previous: earlier.at(-2) ?? null,
    trend: earlier,
    terms: [],
    owner_is_now: clocks.ownerIsNow,
    escalate_to: question.disclosure.show === 'hidden' ? null : whomToCall(leads.definition, clocks.sla),
  };
}
