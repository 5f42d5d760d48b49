import { formatDecimal } from './format-count.js';
import { formatMoney, withSign } from './format-money.js';

/** The largest amount below which all are written in this unit, with decimals that leave it three digits. */
const STEPS = [
  { below: 100, unit: 1, letter: '', decimals: 2 },
  { below: 99_999.5, unit: 1, letter: '', decimals: 0 },
  { below: 999_500, unit: 1_000, letter: 'k', decimals: 0 },
  { below: 9_995_000, unit: 1_000_000, letter: 'M', decimals: 2 },
  { below: 99_950_000, unit: 1_000_000, letter: 'M', decimals: 1 },
  { below: 999_500_000, unit: 1_000_000, letter: 'M', decimals: 0 },
  { below: 9_995_000_000, unit: 1_000_000_000, letter: 'B', decimals: 2 },
  { below: 99_950_000_000, unit: 1_000_000_000, letter: 'B', decimals: 1 },
  { below: Number.POSITIVE_INFINITY, unit: 1_000_000_000, letter: 'B', decimals: 0 },
] as const;

/**
 * How to write the amounts of one table so that they compare at a glance: all in the unit that the largest takes, with so many
 * more decimals. An amount that would read as nothing is written for itself.
 */
export function moneyColumn(
  amounts: readonly (number | null)[],
  currency: string,
  moreDecimals = 0,
): (amount: number) => string {
  const largest = amounts.reduce<number>((most, amount) => Math.max(most, Math.abs(amount ?? 0)), 0);
  const { unit, letter, decimals } = STEPS.find(({ below }) => largest < below) ?? STEPS[8];
  return (amount) => {
    const digits = formatDecimal(Math.abs(amount) / unit, unit === 1 ? decimals : decimals + moreDecimals);
    if (!/[1-9]/.test(digits)) return formatMoney(amount, currency);
    return withSign(amount, currency, digits + letter);
  };
}
