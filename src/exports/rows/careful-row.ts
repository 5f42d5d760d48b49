import { cellMemo } from '../decode/cell-memo.js';
import { latin1Text } from '../decode/latin1-text.js';
import { placeholderTest } from '../decode/placeholder.js';
import { trimmedEnd, trimmedStart } from '../decode/trim-bytes.js';
import type { Layout } from '../layout/find-layout.js';
import type { RowPlan } from '../parts/part-plan.js';
import type { CellPlaces } from '../scan/cell-places.js';
import { valueTest } from '../value-test.js';
import { filledAt, hasDigit, isBlankBytes, isFilledFrom, wordsAt } from './lone-cells.js';
import { maySwallow } from './may-swallow.js';
import { rowWidths } from './row-widths.js';
import { IS_TOTALS_INITIAL, isTotalsLabel } from './totals-test.js';

/** What a scanned record is, as far as its bytes tell at little cost. */
export type PlainVerdict = 'row' | 'not-asked-for' | 'unsure';

export type CellTest = (bytes: Uint8Array, start: number, end: number) => boolean;

/**
 * Tells rows that count, or are not asked for, from all others without making texts of them: what isn't plainly one or the
 * other is `unsure`, and for `rowJudge` and those that know other tables to judge. It never says but what they would.
 * `digitColumns`: those in which rows hold digits.
 */
export function plainRowTest(
  plan: RowPlan,
  layout: Layout,
  digitColumns: readonly number[],
): (bytes: Uint8Array, places: CellPlaces) => PlainVerdict {
  const { headers, match } = layout;
  const { least, most } = rowWidths(layout);
  const isPlainKey = plainKeyTest(plan, headers);
  const filters = filterTests(plan, layout);
  const delimiter = layout.dialect.delimiter.charCodeAt(0);
  const telling = digitColumns[0] ?? -1;
  return (bytes, places) => {
    const { starts, ends, doubled, count } = places;
    if (count < least || count > most) return 'unsure';
    if (places.breaks > 0 && maySwallow(bytes, places, delimiter, least)) return 'unsure';
    for (let at = headers.length; at < count; at++)
      if (!isBlankBytes(bytes, starts[at]!, ends[at]!)) return 'unsure';
    const keyAt = filledAt(match.keys, bytes, places);
    if (keyAt < 0 || doubled[keyAt] === 1) return 'unsure';
    if (!isPlainKey(bytes, starts[keyAt]!, ends[keyAt]!)) return 'unsure';
    // A footer is alone on its line.
    if (keyAt === 0 && !isFilledFrom(1, bytes, places)) return 'unsure';
    const hasTelling = telling >= 0 && telling < count;
    const isTold = hasTelling && hasDigit(bytes, starts[telling]!, ends[telling]!);
    if (!isTold && wordsAt(digitColumns, bytes, places) > 1) return 'unsure';
    for (const { at, isListed } of filters) {
      if (at >= count || doubled[at] === 1) return 'unsure';
      if (!isListed(bytes, starts[at]!, ends[at]!)) return 'not-asked-for';
    }
    return 'row';
  };
}

const PLUS = 43;

/** Whether a row's key is an id or a date like any, certainly no header's name, totals' label, placeholder or damaged id. */
function plainKeyTest({ blanks }: RowPlan, headers: readonly string[]): CellTest {
  const names = valueTest(headers);
  const nothing = placeholderTest(blanks);
  return (bytes, from, to) => {
    const start = trimmedStart(bytes, from, to);
    const end = trimmedEnd(bytes, start, to);
    if (bytes[end - 3] === PLUS || bytes[end - 4] === PLUS) return false;
    if (nothing.mayBe(bytes, start, end)) return false;
    if (names.mayBe(bytes, start, end) && names(latin1Text(bytes, start, end))) return false;
    return IS_TOTALS_INITIAL[bytes[start]!] === 0 || !isTotalsLabel(latin1Text(bytes, start, end));
  };
}

/** For each column that decides which rows are asked for, whether its cell says that one is. */
export function filterTests({ only }: RowPlan, { match }: Layout) {
  return only.flatMap(({ values }, index) => {
    const at = match.onlyPositions[index]!;
    const isOne = valueTest(values);
    const isListed: CellTest = cellMemo((bytes, start, end) => isOne(trimmedText(bytes, start, end)));
    return at < 0 ? [] : [{ at, isListed }];
  });
}

function trimmedText(bytes: Uint8Array, from: number, to: number): string {
  const start = trimmedStart(bytes, from, to);
  return latin1Text(bytes, start, trimmedEnd(bytes, start, to));
}
