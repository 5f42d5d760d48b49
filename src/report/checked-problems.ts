import type { Problem } from '../definition/problem.js';
import { problemCatalogue } from '../definition/problem-catalogue.js';
import type { Finding } from '../leads/finding.js';
import type { Leads } from '../leads/leads.js';
import type { RecordIds } from '../leads/record-ids.js';
import type { CheckedProblem, ConcernedItem } from './check-document.js';
import { printableIds } from './disclosure-record-id.js';

const SEVERITIES = ['error', 'warning', 'note'] as const;
/** Enough to work on, and no copy of the export. */
const MOST_IDS = 1000;

/**
 * The problems, errors first, then those that concern most, by code, file and line; with the leads and deals that these
 * findings say they were found in.
 */
export function checkedProblems(
  problems: readonly Problem[],
  leads: Leads | null,
  found: readonly Finding[],
): CheckedProblem[] {
  const printable = printableIds(leads?.people ?? []);
  const findings = new Map(found.map((finding) => [finding.problem, finding]));
  return [...problems].sort(byWeightAndCode).map((problem) => {
    const finding = findings.get(problem);
    const { code, severity, message, file, line, column, count } = problem;
    return {
      ...{ code, severity, message, file, line, column, count },
      leads: concernedOf(finding?.leads ?? [], leads?.ids ?? null, printable, MOST_IDS),
      deals: concernedOf(finding?.deals ?? [], leads?.deals?.ids ?? null, printable, MOST_IDS),
      means: problemCatalogue[code].means,
      mend: problemCatalogue[code].mend,
    };
  });
}

/** Problems of equal weight and place keep the order in which they were found. */
function byWeightAndCode(a: Problem, b: Problem): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (b.count ?? 0) - (a.count ?? 0) ||
    compare(a.code, b.code) ||
    compare(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * How many, and the first of their ids, without those that are hidden: some exports have no other key than what tells of a
 * person; deals may have none at all.
 */
export function concernedOf(
  indexes: readonly number[],
  ids: RecordIds | null,
  printable: (id: string) => string,
  most: number,
): ConcernedItem {
  const shown = ids === null ? [] : indexes.slice(0, most).map((index) => ids.textOf(index));
  return { count: indexes.length, ids: shown.filter((id) => id !== '' && printable(id) === id) };
}
