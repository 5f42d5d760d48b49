import type { ExportName } from './definition.js';

/** Stands in the name of a file for the date on which the snapshot was taken. */
const DATE = '{date}';
/** The exports of which snapshots tell a history: those with one row for each thing and its state of the day. */
const HAVE_SNAPSHOTS: ReadonlySet<ExportName> = new Set<ExportName>(['leads', 'deals']);

/** What is wrong with patterns of snapshots: a code of the catalogue and a sentence. */
export interface PatternFault {
  readonly code: 'snapshot-export' | 'snapshot-pattern';
  readonly message: string;
}

/** Whether a pattern names snapshots: files of the same export, each dated in its name. */
export function namesSnapshots(pattern: string): boolean {
  return pattern.includes(DATE);
}

/** A pattern with the dates of its snapshots as a glob. */
export function snapshotGlob(pattern: string): string {
  return pattern.replaceAll(DATE, '*');
}

/** A pattern of snapshots around the date, as the file's name has it: `leads-{date}*.csv` is `leads-` and `*.csv`. */
export function aroundDate(pattern: string): readonly [before: string, after: string] {
  const name = pattern.split(/[/\\]/).at(-1) ?? pattern;
  const at = name.indexOf(DATE);
  return [name.slice(0, at), name.slice(at + DATE.length)];
}

/** Why these patterns of one export can't name snapshots; null where they can, or name none. */
export function patternFault(name: ExportName, patterns: readonly string[]): PatternFault | null {
  const dated = patterns.filter(namesSnapshots);
  const [first] = dated;
  if (first === undefined) return null;
  if (!HAVE_SNAPSHOTS.has(name)) {
    const message = `"${first}" has {date}, and only leads and deals may be given as snapshots; name the files of ${name} with a glob, such as "${snapshotGlob(first)}"`;
    return { code: 'snapshot-export', message };
  }
  if (dated.length < patterns.length) {
    const message = `some patterns of ${name} have {date} and others do not, so that it is not known when those files were made; write {date} in all of them, or in none`;
    return { code: 'snapshot-pattern', message };
  }
  const odd = dated.find((pattern) => !isUnderstood(pattern));
  if (odd === undefined) return null;
  const message = `"${odd}" cannot be understood: {date} stands once, in the name of the file and not of a folder, and beside it only * and ?`;
  return { code: 'snapshot-pattern', message };
}

function isUnderstood(pattern: string): boolean {
  const [before, after] = aroundDate(pattern);
  const isInName = pattern.endsWith(`${before}${DATE}${after}`);
  return isInName && pattern.split(DATE).length === 2 && !/[[\]{}()!|]/.test(before + after);
}
