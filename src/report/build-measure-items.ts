import { measureInfo } from '../definition/catalogue.js';
import type { Filter, MeasureRow } from '../definition/definition.js';
import { isCommitment } from '../definition/report-rows.js';
import type { Leads } from '../leads/leads.js';
import type { MeasureQuery } from '../measures/measure-leads.js';
import { type PeriodFigure, readAtEqualAge, reportedFigure, trendOf } from '../measures/trend-of.js';
import type { Disclosure } from './disclosure.js';
import { shownFilter } from './disclosure-filter.js';
import { shownGroups } from './disclosure-groups.js';
import { shownParts } from './disclosure-parts.js';
import { combineFilters, documentFilter } from './document-filter.js';
import { groupTrends } from './group-trends.js';
import { judgedItem } from './judged-item.js';
import type { MeasureItem } from './measure-item.js';
import type { ReportQuestion } from './report-question.js';
import { SECONDS_PER_DAY } from './seconds-per-day.js';
import { trendItem } from './trend-item.js';
import { whyNoValue } from './why-no-value.js';

/** One row of the agreement: the whole, and after it one item per group where groups are asked for. */
export function buildMeasureItems(leads: Leads, row: MeasureRow, question: ReportQuestion): MeasureItem[] {
  const where = combineFilters(row.where, question.where);
  const query = {
    measure: row.measure,
    withinDays: row.withinDays,
    period: question.period,
    where,
    readAt: null,
  };
  const trend = trendOf(leads, query);
  const whole = {
    ...measureItem(leads, row, query, trend, null),
    ...judgedItem(leads, isAgreed(question) ? row : null, query, reportedFigure(trend)),
  };
  const items = [whole, ...groupItems(leads, row, query, trend, whole.no_value, question)];
  return items.map((item) => shownItem(item, where, question.disclosure));
}

function groupItems(
  leads: Leads,
  row: MeasureRow,
  query: MeasureQuery,
  trend: readonly PeriodFigure[],
  noValue: MeasureItem['no_value'],
  { by, disclosure }: ReportQuestion,
): MeasureItem[] {
  if (by === null || noValue === 'not_configured') return [];
  const groups = groupTrends(leads, query, trend, by, shownGroups(disclosure, by));
  return groups.map(({ value, folded, trend: ofGroup }) =>
    measureItem(leads, row, query, ofGroup, { attribute: by, value, folded }),
  );
}

/** What of it tells of people, as far as it may be shown. */
function shownItem(item: MeasureItem, where: Filter, disclosure: Disclosure): MeasureItem {
  return {
    ...item,
    where: documentFilter(shownFilter(where, disclosure)),
    parts: shownParts(item.parts, disclosure),
  };
}

/** What was agreed is agreed for the whole, or for the row's own filter: not for what the command line leaves of it. */
function isAgreed({ where }: ReportQuestion): boolean {
  return where.length === 0;
}

/** A figure as the document writes it. Without a verdict: what was agreed is agreed for the whole, not for a group. */
function measureItem(
  leads: Leads,
  row: MeasureRow,
  query: MeasureQuery,
  trend: readonly PeriodFigure[],
  group: MeasureItem['group'],
): MeasureItem {
  const { id, name, team } = row;
  const { measure, withinDays, where } = query;
  const measured = reportedFigure(trend);
  const { value, noValue, numerator, denominator, n, interval, open, mature, parts } = measured;
  const by = group?.attribute ?? null;
  return {
    id,
    measure: measure.id,
    name,
    team,
    unit: measureInfo(measure.kind).unit,
    within_seconds: withinDays === null ? null : withinDays * SECONDS_PER_DAY,
    where: documentFilter(where),
    group,
    commitment: isCommitment(row),
    value,
    no_value: noValue,
    no_value_because: whyNoValue(leads, query, measured, by),
    numerator,
    denominator,
    n,
    interval,
    open,
    mature,
    latest_mature: null,
    target: null,
    verdict: null,
    previous: previousItem(leads, query, trend, by),
    trend: trend.map(trendItem),
    parts,
  };
}

/** The period before, with what is behind its reason for having no value. */
function previousItem(
  leads: Leads,
  query: MeasureQuery,
  trend: readonly PeriodFigure[],
  by: string | null,
): MeasureItem['previous'] {
  const figure = trend.at(-2);
  if (figure === undefined) return null;
  const asked = { ...query, ...readAtEqualAge(leads, query, figure.period) };
  const { denominator, parts } = figure.measured;
  return {
    ...trendItem(figure),
    no_value_because: whyNoValue(leads, asked, figure.measured, by),
    cannot_tell: denominator !== null && typeof parts.cannot_tell === 'number' ? parts.cannot_tell : null,
  };
}
