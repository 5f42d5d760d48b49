import { idKey } from '../exports/decode/id-key.js';
import type { IdColumn } from '../exports/table.js';
import { once } from './once.js';
import { NO_RECORD, type Records } from './records.js';

/** The ids of leads (or deals), by index. */
export interface RecordIds {
  textOf(index: number): string;
  /** The lead (or deal) of an id as a person writes it, with 15 or 18 characters; -1 where none has it. */
  indexOf(id: string): number;
}

/** The ids of the records of an export, in their order. */
export function recordIds({ key, rows, mergedRows }: Records): RecordIds {
  const known = once(() => recordsByCode(key, rows, mergedRows));
  return {
    textOf: (index) => key?.ids.textOf(key.codes[rows[index]!]!) ?? '',
    indexOf: (id) => known()[key?.ids.codeOf(idKey(id)) ?? 0] ?? NO_RECORD,
  };
}

/** Code of an id → the record that has it, by itself or from one that was merged into it; hardly a figure asks. */
function recordsByCode(
  key: IdColumn | null,
  rows: Uint32Array,
  mergedRows: Records['mergedRows'],
): Int32Array {
  const recordOf = new Int32Array(key?.ids.count ?? 1).fill(NO_RECORD);
  if (key === null) return recordOf;
  for (let record = 0; record < rows.length; record++) recordOf[key.codes[rows[record]!]!] = record;
  for (const [record, merged] of mergedRows) for (const row of merged) recordOf[key.codes[row]!] = record;
  // The blank one is nobody's.
  recordOf[0] = NO_RECORD;
  return recordOf;
}
