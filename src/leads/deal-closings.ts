import type { TimeColumn } from '../exports/table.js';
import { DATE_WIDTH } from '../time/moment.js';
import type { Zone } from '../time/zone.js';
import { lastMomentOf, widthSeconds } from './arrange-events.js';
import { type Deals, OPEN, WON } from './deals.js';
import type { HistoryRows } from './history-rows.js';
import { type Records, recordOf } from './records.js';
import { categoryColumn, timeColumn } from './table-columns.js';
import { type ToldByHistory, toldByHistory, UNTOLD } from './told-by-history.js';

/** How each deal ended as of the report, and when. */
export interface Closings {
  readonly value: Pick<Deals, 'outcome' | 'closedAt' | 'closedWidth' | 'reversedAt'>;
  /** Deal → the change of the deal history that dates its closing; -1 where its own row does, or nothing. */
  readonly datedBy: Int32Array;
  /** Rows that were won or lost at or after as-of. */
  readonly later: readonly number[];
}

/** The history of the deals' stages, and what each of its statuses says of how a deal ended. */
export interface OutcomeHistory {
  readonly history: HistoryRows;
  readonly outcomes: Uint8Array;
}

/** What is needed to say how deals ended; `outcomes` is per row of the deals export. */
export interface ClosingRules {
  readonly outcomes: Uint8Array;
  /** Whether what a row says without a date was so as of the report. */
  readonly known: (row: number) => boolean;
  readonly limit: number;
  readonly zone: Zone;
  /** Null without a deal history. */
  readonly stages: OutcomeHistory | null;
}

/**
 * How deals ended as of the report. A deal stands as its row says, where that can be known as of then and isn't later;
 * else as the last change of its stage before as-of left it; else it is open. The date of an open deal is a plan and is
 * left out.
 */
export function dealClosings(deals: Records, rules: ClosingRules | null): Closings {
  const { rows, count } = deals;
  const value = {
    outcome: new Uint8Array(count).fill(OPEN),
    closedAt: new Float64Array(count).fill(Number.NaN),
    closedWidth: new Uint32Array(count),
    reversedAt: new Float64Array(count).fill(Number.NaN),
  };
  const datedBy = new Int32Array(count).fill(-1);
  const later: number[] = [];
  if (rules === null) return { value, datedBy, later };
  const closed = timeColumn(deals.table, 'closed');
  const standing = outcomeAsOf(deals, rules, closed);
  for (let deal = 0; deal < count; deal++) {
    const row = rows[deal]!;
    const told = toldOf(rules, deal);
    const outcome = standing(row, told);
    value.outcome[deal] = outcome;
    if (rules.outcomes[row] !== OPEN && (closed?.at[row] ?? Number.NaN) >= rules.limit) later.push(row);
    if (outcome !== WON) value.reversedAt[deal] = wonBefore(rules, told);
    if (outcome === OPEN) continue;
    const times = dating(rules, closed, row, told, outcome);
    if (times === null) continue;
    datedBy[deal] = times === closed ? -1 : told.closedBy;
    value.closedAt[deal] = times.at[times === closed ? row : told.closedBy]!;
    value.closedWidth[deal] = times.width[times === closed ? row : told.closedBy]!;
  }
  addReversedRows(deals, rules, closed, value);
  return { value, datedBy, later };
}

function toldOf({ stages }: ClosingRules, deal: number): ToldByHistory {
  return stages === null ? UNTOLD : toldByHistory(stages.history, stages.outcomes, deal);
}

type OutcomeAsOf = (row: number, told: ToldByHistory) => number;

/** A row says nothing where it has no status, or a closing at or after as-of. */
function outcomeAsOf(deals: Records, rules: ClosingRules, closed: TimeColumn | null): OutcomeAsOf {
  const { outcomes, known, limit } = rules;
  const status = categoryColumn(deals.table, 'status');
  return (row, told) => {
    const said = outcomes[row]!;
    const at = closed?.at[row] ?? Number.NaN;
    const isLater = said !== OPEN && at >= limit;
    const saysNothing = isLater || status?.codes[row] === 0;
    if (known(row) && !saysNothing) return said;
    if (told.outcome !== null) return told.outcome;
    return at < limit || (known(row) && !isLater) ? said : OPEN;
  };
}

/**
 * The times that date the closing, the deals' own or the history's; null where neither says when. The row's date is that
 * of the last closing, unless it lies before an earlier closing ended. Of two that overlap the narrower dates it, then the
 * earlier; of a date and an interval between snapshots the date.
 */
function dating(
  { outcomes, limit, zone, stages }: ClosingRules,
  closed: TimeColumn | null,
  row: number,
  told: ToldByHistory,
  outcome: number,
): TimeColumn | null {
  const own = outcomes[row] === outcome && closed !== null && closed.at[row]! < limit ? closed : null;
  const isTold = told.outcome === outcome && told.closedBy !== -1;
  const history = isTold && stages !== null ? stages.history.times : null;
  if (own === null || history === null) return own ?? history;
  const [at, toldAt] = [own.at[row]!, history.at[told.closedBy]!];
  const until = lastMomentOf(zone, at, own.width[row]!);
  if (until < told.endedAt) return history;
  const toldUntil = lastMomentOf(zone, toldAt, history.width[told.closedBy]!);
  if (at > toldUntil || toldAt > until) return own;
  // A date of its own tells the period; an interval between snapshots, though narrower, may end in the next.
  if (stages?.history.ofSnapshots && own.width[row] === DATE_WIDTH) return own;
  const narrower = widthSeconds(own.width[row]!) - widthSeconds(history.width[told.closedBy]!);
  return narrower < 0 || (narrower === 0 && at <= toldAt) ? own : history;
}

/** When the history tells of a win that is none any more; NaN where there was none. */
function wonBefore({ stages }: ClosingRules, told: ToldByHistory): number {
  const change = told.outcome === WON ? told.closedBy : told.wonBefore;
  return change === -1 ? Number.NaN : stages!.history.times.at[change]!;
}

/**
 * When a win was recorded that is none any more: an earlier row of the same deal said won, the row that counts says
 * lost or open. The last such win by its closing.
 */
function addReversedRows(
  deals: Records,
  { outcomes, limit }: ClosingRules,
  closed: TimeColumn | null,
  { outcome, reversedAt }: Closings['value'],
): void {
  if (closed === null) return;
  for (const row of deals.superseded) {
    const deal = recordOf(deals, deals.key?.codes[row] ?? 0);
    if (deal === -1 || outcomes[row] !== WON) continue;
    if (outcome[deal] === WON || outcomes[deals.rows[deal]!] === WON) continue;
    const wonAt = closed.at[row]!;
    if (wonAt < limit && !(wonAt <= reversedAt[deal]!)) reversedAt[deal] = wonAt;
  }
}
