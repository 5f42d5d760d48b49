import type { ExportName } from '../definition/definition.js';
import type { Preset } from '../definition/preset.js';
import { headerKey } from '../exports/header-key.js';
import type { SurveyedFile } from './setup-input.js';

/** One export of the definition: its files, and the columns that were found in them. */
export interface ChosenExport {
  readonly name: ExportName;
  /** How its CRM writes it; null where no preset knows this kind of export. */
  readonly preset: Preset | null;
  readonly files: readonly SurveyedFile[];
  /** Field → header, as the first of the files writes it. */
  readonly columns: Readonly<Record<string, string>>;
  /** Fields whose column is a guess, found or asked for, with what that rests on. */
  readonly guesses: Readonly<Record<string, string>>;
  /** Header → values of the rows that count, by the preset. */
  readonly only: Readonly<Record<string, readonly string[]>>;
  /** Attribute → header. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Attributes that are a guess, with what that rests on. */
  readonly attributeGuesses: Readonly<Record<string, string>>;
  /** What it rests on that the files are these; null where nothing else fits. */
  readonly guess: string | null;
}

/** The headers of its files, each once. */
export function headersOf({ files }: ChosenExport): readonly string[] {
  return [...new Set(files.flatMap(({ survey }) => survey.columns.map(({ header }) => header)))];
}

/** Whether each of the files has a column of that header, and no second one: what a definition names has to be there. */
export function isInEach(files: readonly SurveyedFile[], header: string): boolean {
  const key = headerKey(header);
  const times = files.map(({ survey }) =>
    survey.columns.filter((column) => headerKey(column.header) === key),
  );
  return times.every(({ length }) => length === 1);
}

/** What people call it. */
export function exportWords(name: ExportName): string {
  return name.replace('_', ' ');
}
