import { makeProblem } from '../definition/make-problem.js';
import type { Problem } from '../definition/problem.js';
import type { NotCsv } from './bytes/file-kind.js';
import type { SourceError } from './source.js';
import { counted } from './tally.js';

/** The file is no CSV, whatever its name says. */
export function notCsvProblem({ is, mend }: NotCsv, file: string): Problem {
  return makeProblem('file-not-csv', `this is ${is}, not CSV: ${mend}`, { file });
}

/** There is nothing in the file, or blanks alone. */
export function emptyFileProblem(file: string): Problem {
  return makeProblem('file-empty', 'the file is empty: export it again, with its headers', { file });
}

/** Whether the beginning of a file holds anything but blanks. */
export function isEmptyText(head: Uint8Array): boolean {
  return !head.some((byte) => byte > 32);
}

/** The file couldn't be read, or changed while it was. */
export function sourceProblem(error: SourceError, file: string): Problem {
  return makeProblem(error.reason === 'changed' ? 'file-changed' : 'file-unreadable', error.message, {
    file,
  });
}

/** Characters that are lost. */
export function damageProblem(damaged: number, file: string): readonly Problem[] {
  if (damaged === 0) return [];
  const message = `${counted(damaged, 'character is', 'characters are')} damaged and shown as \uFFFD: export the file as UTF-8`;
  return [makeProblem('text-damaged', message, { file, count: damaged })];
}

/** A header and no row that counts. */
export function withoutRowsProblem(count: number, leftOut: number, file: string): readonly Problem[] {
  if (count > 0) return [];
  const message =
    leftOut === 0
      ? 'the file has a header and no rows: check that the export selects any'
      : `the file has a header and ${counted(leftOut, 'row', 'rows')}, of which none counts: see what is said of them`;
  return [makeProblem('file-without-rows', message, { file })];
}
