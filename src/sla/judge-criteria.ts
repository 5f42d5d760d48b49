import type { ExportName, Sla } from '../definition/definition.js';
import type { CategoryColumn } from '../exports/table.js';
import { lastMomentOf } from '../leads/arrange-events.js';
import type { Leads } from '../leads/leads.js';
import { type ClockColumns, clockColumns } from './clock-columns.js';
import { type Clocks, DUE, type Lacking } from './clocks.js';
import { exclusionOf } from './exclusion-of.js';
import { startDays } from './start-days.js';
import { type Starts, startColumns } from './starts.js';
import { targetsOf, termsOf } from './terms-of.js';
import { type Verdict, verdictOf } from './verdict.js';

/** What of leads (or deals) is to meet criteria, and how each does. */
export interface Criteria {
  readonly over: 'leads' | 'deals';
  readonly lacking: Lacking | null;
  readonly shownBy: readonly ExportName[];
  readonly starts: Starts;
  /** How a lead (or deal) does: one of `CRITERIA_VERDICTS`. */
  readonly does: (of: number) => Verdict;
  readonly owner: (columns: ClockColumns) => CategoryColumn;
  readonly ownerIsNow: boolean;
}

export const CRITERIA_VERDICTS = {
  met: verdictOf('met'),
  failed: verdictOf('breached', 'criterion'),
  blank: verdictOf('cannot_tell', 'blank'),
};

/** The criteria as clocks that are due as they start: nothing about them can come later. */
export function judgeCriteria(leads: Leads, sla: Sla, criteria: Criteria): Clocks {
  const { over, lacking, shownBy, starts, owner, ownerIsNow } = criteria;
  const columns = judged(leads, sla, criteria);
  return {
    sla,
    over,
    lacking,
    shownBy,
    ...startColumns(starts),
    ...columns,
    owner: owner(columns),
    ownerIsNow,
  };
}

function judged(leads: Leads, sla: Sla, { over, starts, does }: Criteria): ClockColumns {
  const { zone } = leads.definition.calendar;
  const columns = clockColumns(starts.count);
  columns.due.fill(DUE);
  const terms = termsOf(leads, over, sla);
  const exclude = exclusionOf(leads, over, sla);
  const targetOf = targetsOf(sla);
  const dayOf = startDays(leads, sla);
  for (let clock = 0; clock < starts.count; clock++) {
    const of = starts.of[clock]!;
    const at = starts.at[clock]!;
    const last = lastMomentOf(zone, at, starts.width[clock]!);
    const day = dayOf(last);
    const excluded = exclude(of, day);
    const verdict = excluded === null ? does(of) : verdictOf('excluded', excluded);
    columns.dueFrom[clock] = at;
    columns.dueTo[clock] = last;
    columns.term[clock] = terms[of]!;
    columns.target[clock] = targetOf(terms[of]!, day);
    columns.state[clock] = verdict.state;
    columns.why[clock] = verdict.why;
  }
  return columns;
}
