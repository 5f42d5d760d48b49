/** Writes the records and cells that are found to where they are asked for. */

/** Where the record after the last that was found begins. */
export let next: i32 = 0;
/** Four times the number of the record that is being read: by so much its numbers are behind those of the first. */
export let record: usize = 0;
/** Where the cell that is being read begins. */
export let cellStart: i32 = 0;

/** Of each record, and of one more, the place and line on which it begins; of each its number of cells. */
let begins: usize = 0;
let lines: usize = 0;
let counts: usize = 0;
/** Per cell of a record, where the starts of that column's cells go; their ends go behind them, negative where quotes are doubled. */
let columns: usize = 0;
let columnCount: i32 = 0;
/** So many records at most, in bytes of a column. */
let room: usize = 0;
/** Whether records with fewer cells get blank ones. */
let isFilled: bool = false;

let bytes: usize = 0;
let quote: u8 = 0;
let mostCells: i32 = 0;
let cell: i32 = 0;
let line: i32 = 0;
/** Of a cell in which quotes are doubled -1, by which its end becomes negative. */
let doubledSign: i32 = 0;

export function scanInto(
  ofBegins: usize,
  ofLines: usize,
  ofCounts: usize,
  ofColumns: usize,
  width: i32,
  rows: i32,
  fill: bool,
): void {
  begins = ofBegins;
  lines = ofLines;
  counts = ofCounts;
  columns = ofColumns;
  columnCount = width;
  room = (rows as usize) << 2;
  isFilled = fill;
}

/** The first record begins there. */
export function beginAt(ofBytes: usize, from: i32, ofQuote: u8, most: i32): void {
  bytes = ofBytes;
  quote = ofQuote;
  mostCells = most;
  record = 0;
  cell = 0;
  line = 0;
  doubledSign = 0;
  begin(from);
}

/** The cell that is being read ends at a place, and the next begins behind it; false where the record has too many. */
export function endCell(place: i32): bool {
  if (cell < columnCount) {
    const isQuoted = place > cellStart && load<u8>(bytes + cellStart) == quote ? 1 : 0;
    const starts = (load<u32>(columns + (cell << 2)) as usize) + record;
    store<i32>(starts, cellStart + isQuoted);
    store<i32>(starts + room, (place - isQuoted) ^ doubledSign);
  } else if (cell >= mostCells) return false;
  doubledSign = 0;
  cell++;
  cellStart = place + 1;
  return true;
}

/** The record that is being read ends, and the next begins there; false where there is no room for it. */
export function endRecord(place: i32): bool {
  store<i32>(counts + record, cell);
  for (; isFilled && cell < columnCount; cell++) {
    const starts = (load<u32>(columns + (cell << 2)) as usize) + record;
    store<i32>(starts, 0);
    store<i32>(starts + room, 0);
  }
  cell = 0;
  record += 4;
  line++;
  begin(place);
  return record < room;
}

/** A line ends within the cell that is being read. */
export function breakLine(): void {
  line++;
}

/** Two quotes stand for one in the cell that is being read. */
export function doubleQuote(): void {
  doubledSign = -1;
}

function begin(place: i32): void {
  cellStart = place;
  next = place;
  store<i32>(begins + record, place);
  store<i32>(lines + record, line);
}
