import { minorPerUnit } from '../definition/minor-per-unit.js';
import { type Measured, type Parts, withoutValue, withValue } from './measured.js';
import type { Stretch } from './stretch.js';

/** Amounts added up: integer minor units, so that no order of adding changes the sum. */
export interface MoneySum {
  minorUnits: number;
  /** Deals with an amount. */
  n: number;
  withoutAmount: number;
}

export function startMoney(): MoneySum {
  return { minorUnits: 0, n: 0, withoutAmount: 0 };
}

/** Adds one deal's amount; a deal without one (NaN) is counted instead. */
export function addMoney(sum: MoneySum, amount: number): void {
  if (Number.isNaN(amount)) {
    sum.withoutAmount++;
    return;
  }
  sum.minorUnits += amount;
  sum.n++;
}

/** An amount of minor units in the currency itself: 123456 cents are 1234.56. */
export function inCurrency(minorUnits: number, currency: string): number {
  return minorUnits / minorPerUnit(currency);
}

/**
 * The money of a period's deals, in the currency. No deals is a sum of 0; deals of which not one has an amount
 * are `no_data`, since 0 would be wrong.
 */
export function measuredMoney(
  stretch: Stretch,
  sum: MoneySum,
  currency: string,
  parts: Parts = {},
): Measured {
  const beside = { n: sum.n, parts: { without_amount: sum.withoutAmount, ...parts } };
  if (stretch.unrecorded) return withoutValue('no_data');
  if (sum.n === 0 && sum.withoutAmount > 0) return withoutValue('no_data', beside);
  return withValue(inCurrency(sum.minorUnits, currency), beside);
}
