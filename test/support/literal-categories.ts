import type { CategoryColumn } from '../../src/exports/table.js';

/** A column of these cells; what is left out is blank. */
export function literalCategories(cells: readonly (string | undefined)[]): CategoryColumn {
  const values = ['', ...new Set(cells.filter((cell) => cell !== undefined && cell !== ''))] as string[];
  return {
    type: 'category',
    values,
    codes: Uint32Array.from(cells, (cell) => Math.max(0, values.indexOf(cell ?? ''))),
  };
}
