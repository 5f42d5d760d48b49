import { currencyDigits } from '../../definition/currency-digits.js';
import type { Agreed, Filter, Team } from '../../definition/definition.js';
import type { Unit } from '../../definition/measure-ref.js';
import { NO_CURRENCY } from '../../definition/no-currency.js';
import { formatDay } from '../../time/civil.js';
import type { Duration } from '../../time/duration.js';
import { formatDuration } from '../../time/format-duration.js';
import { formatDecimal, withoutEndZeros } from '../format-count.js';
import { listed, markdownText, quoted } from './markdown-text.js';

/** The side's name. */
export function teamName(team: Team): string {
  return team === 'marketing' ? 'Marketing' : 'Sales';
}

/** A value in full, as people sign it: `EUR 900,000`, `12.5%`, `60 days`. Money is in whole units of `currency`. */
export function agreedValue(value: number, unit: Unit, currency: string): string {
  switch (unit) {
    case 'share':
      return `${withoutEndZeros(formatDecimal(value * 100, 2))}%`;
    case 'seconds':
      return formatDuration({ kind: 'elapsed', seconds: value });
    case 'money': {
      const digits = Number.isInteger(value) ? 0 : currencyDigits(currency);
      return currency === NO_CURRENCY
        ? formatDecimal(value, digits)
        : `${currency} ${formatDecimal(value, digits)}`;
    }
    default:
      return formatDecimal(value, Number.isInteger(value) ? 0 : 2);
  }
}

/** How long something may take: `within 4 business hours`, `by the end of the next business day`. */
export function inTime(within: Duration): string {
  if (within.kind === 'end_of_next_business_day') return 'by the end of the next business day';
  return `within ${formatDuration(within)}`;
}

/** What is agreed on over time: `80% from 2026-04-01, 90% from 2026-10-01`. */
export function agreedSteps(agreed: Agreed, unit: Unit, currency: string): string {
  const steps = agreed.map(({ from, value }) => {
    const words = agreedValue(value, unit, currency);
    return from === null ? words : `${words} from ${formatDay(from)}`;
  });
  return steps.join(', ');
}

/** Which leads or deals are meant: `whose source is “Web” and whose region is not “APAC”`. */
export function filterWords(filter: Filter): string {
  const conditions = filter.map(
    ({ attribute, not, values }) =>
      `whose ${markdownText(attribute)} is ${not ? 'not ' : ''}${quoted(values)}`,
  );
  return listed(conditions, 'and');
}
