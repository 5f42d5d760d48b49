import { formatDecimal, withoutEndZeros } from './format-count.js';

/** Signs that stand for one currency without doubt in a business report; any other is named by its code. */
const SIGNS: Readonly<Record<string, string>> = {
  EUR: '€',
  USD: '$',
  GBP: '£',
  JPY: '¥',
  INR: '₹',
  KRW: '₩',
  BRL: 'R$',
  // ISO 4217 for "no currency": a definition that names none.
  XXX: '',
};

const MILLION = 1_000_000;
const STEPS = [
  { from: 999_500_000, unit: 1_000_000_000, letter: 'B' },
  { from: 999_500, unit: MILLION, letter: 'M' },
  { from: 100_000, unit: 1_000, letter: 'k' },
] as const;

/** Money as short as a table wants it, in three digits from 100,000 on: `€1.13M`, `€412k`, `€14,210`, `CHF 95.50`. */
export function formatMoney(amount: number, currency: string): string {
  const size = Math.abs(amount);
  const step = STEPS.find(({ from }) => size >= from);
  if (step === undefined) return withSign(amount, currency, formatDecimal(size, size < 100 ? 2 : 0));
  const scaled = size / step.unit;
  const decimals = scaled < 9.995 ? 2 : scaled < 99.95 ? 1 : 0;
  return withSign(amount, currency, withoutEndZeros(formatDecimal(scaled, decimals)) + step.letter);
}

/** Money to the cent, where the short form would hide a difference: `€899,900`. */
export function formatExactMoney(amount: number, currency: string): string {
  return withSign(amount, currency, formatDecimal(Math.abs(amount), 2));
}

function withSign(amount: number, currency: string, digits: string): string {
  const sign = SIGNS[currency] ?? `${currency} `;
  const minus = amount < 0 && /[1-9]/.test(digits) ? '\u2212' : '';
  return `${minus}${sign}${digits.replace(/\.00$/, '')}`;
}
