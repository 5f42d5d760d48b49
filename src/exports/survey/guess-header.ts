import { decodeAlone } from '../bytes/text-encoding.js';
import { trimCell } from '../decode/trim-cell.js';
import { headerKey } from '../header-key.js';
import { DELIMITERS } from '../layout/find-layout.js';
import { type FirstRecord, firstRecords } from '../layout/first-records.js';
import { HEADER_WITHIN } from '../layout/header-among.js';
import { plainDialect } from '../rows/dialect.js';
import { valueLike } from './text-forms.js';

const LONGEST = 60;

/**
 * The header of a file of whose headers none is known: the first record that is as wide as most, when all its cells are
 * short texts, each another, and stand over a column of dates, numbers, addresses or ids. Null where none is so: the
 * first line may then be a row, and of a row nothing is shown.
 */
export async function guessHeader(head: Uint8Array, whole: boolean): Promise<readonly string[] | null> {
  let best: readonly string[] | null = null;
  for (const delimiter of DELIMITERS) {
    const guess = guessAmong(await firstRecords(head, whole, plainDialect(delimiter)));
    if (guess !== null && guess.length > (best?.length ?? 0)) best = guess;
  }
  return best;
}

function guessAmong(records: readonly FirstRecord[]): readonly string[] | null {
  const width = commonestWidth(records);
  const wide = records.slice(0, HEADER_WITHIN).filter(({ cells }) => cells.length === width);
  const [header, ...below] = wide.map(({ cells }) => cells.map(trimCell));
  const isValue = valueLike();
  if (header === undefined || !areNames(header, isValue)) return null;
  const isOverValues = header.some((_, position) => {
    const filled = below.map((cells) => cells[position]!).filter((cell) => cell !== '');
    return filled.length > 0 && filled.filter(isValue).length * 2 > filled.length;
  });
  return isOverValues ? wide[0]!.cells.map(decodeAlone) : null;
}

/** Of records of two cells and more; the wider one where two are as common. */
function commonestWidth(records: readonly FirstRecord[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const widths = [...counts].filter(([width]) => width > 1);
  widths.sort(([width, count], [otherWidth, otherCount]) => otherCount - count || otherWidth - width);
  return widths[0]?.[0] ?? 0;
}

function areNames(cells: readonly string[], isValue: (cell: string) => boolean): boolean {
  const named = cells.filter((cell) => cell !== '');
  if (named.length * 2 <= cells.length || named.some((cell) => cell.length > LONGEST || isValue(cell)))
    return false;
  return new Set(named.map(headerKey)).size === named.length;
}
