import type { CategoryColumn, TimeColumn } from '../exports/table.js';

/** The moments of these rows; NaN for all where the export lacks the column. */
export function pickTimes(
  column: TimeColumn | null,
  rows: Uint32Array,
): { at: Float64Array; width: Uint32Array } {
  const at = new Float64Array(rows.length).fill(Number.NaN);
  const width = new Uint32Array(rows.length);
  for (let i = 0; column !== null && i < rows.length; i++) {
    at[i] = column.at[rows[i]!]!;
    width[i] = column.width[rows[i]!]!;
  }
  return { at, width };
}

/** The texts of these rows; '' for all where the export lacks the column. */
export function pickTexts(values: readonly string[] | null, rows: Uint32Array): string[] {
  const texts: string[] = [];
  for (const row of rows) texts.push(values?.[row] ?? '');
  return texts;
}

/** The values of these rows, each counted as the value that its `alias` names. Code 0 stays blank. */
export function pickCategories(
  column: CategoryColumn,
  rows: Uint32Array,
  alias: ReadonlyMap<string, string> | undefined,
): CategoryColumn {
  const values = [''];
  const codeOfValue = new Map<string, number>();
  const recoded = column.values.map((value, code) => {
    if (code === 0) return 0;
    const counted = alias?.get(value) ?? value;
    const known = codeOfValue.get(counted);
    if (known !== undefined) return known;
    codeOfValue.set(counted, values.length);
    return values.push(counted) - 1;
  });
  const codes = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) codes[i] = recoded[column.codes[rows[i]!]!]!;
  return { type: 'category', codes, values };
}
