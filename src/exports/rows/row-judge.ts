import { isDamagedId } from '../decode/damaged-id.js';
import { placeholderTest } from '../decode/placeholder.js';
import { trimCell } from '../decode/trim-cell.js';
import type { Layout } from '../layout/find-layout.js';
import type { RowPlan } from '../parts/part-plan.js';
import { valueTest } from '../value-test.js';
import { footerTest } from './footer.js';
import { headerTest } from './header-test.js';
import { isBlankFrom } from './is-blank-from.js';
import type { LeftOutReason } from './left-out.js';
import { rowWidths } from './row-widths.js';
import { totalsTest } from './totals-test.js';

/** Says why a record doesn't count as a row of the table; null where it does. */
export function rowJudge(plan: RowPlan, layout: Layout): (cells: readonly string[]) => LeftOutReason | null {
  const { headers, match } = layout;
  const { least, most } = rowWidths(layout);
  const isFooter = footerTest(plan.footers);
  const saysNothing = placeholderTest(plan.blanks);
  const isThere = (cell: string) => cell !== '' && !saysNothing(cell);
  const isSound = (cell: string) => isThere(cell) && !isDamagedId(cell);
  const isHeader = headerTest(layout);
  const isTotals = totalsTest(plan, layout);
  const filters = plan.only.flatMap(({ values }, index) => {
    const at = match.onlyPositions[index]!;
    return at < 0 ? [] : [{ at, isListed: valueTest(values) }];
  });
  const withoutKey = plan.fields.some(({ field, type }) => plan.keys.includes(field) && type === 'time')
    ? 'rows-without-date'
    : 'rows-without-id';
  return (cells) => {
    if (cells.length < least || cells.length > most || !isBlankFrom(cells, headers.length)) {
      if (isBlankFrom(cells, 0)) return 'rows-blank';
      return isFooter(cells, least) ? 'rows-footer' : 'rows-ragged';
    }
    const keyAt = match.keys.find((at) => trimCell(cells[at]!) !== '') ?? -1;
    if (keyAt < 0 && isBlankFrom(cells, 0)) return 'rows-blank';
    if (isFooter(cells, least)) return 'rows-footer';
    const header = isHeader(cells);
    if (header !== null) return header === 'again' ? 'rows-header-again' : 'rows-other-table';
    if (isTotals(cells, keyAt)) return 'rows-totals';
    if (filters.some(({ at, isListed }) => !isListed(trimCell(cells[at]!)))) return 'rows-not-asked-for';
    if (match.keys.some((at) => isSound(trimCell(cells[at]!)))) return null;
    return match.keys.some((at) => isThere(trimCell(cells[at]!))) ? 'rows-id-damaged' : withoutKey;
  };
}
