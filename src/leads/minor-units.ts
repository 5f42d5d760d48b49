import type { Definition, ExportName } from '../definition/definition.js';
import { minorPerUnit } from '../definition/minor-per-unit.js';
import { NO_CURRENCY } from '../definition/no-currency.js';
import type { Problem } from '../definition/problem.js';
import {
  currencyNamed,
  isSharedSign,
  isWrittenWith,
  oneCurrency,
} from '../exports/columns/number-currency.js';
import { writtenCurrencies } from '../exports/columns/number-written.js';
import type { NumberColumn, Table } from '../exports/table.js';
import { countedValue } from './counted-value.js';
import type { Records } from './records.js';
import { roundedAmounts } from './rounded-amounts.js';
import { categoryColumn, numberColumn } from './table-columns.js';
import { addToTally, startTally, type Tally, tallyProblem } from './tally.js';

/** A currency column's cell that is no code, and might be anything, even a name: it is never told. */
const NO_CODE = '?';
const CODE = /^[A-Z]{3}$/;

/** The rows whose amount can't be counted, by why. */
interface Uncounted {
  /** The export. */
  readonly name: ExportName;
  /** In a currency without a rate, and which these are. */
  readonly unrated: Tally;
  readonly currencies: Set<string>;
  readonly signOfSeveral: Tally;
  readonly signs: Set<string>;
  readonly noCode: Tally;
  /** Written with another currency than the row's currency column says. */
  readonly contradictory: Tally;
}

/**
 * The amounts of these rows, of deals or of spend, in minor units of the definition's currency; NaN where a row has
 * none. An amount in another currency is rounded to minor units before and after it is multiplied by its rate. Amounts
 * in a currency without a rate are an error: no amount is then given at all (null), since a sum of the others would pass
 * for the whole. The currency is the one of the currency column, or where that is blank the one beside the amount;
 * where the two contradict each other, the row has no amount.
 */
export function minorUnits(
  definition: Definition,
  { table, rows }: Pick<Records, 'table' | 'rows'>,
): { readonly amount: Float64Array | null; readonly problems: readonly Problem[] } {
  const amounts = numberColumn(table, 'amount');
  if (amounts === null) return { amount: null, problems: [] };
  const currencyOf = currencyOfRow(definition, table, amounts);
  const perMajor = minorPerUnit(definition.currency);
  const uncounted = startUncounted(table);
  const rounded = roundedAmounts(definition, table);
  const amount = Float64Array.from(rows, (row) => {
    const major = amounts.values[row]!;
    if (Number.isNaN(major)) return Number.NaN;
    const currency = currencyOf(row);
    const rate = currency === null ? null : rateOf(currency, definition);
    if (rate !== null) {
      rounded.add(major, currency ?? '', row);
      return scaled(major, perMajor, rate);
    }
    addUncounted(uncounted, currency, table.file[row]!, table.line[row]!);
    return Number.NaN;
  });
  const errors = withoutRate(uncounted, definition);
  return {
    amount: errors.length === 0 ? amount : null,
    problems: [...errors, ...contradictions(uncounted), ...rounded.problems()],
  };
}

/** The currency of a row's amount: '' where nothing says it, null where two contradict each other. */
function currencyOfRow(
  definition: Definition,
  table: Table,
  amounts: NumberColumn,
): (row: number) => string | null {
  const column = categoryColumn(table, 'currency');
  const written = writtenCurrencies(amounts);
  const counted = countedValue(definition, 'currency');
  const named = column?.values.map((cell) => currencyInColumn(counted(cell), definition)) ?? [];
  return (row) => {
    const said = named[column?.codes[row] ?? 0] ?? '';
    const beside = written?.values[written.codes[row]!] ?? '';
    return ownWhereShared(oneCurrency(said, beside), definition.currency);
  };
}

function currencyInColumn(cell: string, { currency, rates }: Definition): string {
  const upper = cell.toUpperCase();
  if (cell === '' || upper === currency || rates.has(upper)) return upper;
  return currencyNamed(cell) ?? (CODE.test(cell) ? cell : NO_CODE);
}

/** `$` is the definition's dollar, or else the US one; other shared signs are the definition's currency or unknown. */
function ownWhereShared(currency: string | null, own: string): string | null {
  if (currency !== null && isWrittenWith(own, currency)) return own;
  return currency === '$' ? 'USD' : currency;
}

/** What one unit is worth in the definition's currency: 1 where nothing names another one, null without a rate. */
function rateOf(currency: string, definition: Definition): number | null {
  if (currency === '' || currency === definition.currency) return 1;
  return definition.rates.get(currency) ?? null;
}

function scaled(major: number, perMajor: number, rate: number): number {
  const minor = Math.round(major * perMajor);
  return rate === 1 ? minor : Math.round(minor * rate);
}

function startUncounted({ name, files }: Table): Uncounted {
  const [unrated, signOfSeveral] = [startTally(files), startTally(files)];
  const [noCode, contradictory] = [startTally(files), startTally(files)];
  return { name, unrated, currencies: new Set(), signOfSeveral, signs: new Set(), noCode, contradictory };
}

function addUncounted(uncounted: Uncounted, currency: string | null, file: number, line: number): void {
  if (currency === null) addToTally(uncounted.contradictory, file, line);
  else if (currency === NO_CODE) addToTally(uncounted.noCode, file, line);
  else if (isSharedSign(currency)) {
    uncounted.signs.add(currency);
    addToTally(uncounted.signOfSeveral, file, line);
  } else {
    uncounted.currencies.add(currency);
    addToTally(uncounted.unrated, file, line);
  }
}

function withoutRate(uncounted: Uncounted, { currency }: Definition): readonly Problem[] {
  const { unrated, signOfSeveral, noCode } = uncounted;
  const currencies = [...uncounted.currencies].sort();
  const signs = [...uncounted.signs].sort().join(' or ');
  const problem = (tally: Tally, rest: string) =>
    problemOf('currency-without-rate', uncounted.name, tally, rest);
  return [
    ...problem(unrated, `in ${currencies.join(' or ')}, ${adviceFor(currencies, currency)}`),
    ...problem(
      signOfSeveral,
      `in ${signs}, which several currencies are written with, ${adviceForSigns(currency)}`,
    ),
    ...problem(noCode, `in a currency that is no code, ${ADVICE_FOR_WORDS}`),
  ];
}

const ADVICE_FOR_WORDS =
  'nor a name that is known: export three capitals such as EUR, or say which code a word stands for, as in "aliases: { currency: { EUR: [Eurozone] } }"';

function adviceFor(currencies: readonly string[], own: string): string {
  const [first] = currencies;
  if (own !== NO_CURRENCY) {
    return `not in ${own}, and "rates" has no rate for that; add one, such as "rates: { ${first}: 0.92 }"`;
  }
  const others = currencies.length > 1 ? ', and the worth of others under "rates"' : '';
  return `and the definition names no currency; add it, such as "currency: ${first}"${others}`;
}

function adviceForSigns(own: string): string {
  return own === NO_CURRENCY
    ? 'and the definition names no currency; add it, such as "currency: EUR"'
    : `and not in ${own}: export the amounts with a column of currency codes`;
}

function contradictions({ name, contradictory }: Uncounted): readonly Problem[] {
  const rest =
    'written with another currency than their currency column says: taken as empty; correct them where they come from';
  return problemOf('numbers-unreadable', name, contradictory, rest);
}

function problemOf(
  code: 'currency-without-rate' | 'numbers-unreadable',
  name: ExportName,
  tally: Tally,
  rest: string,
): readonly Problem[] {
  const are = tally.count === 1 ? 'is' : 'are';
  return tallyProblem(code, tally, 'amount', (counted) => `${counted} of the ${name} export ${are} ${rest}`);
}
