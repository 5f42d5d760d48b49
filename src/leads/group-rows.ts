/** Rows grouped by the record they belong to: those of record i are `rows[first[i]]` to `rows[first[i + 1] - 1]`. */
export interface GroupedRows {
  readonly first: Uint32Array;
  readonly rows: Uint32Array;
}

/** So many rows of one record are put in order by insertion; more, as of an account that all touches hang on, by a real sort. */
const FEW = 64;

/**
 * Groups rows by counting, each record's rows in the order they were read. `recordOf` is by row the record it belongs to;
 * less than 0 for a row that doesn't count.
 */
export function groupRows(recordCount: number, recordOf: Int32Array): GroupedRows {
  const first = new Uint32Array(recordCount + 1);
  for (let row = 0; row < recordOf.length; row++) if (recordOf[row]! >= 0) first[recordOf[row]! + 1]!++;
  for (let record = 0; record < recordCount; record++) first[record + 1]! += first[record]!;
  const rows = new Uint32Array(first[recordCount]!);
  const next = first.slice(0, recordCount);
  for (let row = 0; row < recordOf.length; row++)
    if (recordOf[row]! >= 0) rows[next[recordOf[row]!]!++] = row;
  return { first, rows };
}

/**
 * Puts each group, whose rows are as they were read, in order of time, then of reading; rows without a time (NaN) come
 * last. In place; gives the times in that order. They are looked up once: the rows of a record lie all over its export.
 */
export function sortGroupsByTime({ first, rows }: GroupedRows, atOfRow: Float64Array): Float64Array {
  const at = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place++) at[place] = atOfRow[rows[place]!]!;
  for (let record = 0; record + 1 < first.length; record++) {
    const [from, to] = [first[record]!, first[record + 1]!];
    if (to - from <= FEW) insertByTime(at, rows, from, to);
    else sortByTime(at.subarray(from, to), rows.subarray(from, to));
  }
  return at;
}

function isLater(at: number, other: number): boolean {
  return at > other || (Number.isNaN(at) && !Number.isNaN(other));
}

function insertByTime(at: Float64Array, rows: Uint32Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const time = at[i]!;
    const row = rows[i]!;
    let place = i;
    for (; place > from && isLater(at[place - 1]!, time); place--) {
      at[place] = at[place - 1]!;
      rows[place] = rows[place - 1]!;
    }
    at[place] = time;
    rows[place] = row;
  }
}

function sortByTime(at: Float64Array, rows: Uint32Array): void {
  const order = Uint32Array.from(rows.keys()).sort((a, b) =>
    isLater(at[a]!, at[b]!) ? 1 : isLater(at[b]!, at[a]!) ? -1 : a - b,
  );
  at.set(Float64Array.from(order, (place) => at[place]!));
  rows.set(Uint32Array.from(order, (place) => rows[place]!));
}
