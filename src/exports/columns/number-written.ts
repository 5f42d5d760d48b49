import type { CategoryColumn, NumberColumn } from '../table.js';

/** Numbers with the currency that stands beside each in its own cell. */
export interface WrittenNumbers extends NumberColumn {
  readonly written: CategoryColumn;
}

/** The currencies written beside the numbers of a column, as `currencyNamed` gives them; null where there are none. */
export function writtenCurrencies(column: NumberColumn): CategoryColumn | null {
  return 'written' in column ? (column as WrittenNumbers).written : null;
}
