import { headerKey } from '../header-key.js';

/** What Data Loader of Salesforce writes into the last column: what became of each row that it loaded, or why it could not. */
const LAST_COLUMN: ReadonlyMap<string, RegExp> = new Map([
  ['status', /^Item (?:Created|Updated|Upserted|Deleted|Undeleted)$/i],
  ['error', /^[A-Z][A-Z_]+:/],
]);
/** What its bulk loads begin with: `sf__Id`, `sf__Created`, `sf__Error`. */
const OF_BULK = 'sf__';

/** Whether a file is a log of rows that were loaded into Salesforce: it has their columns, and yet is no export. */
export function isLogOfLoad(
  headers: readonly string[],
  cellsAt: (position: number) => readonly string[],
): boolean {
  const keys = headers.map(headerKey);
  if (keys.some((key) => key.startsWith(OF_BULK))) return true;
  const wanted = LAST_COLUMN.get(keys.at(-1) ?? '');
  const cells = wanted === undefined ? [] : cellsAt(keys.length - 1);
  return cells.length > 0 && cells.every((cell) => wanted!.test(cell));
}
