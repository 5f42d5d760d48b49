import { isPlaceholder } from '../decode/placeholder.js';
import { trimCell } from '../decode/trim-cell.js';
import type { ExportPlan } from '../export-plan.js';
import type { Layout } from '../layout/find-layout.js';
import { valueSet } from '../value-set.js';
import { isBlankFrom } from './is-blank-from.js';
import type { LeftOutReason } from './left-out.js';

/** `Total`, `Grand Totals (1,204 records)`: rows that reports add below their rows. */
const TOTALS = /^(grand |sub)?totals?( \([\d,.]+ records?\))?$/i;

/** Says why a record doesn't count as a row of the table; null where it does. */
export function rowJudge(
  plan: ExportPlan,
  { headers, match, surplus }: Layout,
): (cells: readonly string[]) => LeftOutReason | null {
  const named = headers.findLastIndex((header) => header.trim() !== '') + 1;
  const least = surplus === 0 ? named : headers.length + surplus;
  const most = headers.length + surplus;
  const filters = plan.only.map(({ values }, index) => {
    return { at: match.onlyPositions[index]!, values: valueSet(values) };
  });
  return (cells) => {
    if (cells.length < least || cells.length > most || !isBlankFrom(cells, headers.length)) {
      return isBlankFrom(cells, 0) ? 'rows-blank' : 'rows-ragged';
    }
    const id = trimCell(cells[match.key]!);
    if (id === '' && isBlankFrom(cells, 0)) return 'rows-blank';
    if (filters.some(({ at, values }) => !values.has(trimCell(cells[at]!)))) return 'rows-not-asked-for';
    if (id === '' || isPlaceholder(id)) return 'rows-without-id';
    return TOTALS.test(id) ? 'rows-totals' : null;
  };
}
