import { type Deals, OPEN, WON } from './deals.js';
import { type Records, recordOf } from './records.js';
import { timeColumn } from './table-columns.js';

/** How each deal ended as of the report, and when. */
export interface Closings {
  readonly value: Pick<Deals, 'outcome' | 'closedAt' | 'closedWidth' | 'reversedAt'>;
  /** Rows that were won or lost at or after as-of. */
  readonly later: readonly number[];
}

/**
 * A deal closed at or after as-of is open as of it; so is one closed without a date, unless its status can be known
 * as of the report (`known`). The date of an open deal is a plan and is left out. `outcomes` is per row.
 */
export function dealClosings(
  deals: Records,
  outcomes: Uint8Array | null,
  known: (row: number) => boolean,
  limit: number,
): Closings {
  const { rows, count } = deals;
  const closed = timeColumn(deals.table, 'closed');
  const outcome = new Uint8Array(count).fill(OPEN);
  const closedAt = new Float64Array(count).fill(Number.NaN);
  const closedWidth = new Uint32Array(count);
  const later: number[] = [];
  for (let deal = 0; deal < count && outcomes !== null; deal++) {
    const row = rows[deal]!;
    const at = closed?.at[row] ?? Number.NaN;
    if (outcomes[row] === OPEN) continue;
    if (at >= limit) later.push(row);
    if (at >= limit || (Number.isNaN(at) && !known(row))) continue;
    outcome[deal] = outcomes[row]!;
    closedAt[deal] = at;
    closedWidth[deal] = closed?.width[row] ?? 0;
  }
  const reversedAt = reversedWins(deals, outcomes, limit);
  return { value: { outcome, closedAt, closedWidth, reversedAt }, later };
}

/**
 * When a win was recorded that is none any more: an earlier row of the same deal said won, the row that counts says
 * lost or open. The last such win by its closing; NaN where there is none.
 */
function reversedWins(deals: Records, outcomes: Uint8Array | null, limit: number): Float64Array {
  const reversedAt = new Float64Array(deals.count).fill(Number.NaN);
  const closed = timeColumn(deals.table, 'closed');
  if (outcomes === null || closed === null) return reversedAt;
  for (const row of deals.superseded) {
    const deal = recordOf(deals, deals.ids?.[row] ?? '');
    const wonAt = closed.at[row]!;
    if (deal === -1 || outcomes[row] !== WON || outcomes[deals.rows[deal]!] === WON || !(wonAt < limit))
      continue;
    if (!(wonAt <= reversedAt[deal]!)) reversedAt[deal] = wonAt;
  }
  return reversedAt;
}
