import type { SignOf } from '../number-writing.js';
import type { CategoryColumn } from '../table.js';
import { categoryBuilder } from './category-builder.js';
import type { ColumnBuilder } from './column-builder.js';
import { joinedNumbers } from './joined-numbers.js';
import type { WrittenNumbers } from './number-written.js';

/**
 * Makes a column of amounts of what `numberReader` read, and of the currencies written in their cells (`USD 5000`). One that
 * could be two numbers is an error: no table of money is made from it.
 */
export function numberBuilder(signOf: SignOf): ColumnBuilder {
  const numbers = joinedNumbers(signOf);
  const currencies = categoryBuilder([]);
  return {
    startFile(place, header) {
      numbers.startFile(place, header);
      currencies.startFile(place);
    },
    append(part, rows, firstLine) {
      const own = part?.type === 'number' ? part : null;
      numbers.append(own, rows, firstLine);
      currencies.append(own?.currencies ?? null, rows, firstLine);
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
