import type { CategoryColumn } from '../table.js';
import { categoryCollector } from './category-collector.js';
import type { Collector } from './collector.js';
import { type NumberWriting, numberValues } from './number-values.js';
import type { WrittenNumbers } from './number-written.js';

/**
 * Gathers amounts, and the currencies written in their cells (`USD 5000`). One that could be two numbers is an error:
 * no table of money is made from it.
 */
export function numberCollector(writing?: NumberWriting): Collector {
  const numbers = numberValues(writing);
  const currencies = categoryCollector();
  return {
    startFile(place, header) {
      numbers.startFile(place, header);
      currencies.startFile(place);
    },
    add(cell, line) {
      currencies.add(numbers.add(cell, line), line);
    },
    // Currencies come as their codes and signs, whatever the file's encoding.
    endFile: () => currencies.endFile((currency) => currency),
    finish() {
      const { values, problems } = numbers.finish('error');
      const written = currencies.finish().column as CategoryColumn;
      if (written.values.length === 1) return { column: { type: 'number', values }, problems };
      const column: WrittenNumbers = { type: 'number', values, written };
      return { column, problems };
    },
  };
}
