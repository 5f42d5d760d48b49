import { theKernel } from './kernel.js';
import { TABLE_BYTES, TABLES, TABLES_AT } from './memory-map.js';

/** A table in which the kernel finds codes of texts. What it knows may be forgotten at any time: there are few tables. */
export interface CodeTable {
  /** Where it is, from now on until another one is asked for. */
  at(): number;
  clear(): void;
}

/** Whose table is whose. */
const owners = new Array<CodeTable | null>(TABLES).fill(null);
let tables = 0;

export function codeTable(): CodeTable {
  const index = tables++ % TABLES;
  const place = TABLES_AT + index * TABLE_BYTES;
  const table: CodeTable = {
    at() {
      if (owners[index] !== table) theKernel().bytes.fill(0, place, place + TABLE_BYTES);
      owners[index] = table;
      return place;
    },
    clear() {
      if (owners[index] === table) owners[index] = null;
    },
  };
  return table;
}
