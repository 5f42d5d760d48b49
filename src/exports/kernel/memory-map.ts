/** Where in the kernel's memory what lies. All places are multiples of 16. */

/** Records of one scan at most. */
const MOST_RECORDS = 1024;
/** Cells of a record at most; wider ones are csv-parse's. */
export const MOST_CELLS = 4096;
/** Columns whose cells are looked for in many records at a time. */
const MOST_COLUMNS = 256;
/** Bytes of the longest text that `TextSigns` tells. */
export const LONGEST_SIGNED = 127;
/** Tables of codes that are remembered, and the bytes of one: `TABLE_BYTES` of the kernel. */
export const TABLES = 64;
export const TABLE_BYTES = 2048 * 48 + 16;

const SIGN_BYTES = (LONGEST_SIGNED + 1) * 256;
/** Bytes that a row's values take in a column at most. */
const ROW_BYTES = 64;

let end = 1024;
function room(bytes: number): number {
  const at = end;
  end += (bytes + 15) & ~15;
  return at;
}

/** Of the records of a scan: places and lines on which they begin, numbers of cells, and whether they are plainly rows. */
export const BEGINS_AT = room((MOST_RECORDS + 1) * 4);
export const LINES_AT = room((MOST_RECORDS + 1) * 4);
export const COUNTS_AT = room(MOST_RECORDS * 4);
export const VERDICTS_AT = room(MOST_RECORDS);
/** Of each cell of a record, where the starts of its column's cells go. */
export const COLUMNS_AT = room(MOST_CELLS * 4);
export const KEYS_AT = room(MOST_CELLS * 4);
export const INITIALS_AT = room(256);
export const SIGNS_AT = room(SIGN_BYTES);
export const KEY_SIGNS_AT = room(SIGN_BYTES);
/** Starts and ends of cells, by column. */
export const CELLS_AT = room(MOST_COLUMNS * MOST_RECORDS * 8);
/** The same of a record that is scanned by itself, with all of its cells: `LONE_AT` has what the first three have of many. */
export const LONE_AT = room(5 * 4);
export const LONE_COLUMNS_AT = room(MOST_CELLS * 4);
export const LONE_CELLS_AT = room(MOST_CELLS * 8);
/** What is read of one column. */
export const VALUES_AT = room(MOST_RECORDS * ROW_BYTES);
export const FORMS_AT = room(MOST_RECORDS);
export const TABLES_AT = room(TABLES * TABLE_BYTES);
/** The bytes that are read, up to the memory's end. */
export const INPUT_AT = room(0);

/** So many records at most that their cells of so many columns find room. */
export function recordsFor(columns: number): number {
  return Math.min(MOST_RECORDS, Math.floor((MOST_COLUMNS * MOST_RECORDS) / Math.max(1, columns)));
}
