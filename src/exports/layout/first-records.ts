import type { Dialect } from '../rows/dialect.js';
import { recordReader } from '../rows/record-reader.js';

/** A record near the file's beginning. */
export interface FirstRecord {
  readonly cells: readonly string[];
  readonly line: number;
  readonly offset: number;
}

const ENOUGH_RECORDS = 150;
/** Many records that break show that this is not the dialect, and are slow to read. */
const BROKEN_WEIGHT = 10;
const PIECE = 2048;

/** The first records of a file, split as that dialect has it. `whole`: the head is all of the file. */
export async function firstRecords(
  head: Uint8Array,
  whole: boolean,
  dialect: Dialect,
): Promise<readonly FirstRecord[]> {
  const records: FirstRecord[] = [];
  let broken = 0;
  const reader = recordReader(
    dialect,
    { line: 1, offset: 0 },
    {
      record: (cells, line, offset) => records.push({ cells, line, offset }),
      broken: () => broken++,
    },
  );
  for (let from = 0; from < head.length; from += PIECE) {
    await reader.write(head.subarray(from, from + PIECE));
    if (records.length + broken * BROKEN_WEIGHT >= ENOUGH_RECORDS) return records;
  }
  if (whole) await reader.end();
  return records;
}
