import type { Definition } from '../definition/definition.js';
import { tidyText } from '../exports/decode/tidy-text.js';
import type { Table } from '../exports/table.js';
import { LOST, OPEN, WON } from './deals.js';
import { categoryColumn } from './table-columns.js';

/**
 * Per row of the deals export what its status says: WON, LOST, or OPEN where the status is neither. Statuses are
 * compared as people read them: how they are spaced is no difference. Null where nothing says what winning is.
 */
export function dealOutcomes(definition: Definition, table: Table): Uint8Array | null {
  const said = definition.exports.get('deals')?.status ?? null;
  if (said === null) return null;
  if (said === 'won') return new Uint8Array(table.count).fill(WON);
  const status = categoryColumn(table, 'status');
  if (status === null) return null;
  const won = new Set(said.won.map(tidyText));
  const lost = new Set(said.lost.map(tidyText));
  const byCode = status.values.map((value) => (won.has(value) ? WON : lost.has(value) ? LOST : OPEN));
  byCode[0] = OPEN;
  return Uint8Array.from({ length: table.count }, (_, row) => byCode[status.codes[row]!]!);
}
