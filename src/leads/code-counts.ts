import type { CategoryColumn } from '../exports/table.js';

/** How often each value of a column occurs, by code. */
export function codeCounts({ codes, values }: Pick<CategoryColumn, 'codes' | 'values'>): Uint32Array {
  const counts = new Uint32Array(values.length);
  for (let i = 0; i < codes.length; i++) counts[codes[i]!]!++;
  return counts;
}
