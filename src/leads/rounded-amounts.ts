import type { Definition } from '../definition/definition.js';
import { minorPerUnit } from '../definition/minor-per-unit.js';
import { NO_CURRENCY } from '../definition/no-currency.js';
import type { Problem } from '../definition/problem.js';
import type { Table } from '../exports/table.js';
import { addToTally, startTally, tallyProblem } from './tally.js';

/** As many decimals as there are digits between signs of thousands. */
const THOUSAND = 1000;
/** What reading a number with decimals may add to it, or take from it, as a share. */
const FLOAT_ERROR = 1e-12;

/** Looks for amounts that may have been read with a sign of thousands for the decimal sign. */
export interface RoundedAmounts {
  /** Takes an amount of a row; `currency`: its code, '' for the definition's. */
  add(major: number, currency: string, row: number): void;
  problems(): readonly Problem[];
}

/**
 * Amounts with three decimals, where the currency has fewer: they are rounded, which is said, for their sign may be one
 * of thousands. Not where most amounts beyond the currency's decimals have more than three (what a spreadsheet has
 * computed), nor where `numbers:` says what the sign is.
 */
export function roundedAmounts({ currency: own, exports }: Definition, table: Table): RoundedAmounts {
  const { all = null, byColumn = {} } = exports.get(table.name)?.numbers ?? {};
  const isSaid = all !== null || Object.keys(byColumn).length > 0;
  const ofThree = startTally(table.files);
  let finer = 0;
  return {
    add(major, currency, row) {
      const minor = minorPerUnit(currency === '' ? own : currency);
      if (isSaid || minor >= THOUSAND || isWhole(major * minor)) return;
      if (isWhole(major * THOUSAND)) addToTally(ofThree, table.file[row]!, table.line[row]!);
      else finer++;
    },
    problems() {
      if (ofThree.count <= finer) return [];
      const has = own === NO_CURRENCY ? 'are kept' : `${own} has`;
      return tallyProblem('amounts-rounded', ofThree, 'amount', (counted, isOne) => {
        const [have, are] = isOne ? ['has', 'is'] : ['have', 'are'];
        return `${counted} of the ${table.name} export ${have} three decimals, more than ${has}, and ${are} rounded; if that sign is of thousands, add numbers: 1.234,50 or numbers: 1,234.50 to the export in the definition, as its numbers are written`;
      });
    },
  };
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= Math.abs(value) * FLOAT_ERROR;
}
