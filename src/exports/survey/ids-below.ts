import { trimCell } from '../decode/trim-cell.js';
import type { LayoutBy } from '../layout/find-layout.js';
import { firstRecords } from '../layout/first-records.js';

/** Of the file's beginning, whatever the pieces in which it came. */
const SAMPLE_BYTES = 32 * 1024;

/** Cells of a column in the first rows below a header. */
export async function idsBelow(
  { dialect, start, headers }: LayoutBy<unknown>,
  head: Uint8Array,
  whole: boolean,
): Promise<(position: number) => readonly string[]> {
  const isSampled = head.length > SAMPLE_BYTES;
  const records = await firstRecords(head.subarray(0, SAMPLE_BYTES), whole && !isSampled, dialect);
  const rows = records.filter(({ offset, cells }) => offset > start.offset && cells.length >= headers.length);
  return (position) => rows.map(({ cells }) => trimCell(cells[position]!)).filter((cell) => cell !== '');
}
