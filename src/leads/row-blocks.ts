/** Numbers of one kind, one for each row. */
export type Cells = Float64Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

/**
 * Rows by blocks of records that follow each other, each block's as they were read. The rows of a record lie all over its
 * export, and looking each up costs more than all else that is done with it: a block fits into a processor's cache.
 */
export interface RowBlocks {
  /** The rows of block i are those from `begins[i]` to `begins[i + 1]`. */
  readonly begins: Uint32Array;
  readonly rows: Uint32Array;
  /** Of each of these rows the record it belongs to, counted from the block's first. */
  readonly records: Uint16Array;
  /** What these rows say. */
  inBlocks<C extends Cells>(cells: C): C;
}

/** 4096 records are in a block: no more than 65,536, or `RowBlocks.records` could not tell them apart. */
const BLOCK_BITS = 12;

/** The first record of a block. */
export function firstRecordOf(block: number): number {
  return block << BLOCK_BITS;
}

/**
 * Sorts rows into blocks. `recordOf` is by row the record it belongs to; less than 0 for a row that doesn't count. It is written
 * over, by where in the blocks each row is: rows are many.
 */
export function rowBlocks(recordCount: number, recordOf: Int32Array): RowBlocks {
  const begins = beginsOf(recordCount, recordOf);
  const count = begins[begins.length - 1]!;
  const rows = new Uint32Array(count);
  const records = new Uint16Array(count);
  const next = begins.slice();
  for (let row = 0; row < recordOf.length; row++) {
    const record = recordOf[row]!;
    if (record < 0) continue;
    const at = next[record >>> BLOCK_BITS]!++;
    rows[at] = row;
    records[at] = record & (firstRecordOf(1) - 1);
    recordOf[row] = at;
  }
  return {
    begins,
    rows,
    records,
    inBlocks<C extends Cells>(cells: C): C {
      const placed = new (cells.constructor as new (length: number) => C)(count);
      place(cells, recordOf, placed);
      return placed;
    },
  };
}

function beginsOf(recordCount: number, recordOf: Int32Array): Uint32Array {
  const begins = new Uint32Array(Math.ceil(recordCount / firstRecordOf(1)) + 1);
  for (let row = 0; row < recordOf.length; row++) {
    const record = recordOf[row]!;
    if (record >= 0) begins[(record >>> BLOCK_BITS) + 1]! += 1;
  }
  for (let block = 1; block < begins.length; block++) begins[block]! += begins[block - 1]!;
  return begins;
}

function place(cells: Cells, places: Int32Array, placed: Cells): void {
  for (let row = 0; row < places.length; row++) {
    const at = places[row]!;
    if (at >= 0) placed[at] = cells[row]!;
  }
}
