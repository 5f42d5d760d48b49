import { currencyDigits } from './currency-digits.js';

/** How many minor units make one of a currency: 100 cents, 1 yen, 1000 fils. */
export function minorPerUnit(currency: string): number {
  let minor = 1;
  for (let digit = 0; digit < currencyDigits(currency); digit++) minor *= 10;
  return minor;
}
