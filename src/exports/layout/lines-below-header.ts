import { headerShape } from '../rows/header-shape.js';
import type { FirstRecord } from './first-records.js';
import type { FoundHeader } from './header-among.js';

/** A header may go on over as many records. */
const MOST_LINES = 2;
/** That many rows show what the columns hold. */
const ROWS_LOOKED_AT = 10;

/**
 * How many records right below the header have words in columns whose cells hold digits in all rows after them: units,
 * or a second line of names.
 */
export function linesBelowHeader(
  { headers, start, headerRecords }: FoundHeader<unknown>,
  records: readonly FirstRecord[],
): number {
  const below = records.filter(({ offset }) => offset > start.offset).slice(headerRecords - 1);
  const isWide = ({ cells }: FirstRecord) => cells.length === headers.length;
  for (let lines = MOST_LINES; lines > 0; lines--) {
    const shape = headerShape();
    const rows = below.slice(lines).filter(isWide).slice(0, ROWS_LOOKED_AT);
    for (const { cells } of rows) shape.learn(cells);
    const candidates = below.slice(0, lines);
    if (
      candidates.length === lines &&
      candidates.every((one) => isWide(one) && shape.isBelowHeader(one.cells))
    )
      return lines;
  }
  return 0;
}
