import { parseDay } from '../../time/civil.js';
import type { Duration } from '../../time/duration.js';
import { durationDays, parseDuration } from '../../time/parse-duration.js';
import { zoneOf } from '../../time/zone-of.js';
import { durationHint } from '../duration-hint.js';
import { numberHint } from '../number-hint.js';
import { parseAmount, parseNumber, parseShare, parseYesNo } from '../parse-amount.js';
import { parseDecimalSign } from '../parse-decimal-sign.js';
import { scalar } from './scalar.js';

const DURATION =
  'a duration such as "15 minutes", "4 business hours", "30 days" or "end of next business day"';

/** Any text that isn't blank. */
export const text = scalar({
  title: 'text',
  code: 'empty-value',
  expected: 'a text',
  parse: (written) => written,
});

/** The name by which something of the definition is referred to. */
export const identifier = scalar({
  title: 'id',
  code: 'invalid-id',
  expected: 'an id of letters, digits, "-" and "_"',
  json: { type: ['string', 'number'], pattern: '^[^\\s.]+$' },
  parse: (written) => (/^[\p{L}\p{N}_-]+$/u.test(written) ? written : null),
});

/** The id of a row of the report or of an assumption: it may be a measure's, which has dots. */
export const rowIdentifier = scalar({
  title: 'id',
  code: 'invalid-id',
  expected: 'an id of letters, digits, "-", "_" and "."',
  json: { type: ['string', 'number'], pattern: '^\\S+$' },
  parse: (written) => (/^[\p{L}\p{N}_.-]+$/u.test(written) ? written : null),
});

export const yesNo = scalar({
  title: 'yes or no',
  code: 'invalid-yes-no',
  expected: '"yes" or "no"',
  json: { type: ['boolean', 'string'], enum: [true, false, 'yes', 'no', 'true', 'false'] },
  parse: parseYesNo,
});

/** A whole number, not below `least`. */
export function wholeNumber(least: number) {
  return scalar({
    title: 'whole number',
    code: 'invalid-number',
    expected: `a whole number, at least ${least}`,
    json: { type: ['integer', 'string'] },
    hint: numberHint,
    parse: (written) => {
      const value = parseAmount(written);
      return value !== null && Number.isSafeInteger(value) && value >= least ? value : null;
    },
  });
}

/** What a criterion's number is compared with: `50%` only with what is written as percent. */
export const bound = scalar({
  title: 'number or percentage',
  code: 'invalid-number',
  expected: 'a plain number such as 50 or 0.5, or a percentage such as 50%',
  json: { type: ['number', 'string'] },
  hint: numberHint,
  parse: (written) => {
    const isPercent = written.endsWith('%');
    const value = parseAmount(isPercent ? written.slice(0, -1).trimEnd() : written);
    return value === null ? null : { value, isPercent };
  },
});

/** A number that shows how others are written, for its decimal sign. */
export const decimalSign = scalar({
  title: 'number, as it is written',
  code: 'invalid-number-form',
  expected: 'a number that shows the decimal sign, such as 1,234.50 or 1.234,50',
  json: { type: ['number', 'string'] },
  hint: (written) =>
    /^\d{1,3}[.,]\d{3}$/.test(written)
      ? ', for this one could be read either way; between braces it needs quotes: "1.234,50"'
      : '',
  parse: parseDecimalSign,
});

/** What a unit of another currency is worth: `1.085` has three decimals, and is no thousands. */
export const rate = scalar({
  title: 'number',
  code: 'invalid-number',
  expected: 'a plain number such as 0.92',
  json: { type: ['number', 'string'] },
  hint: numberHint,
  parse: parseNumber,
});

/** Money in `currency`; never negative. */
export const money = scalar({
  title: 'money',
  code: 'invalid-number',
  expected: 'an amount in the currency of the definition as a plain number, such as 18000',
  json: { type: ['number', 'string'] },
  hint: numberHint,
  parse: (written) => {
    const value = parseAmount(written);
    return value !== null && value >= 0 ? value : null;
  },
});

/** A share from 0 to 1. */
export const share = scalar({
  title: 'share',
  code: 'invalid-share',
  expected: 'a share from 0% to 100%, written "90%" or "0.9"',
  json: { type: ['number', 'string'] },
  hint: numberHint,
  parse: (written) => {
    const value = parseShare(written);
    return value !== null && value >= 0 && value <= 1 ? value : null;
  },
});

/** What is aimed at or assumed: its unit is the measure's, so it is read when the measure is known. */
export const agreedValue = scalar({
  title: 'number, money, share or duration, as the measure has it',
  code: 'empty-value',
  expected: 'a value',
  parse: (written) => written,
});

export const date = scalar({
  title: 'date',
  code: 'invalid-date',
  expected: 'a date of the calendar such as 2026-07-01',
  json: { type: 'string', format: 'date' },
  parse: parseDay,
});

export const duration = scalar<Duration>({
  title: 'duration',
  code: 'invalid-duration',
  expected: DURATION,
  json: { type: 'string' },
  hint: durationHint,
  parse: parseDuration,
});

/** A duration that is a whole number of days. */
export const days = scalar({
  title: 'days',
  code: 'invalid-duration',
  expected: 'a whole number of days such as "90 days" or "6 weeks"',
  json: { type: 'string' },
  hint: durationHint,
  parse: (written) => {
    const parsed = parseDuration(written);
    return parsed === null ? null : durationDays(parsed);
  },
});

/** A duration on a clock, in seconds. */
export const clockSeconds = scalar({
  title: 'duration',
  code: 'invalid-duration',
  expected: 'a duration on a clock such as "1 hour" or "2 days"',
  json: { type: 'string' },
  hint: durationHint,
  parse: (written) => {
    const parsed = parseDuration(written);
    return parsed?.kind === 'elapsed' ? parsed.seconds : null;
  },
});

export const timeZone = scalar({
  title: 'time zone',
  code: 'unknown-time-zone',
  expected: 'an IANA time zone such as Europe/Berlin or UTC',
  json: { type: 'string' },
  candidates: () => ['UTC', ...Intl.supportedValuesOf('timeZone')],
  hint: (written) =>
    /^[a-z]{2,5}$/i.test(written)
      ? '; an abbreviation may mean several: write the place, such as America/New_York'
      : '',
  parse: (written) => (zoneOf(written) === null ? null : written),
});

export const currencyCode = scalar({
  title: 'currency',
  code: 'invalid-currency',
  expected: 'a currency code of three capitals such as EUR',
  json: { type: 'string', pattern: '^[A-Z]{3}$' },
  parse: (written) => (/^[A-Z]{3}$/.test(written) ? written : null),
});
