import type { ExportName } from '../definition/definition.js';
import type { CategoryColumn } from '../exports/table.js';
import { codeCounts } from './code-counts.js';
import type { Reads } from './read-as-of.js';
import { categoryColumn } from './table-columns.js';

/** Where exports name those who work with leads. */
const NAMED_IN: readonly (readonly [ExportName, string])[] = [
  ['leads', 'owner'],
  ['deals', 'owner'],
  ['owner_history', 'to'],
  ['owner_history', 'from'],
  ['touches', 'by'],
  ['users', 'name'],
];

/** Everybody whom an export names, each name as it is written and as `named` counts it; also in rows that don't count. */
export function namedPeople(reads: Reads, named: (value: string) => string): readonly string[] {
  const people = new Set<string>();
  for (const [name, field] of NAMED_IN) {
    const read = reads.get(name);
    const table = read?.snapshots?.whole ?? read?.table;
    const column = table === undefined ? null : categoryColumn(table, field);
    for (const value of column === null ? [] : occurring(column)) people.add(value).add(named(value));
  }
  people.delete('');
  return [...people];
}

/** A dictionary may hold more: what stood in rows that were left out on purpose, of other fields than the owner. */
function occurring(column: CategoryColumn): string[] {
  const counts = codeCounts(column);
  return column.values.filter((_, code) => counts[code]! > 0);
}
