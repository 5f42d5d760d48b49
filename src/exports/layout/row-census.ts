import type { Dialect } from '../rows/dialect.js';
import { isBlankFrom } from '../rows/is-blank-from.js';
import { recordReader } from '../rows/record-reader.js';
import type { HeaderReading, Sample } from './reading.js';

/** How well the records of a file's beginning fit its header. */
export interface RowCensus {
  /** As many cells as the header has. */
  readonly sound: number;
  /** Fewer or more. */
  readonly ragged: number;
  /** Broken by a quote, or by their size. */
  readonly broken: number;
  /** How many records have as many cells. */
  readonly widths: ReadonlyMap<number, number>;
  /** Records of one cell that holds a delimiter of another kind; where no row is sound, lines with one beside a quote too. */
  readonly otherwiseDelimited: number;
  /** Rows with cells that are enclosed in apostrophes, where every cell with a letter is; else 0. */
  readonly apostrophes: number;
}

const PIECE = 4096;
const DELIMITING = /[,;\t|]/;
/** So many tell enough of a dialect, and are slow to read. */
const MOST_BROKEN = 50;

/** Counts the records after the header; blank ones are none. */
export async function rowCensus(
  { dialect, headers, start, headerRecords }: HeaderReading<unknown>,
  { bytes, whole }: Sample,
): Promise<RowCensus> {
  const count = { sound: 0, ragged: 0, broken: 0, otherwiseDelimited: 0 };
  const widths = new Map<number, number>();
  const apostrophes = apostropheCensus();
  let header = headerRecords;
  const reader = recordReader(dialect, start, {
    record(cells) {
      if (header-- > 0 || isBlankFrom(cells, 0)) return;
      apostrophes.add(cells);
      if (cells.length === 1 && DELIMITING.test(cells[0]!)) count.otherwiseDelimited++;
      widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
      count[fits(cells, headers) ? 'sound' : 'ragged']++;
    },
    broken: () => count.broken++,
  });
  for (let from = start.offset; from < bytes.length; from += PIECE) {
    await reader.write(bytes.subarray(from, from + PIECE));
    if (count.broken > MOST_BROKEN) break;
  }
  if (whole) await reader.end();
  if (count.sound === 0) count.otherwiseDelimited += otherwiseQuoted(bytes.subarray(start.offset), dialect);
  return { ...count, widths, apostrophes: apostrophes.rows() };
}

/** Lines with another delimiter beside a quote, which are no records but broken ones. */
function otherwiseQuoted(bytes: Uint8Array, { delimiter }: Dialect): number {
  const others = [',', ';', '\t', '|'].filter((sign) => sign !== delimiter).join('');
  const beside = new RegExp(`"[${others}]|[${others}]"`);
  const lines = Buffer.from(bytes)
    .toString('latin1')
    .split(/\r\n|\n|\r/);
  return lines.filter((line) => beside.test(line)).length;
}

function fits(cells: readonly string[], headers: readonly string[]): boolean {
  if (cells.length >= headers.length) return isBlankFrom(cells, headers.length);
  return headers.slice(cells.length).every((header) => header.trim() === '');
}

function apostropheCensus() {
  let enclosed = 0;
  let otherwise = false;
  return {
    add(cells: readonly string[]) {
      if (cells.some((cell) => ENCLOSED.test(cell))) enclosed++;
      otherwise ||= cells.some((cell) => LETTER.test(cell) && !ENCLOSED.test(cell));
    },
    rows: () => (otherwise ? 0 : enclosed),
  };
}

const ENCLOSED = /^'.*'$/s;
const LETTER = /[a-z\x80-\xff]/i;
