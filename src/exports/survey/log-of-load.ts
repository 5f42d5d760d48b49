import { headerKey } from '../header-key.js';

/** Success files of Salesforce's Data Loader say in the last column, `STATUS`, what became of each row. */
const DONE = /^Item (?:Created|Updated|Upserted|Deleted|Undeleted)$/i;
/** Its error files say in the last column, `ERROR`, why a row could not be loaded; most begin with a code. */
const CODED = /^[A-Z][A-Z_]+:/;
/** Names of columns as Salesforce has them, by which error files are known that have no codes. */
const OF_SALESFORCE =
  /^(?:lastname|leadsource|ownerid|createddate|lastmodifieddate|systemmodstamp|recordtypeid|isconverted|\w+__c)$/;
/** What its bulk loads begin with: `sf__Id`, `sf__Created`, `sf__Error`. */
const OF_BULK = 'sf__';

/** Whether a file is a log of rows that were loaded into Salesforce: it has their columns, and yet is no export. */
export function isLogOfLoad(
  headers: readonly string[],
  cellsAt: (position: number) => readonly string[],
): boolean {
  const keys = headers.map(headerKey);
  if (keys.some((key) => key.startsWith(OF_BULK))) return true;
  const columns = keys.map((_key, position) => cellsAt(position));
  const last = columns.at(-1) ?? [];
  if (last.length === 0) return false;
  if (keys.at(-1) === 'status') return last.every((cell) => DONE.test(cell));
  return keys.at(-1) === 'error' && saysWhy(keys, columns);
}

/** Blank cells are left out of the columns: none holds more than one that is filled in every row. */
function saysWhy(keys: readonly string[], columns: readonly (readonly string[])[]): boolean {
  const errors = columns.at(-1)!;
  if (errors.every((error) => CODED.test(error))) return true;
  return (
    keys.some((key) => OF_SALESFORCE.test(key)) && columns.every(({ length }) => length <= errors.length)
  );
}
