import type { CategoryColumn } from '../table.js';
import { categoryCollector } from './category-collector.js';
import type { Collector } from './collector.js';
import { numberValues } from './number-values.js';

/**
 * Gathers amounts, and the currencies written in their cells (`USD 5000`). One that could be two numbers is an error:
 * no table of money is made from it.
 */
export function numberCollector(): Collector {
  const numbers = numberValues();
  const currencies = categoryCollector();
  return {
    startFile(place) {
      numbers.startFile(place);
      currencies.startFile(place);
    },
    add(cell, line) {
      currencies.add(numbers.add(cell, line), line);
    },
    endFile: currencies.endFile,
    finish() {
      const { values, problems } = numbers.finish('error');
      const currency = currencies.finish().column as CategoryColumn;
      const collected = { column: { type: 'number', values }, problems } as const;
      return currency.values.length > 1 ? { ...collected, currency } : collected;
    },
  };
}
