import type { PresetState } from '../definition/preset.js';
import { headerKey } from '../exports/header-key.js';
import { type ChosenExport, headersOf } from './chosen-export.js';
import { mergedColumn } from './merged-column.js';

/**
 * The column of dates that a company has made for a stage or exit, by its name: `MQL Date`, `Lead - MQL am`. Null where none
 * of the leads' columns, or more than one, has all words of the state's id, its name or one of its statuses. A column
 * that is read for something else is none.
 */
export function datedColumn(
  { id, name, statuses }: PresetState,
  leads: ChosenExport | undefined,
): string | null {
  if (leads === undefined) return null;
  const read = new Set(Object.values(leads.columns).map(headerKey));
  const wanted = [id, name, ...statuses].map(wordsOf).filter((words) => words.length > 0);
  const found = headersOf(leads).filter((header) => {
    const words = wordsOf(header);
    const isNamed = wanted.some((each) => each.every((word) => words.includes(word)));
    return isNamed && !read.has(headerKey(header)) && holdsDates(leads, header);
  });
  return found.length === 1 ? found[0]! : null;
}

function holdsDates({ files }: ChosenExport, header: string): boolean {
  return (mergedColumn(files, header)?.dates ?? null) !== null;
}

function wordsOf(text: string): readonly string[] {
  return headerKey(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
