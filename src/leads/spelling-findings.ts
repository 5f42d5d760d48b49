import { makeProblem } from '../definition/make-problem.js';
import { looksLikeFreeText } from '../definition/printable-value.js';
import type { CategoryColumn, Table } from '../exports/table.js';
import { areAlike } from './alike.js';
import { codeCounts } from './code-counts.js';
import type { Finding } from './finding.js';
import { findingsOf } from './findings-of.js';
import type { Quotable } from './shown-values.js';

/** With more values than so many an attribute is no list to choose from, and spelling means nothing. */
const MOST_VALUES = 200;
const SHOWN_GROUPS = 5;

/** An attribute, or the reasons of an exit, of leads or of deals. */
export interface SpelledColumn {
  /** As a message names it: `attribute "source" of leads`. */
  readonly title: string;
  /** Of `aliases`, under which spellings of one value belong. */
  readonly aliasKey: string;
  readonly whom: 'leads' | 'deals';
  readonly column: CategoryColumn;
}

/** Values of each column that may be spellings of one, and the leads or deals with a rarer one; people aren't named. */
export function spellingFindings(
  columns: readonly SpelledColumn[],
  table: Table,
  isQuotable: Quotable,
): Finding[] {
  return columns.flatMap(({ title, aliasKey, whom, column }) => {
    const groups = groupsAlike(column);
    if (groups.length === 0) return [];
    const message =
      `The ${title} has values that may be spellings of one: ${listed(groups, isQuotable)}; ` +
      `if they are, say so under aliases.${aliasKey}`;
    const place = { file: table.files[0]?.name ?? null, count: groups.length };
    const rarer = new Set(groups.flatMap((group) => group.slice(1).map(({ code }) => code)));
    const concerned = recordsWith(column, (code) => rarer.has(code));
    return findingsOf([makeProblem('spellings-alike', message, place)], { [whom]: concerned });
  });
}

/** The leads (or deals) with one of these values, in order. */
function recordsWith({ codes, values }: CategoryColumn, isWanted: (code: number) => boolean): number[] {
  const wanted = Uint8Array.from(values, (_, code) => (isWanted(code) ? 1 : 0));
  const records: number[] = [];
  for (let record = 0; record < codes.length; record++)
    if (wanted[codes[record]!] === 1) records.push(record);
  return records;
}

interface Value {
  readonly code: number;
  readonly text: string;
  readonly count: number;
}

/** Values that are alike, the most common of each group first. */
function groupsAlike(column: CategoryColumn): readonly (readonly Value[])[] {
  const counts = codeCounts(column);
  const occurring = column.values
    .map((text, code): Value => ({ code, text, count: code === 0 ? 0 : counts[code]! }))
    .filter(({ text, count }) => count > 0 && !looksLikeFreeText(text))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
  if (occurring.length > MOST_VALUES) return [];
  const groups: Value[][] = [];
  for (const value of occurring) {
    const group = groups.find((others) => others.some(({ text }) => areAlike(text, value.text)));
    if (group === undefined) groups.push([value]);
    else group.push(value);
  }
  return groups.filter((group) => group.length > 1);
}

function listed(groups: readonly (readonly Value[])[], isQuotable: Quotable): string {
  const shown = groups
    .filter((group) => group.every(({ text }) => isQuotable(text)))
    .slice(0, SHOWN_GROUPS)
    .map((group) => group.map(({ text }) => JSON.stringify(text)).join(' and '));
  if (shown.length === 0) return `${groups.length} that may tell of people`;
  const more = groups.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
