import type { Unit } from '../definition/measure-ref.js';
import { formatCount, formatDecimal, withoutEndZeros } from './format-count.js';
import { formatExactMoney, formatMoney } from './format-money.js';
import { formatShare } from './format-share.js';
import { formatSpan } from './format-span.js';
import { plainText } from './plain-text.js';

/** What a number is, so that it can be written. */
export interface Written {
  readonly unit: Unit;
  /** ISO 4217 code, for money. */
  readonly currency: string;
}

/** A value in the short form of its unit: `4,812`, `12.6%`, `€1.1M`, `14 days`. */
export function formatValue(value: number, { unit, currency }: Written): string {
  switch (unit) {
    case 'count':
      return formatCount(value);
    case 'share':
      return formatShare(value);
    case 'money':
      return formatMoney(value, plainText(currency));
    case 'seconds':
      return formatSpan(value);
    case 'score':
      return formatDecimal(value, 1);
  }
}

/** A value with more digits, for where the short form hides a difference that matters. */
export function formatExactly(value: number, { unit, currency }: Written): string {
  switch (unit) {
    case 'share':
      return formatShare(value, 3);
    case 'money':
      return formatExactMoney(value, plainText(currency));
    case 'count':
      return formatDecimal(value, Number.isInteger(value) ? 0 : 3);
    case 'score':
      return formatDecimal(value, 3);
    case 'seconds':
      return `${formatDecimal(value, Number.isInteger(value) ? 0 : 1)} s`;
  }
}

/** An agreed value: like any other, but `98%` rather than `98.0%`, as people write it. */
export function formatAgreed(value: number, written: Written): string {
  if (written.unit !== 'share') return formatValue(value, written);
  return `${withoutEndZeros(formatDecimal(value * 100, 2))}%`;
}

/** An interval: `9.9–11.2%`, `10–14 days`, `€12,400–€16,300`. */
export function formatInterval(low: number, high: number, written: Written): string {
  const [from, to] = [formatValue(low, written), formatValue(high, written)];
  const unit = /(?<=\d)(?:%| [a-z]+)$/.exec(to)?.[0];
  const shortened = unit !== undefined && from.endsWith(unit) ? from.slice(0, -unit.length) : from;
  return `${shortened}–${to}`;
}
