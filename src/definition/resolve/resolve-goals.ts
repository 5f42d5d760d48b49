import type { Calendar } from '../../time/calendar.js';
import { cutoffAtDay } from '../../time/cutoff.js';
import { parsePeriod } from '../../time/parse-period.js';
import type { Goals } from '../definition.js';
import type { ReportProblem } from '../report-problem.js';
import type { Draft } from '../schema/definition-schema.js';
import type { Path } from '../yaml/yaml-node.js';

/** Reports a key that names no period. */
export type CheckPeriod = (period: string, path: Path) => void;

/** A definition names periods of the calendar only: `last-month` would mean another one every month. */
export function periodChecker(calendar: Calendar, report: ReportProblem): CheckPeriod {
  const context = { calendar, asOf: cutoffAtDay(0, calendar.zone), earliest: 0 };
  return (period, path) => {
    if (/^(\d|FY\d)/i.test(period) && 'value' in parsePeriod(period, context)) return;
    const message = `"${period}" is no period of the calendar, expected one such as 2026-10, 2026-Q4 or FY2027-Q1`;
    report('invalid-period', path, message, 'key');
  };
}

/** What has to be reached. */
export function resolveGoals(draft: Draft['goals'], checkPeriod: CheckPeriod): Goals {
  for (const period of Object.keys(draft.revenue ?? {})) checkPeriod(period, ['goals', 'revenue', period]);
  return {
    revenue: new Map(Object.entries(draft.revenue ?? {})),
    marketingSourcedShare: draft.marketing_sourced_share ?? null,
    jeopardyBelow: draft.jeopardy_below,
  };
}
