import { sameThroughout } from './pick-rows.js';
import { type Cells, firstRecordOf, type RowBlocks, rowBlocks } from './row-blocks.js';

/** Rows grouped by the record they belong to: those of record i are `rows[first[i]]` to `rows[first[i + 1] - 1]`. */
export interface GroupedRows {
  readonly first: Uint32Array;
  readonly rows: Uint32Array;
}

/** Rows in their groups, each group in order of time, and when each of them was. */
export interface ArrangedRows extends GroupedRows {
  readonly at: Float64Array;
  /** What else the rows say, in the order of `rows`. */
  inOrder<C extends Cells>(cells: C): C;
}

/** Groups rows, each record's in the order they were read. `recordOf` as in `rowBlocks`, which writes over it. */
export function groupRows(recordCount: number, recordOf: Int32Array): GroupedRows {
  const blocks = rowBlocks(recordCount, recordOf);
  const { first, order } = grouped(recordCount, blocks, null);
  return { first, rows: reordered(blocks.rows, blocks, order) };
}

/** The same, each record's in order of time, then of reading; those without a time (NaN) come last. */
export function arrangeRows(recordCount: number, recordOf: Int32Array, atOfRow: Float64Array): ArrangedRows {
  const blocks = rowBlocks(recordCount, recordOf);
  const at = blocks.inBlocks(atOfRow);
  const { first, order } = grouped(recordCount, blocks, at);
  return {
    first,
    rows: reordered(blocks.rows, blocks, order),
    at,
    inOrder: (cells) =>
      sameThroughout(cells, blocks.rows.length) ?? reordered(blocks.inBlocks(cells), blocks, order),
  };
}

/** The order of the rows that are in blocks, each block done with before the next; puts the times in that order. */
function grouped(recordCount: number, blocks: RowBlocks, at: Float64Array | null) {
  const { records } = blocks;
  const first = new Uint32Array(recordCount + 1);
  const order = new Uint32Array(records.length);
  for (let block = 0; block + 1 < blocks.begins.length; block++) {
    const from = firstRecordOf(block);
    const to = Math.min(firstRecordOf(block + 1), recordCount);
    const [begin, end] = [blocks.begins[block]!, blocks.begins[block + 1]!];
    groupBlock({ records, first, order }, from, to, end);
    if (at === null) continue;
    reorder(at, order, begin, end);
    sortByTime(first.subarray(from, to + 1), order, at);
  }
  return { first, order };
}

/** Groups the rows of the records from one to another, by counting; `end`: where those rows end. */
function groupBlock(
  { records, first, order }: { records: Uint16Array; first: Uint32Array; order: Uint32Array },
  from: number,
  to: number,
  end: number,
): void {
  const begin = first[from]!;
  for (let i = begin; i < end; i++) first[from + records[i]! + 1]! += 1;
  for (let record = from; record < to; record++) first[record + 1]! += first[record]!;
  const next = first.slice(from, to);
  for (let i = begin; i < end; i++) order[next[records[i]!]!++] = i;
}

/** So many rows of one record are put in order by insertion; more, as of an account that all touches hang on, by a real sort. */
const FEW = 64;

/** Puts each group in order of time, of one time as they are. In place. */
function sortByTime(first: Uint32Array, order: Uint32Array, at: Float64Array): void {
  for (let record = 0; record + 1 < first.length; record++) {
    const from = first[record]!;
    const to = first[record + 1]!;
    if (to - from > FEW) sortMany(order.subarray(from, to), at.subarray(from, to));
    // Nearly all are in order. The comparison is that of `isLater`, whose call would take longer.
    else
      for (let i = from + 1; i < to; i++)
        if (!(at[i - 1]! <= at[i]! || Number.isNaN(at[i]))) insertByTime(order, at, from, i);
  }
}

function insertByTime(order: Uint32Array, at: Float64Array, from: number, i: number): void {
  const row = order[i]!;
  const time = at[i]!;
  let place = i;
  for (; place > from && isLater(at[place - 1]!, time); place--) {
    order[place] = order[place - 1]!;
    at[place] = at[place - 1]!;
  }
  order[place] = row;
  at[place] = time;
}

function sortMany(order: Uint32Array, at: Float64Array): void {
  const places = Uint32Array.from(order.keys()).sort((a, b) =>
    isLater(at[a]!, at[b]!) ? 1 : isLater(at[b]!, at[a]!) ? -1 : a - b,
  );
  order.set(places.map((place) => order[place]!));
  at.set(Float64Array.from(places, (place) => at[place]!));
}

function isLater(at: number, other: number): boolean {
  return at > other || (Number.isNaN(at) && !Number.isNaN(other));
}

/** Puts what rows say, which is in blocks, in order. In place. */
function reordered<C extends Cells>(cells: C, { begins }: RowBlocks, order: Uint32Array): C {
  for (let block = 0; block + 1 < begins.length; block++)
    reorder(cells, order, begins[block]!, begins[block + 1]!);
  return cells;
}

function reorder(cells: Cells, order: Uint32Array, begin: number, end: number): void {
  const before = cells.slice(begin, end);
  for (let i = begin; i < end; i++) cells[i] = before[order[i]! - begin]!;
}
