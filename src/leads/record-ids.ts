import { idKey } from '../exports/decode/id-key.js';
import { type Records, recordOf } from './records.js';

/** The ids of leads (or deals), by index. */
export interface RecordIds {
  textOf(index: number): string;
  /** The lead (or deal) of an id as a person writes it, with 15 or 18 characters; -1 where none has it. */
  indexOf(id: string): number;
}

/** The ids of the records of an export, in their order. */
export function recordIds({ key, rows, rowOfCode, recordOfRow }: Records): RecordIds {
  return {
    textOf: (index) => key?.ids.textOf(key.codes[rows[index]!]!) ?? '',
    indexOf: (id) => recordOf({ rowOfCode, recordOfRow }, key?.ids.codeOf(idKey(id)) ?? 0),
  };
}
