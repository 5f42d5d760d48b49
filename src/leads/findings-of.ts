import type { Problem } from '../definition/problem.js';
import type { Finding } from './finding.js';

/** These problems as findings about these leads and deals, each of which is listed once, in order. */
export function findingsOf(
  problems: readonly Problem[],
  { leads = [], deals = [] }: { readonly leads?: Iterable<number>; readonly deals?: Iterable<number> } = {},
): Finding[] {
  return problems.map((problem) => ({ problem, leads: inOrder(leads), deals: inOrder(deals) }));
}

/** Most are found in their order: to sort a million that are sorted takes long. */
function inOrder(indexes: Iterable<number>): readonly number[] {
  const found = Array.isArray(indexes) ? (indexes as readonly number[]) : [...indexes];
  if (isAscending(found)) return found;
  const sorted = [...found].sort((a, b) => a - b);
  return sorted.filter((index, i) => i === 0 || index !== sorted[i - 1]);
}

function isAscending(indexes: readonly number[]): boolean {
  for (let i = 1; i < indexes.length; i++) if (indexes[i - 1]! >= indexes[i]!) return false;
  return true;
}
