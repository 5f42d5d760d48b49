import { currencyDigits } from '../definition/currency-digits.js';
import type { Definition } from '../definition/definition.js';
import type { Problem } from '../definition/problem.js';
import type { Records } from './records.js';
import { categoryColumn, numberColumn } from './table-columns.js';
import { addToTally, startTally, tallyProblem } from './tally.js';

/**
 * The amount of every deal in minor units of the definition's currency; NaN where it has none. An amount in another
 * currency is rounded to minor units before and after it is multiplied by its rate. Amounts in a currency without
 * a rate are an error: no amount is then given at all (null), since a sum of the others would pass for the whole.
 */
export function minorUnits(
  definition: Definition,
  deals: Records,
): { readonly amount: Float64Array | null; readonly problems: readonly Problem[] } {
  const { table, rows } = deals;
  const amounts = numberColumn(table, 'amount');
  if (amounts === null) return { amount: null, problems: [] };
  const rateOf = ratesByCode(definition, deals);
  const currencies = categoryColumn(table, 'currency');
  const perMajor = minorPerMajor(definition.currency);
  const unrated = startTally(table.files);
  const unratedCodes = new Set<number>();
  const amount = Float64Array.from(rows, (row) => {
    const major = amounts.values[row]!;
    if (Number.isNaN(major)) return Number.NaN;
    const code = currencies?.codes[row] ?? 0;
    const rate = rateOf[code] ?? null;
    if (rate !== null) return scaled(major, perMajor, rate);
    unratedCodes.add(code);
    addToTally(unrated, table.file[row]!, table.line[row]!);
    return Number.NaN;
  });
  const named = [...unratedCodes].map((code) => currencies?.values[code] ?? '').sort();
  const problems = tallyProblem(
    'currency-without-rate',
    unrated,
    'amount',
    (counted) =>
      `${counted} of the deals export are in ${named.join(', ')}, not in ${definition.currency}, and "rates" has no ` +
      `rate for that; add one, such as "rates: { ${named[0]}: 0.92 }"`,
  );
  return { amount: problems.length === 0 ? amount : null, problems };
}

function scaled(major: number, perMajor: number, rate: number): number {
  const minor = Math.round(major * perMajor);
  return rate === 1 ? minor : Math.round(minor * rate);
}

/** Per code of the currency column its rate: 1 where blank or the definition's own, null where there is none. */
function ratesByCode(definition: Definition, deals: Records): (number | null)[] {
  const currencies = categoryColumn(deals.table, 'currency');
  if (currencies === null) return [1];
  return currencies.values.map((value, code) => {
    const currency = value.trim().toUpperCase();
    return code === 0 || currency === definition.currency ? 1 : (definition.rates.get(currency) ?? null);
  });
}

function minorPerMajor(currency: string): number {
  let units = 1;
  for (let digit = 0; digit < currencyDigits(currency); digit++) units *= 10;
  return units;
}
