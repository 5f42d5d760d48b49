import { unitsBetween } from './calendar-unit.js';
import { civilOf } from './civil.js';
import type { Period, PeriodContext } from './period.js';
import { type PeriodSpan, periodOfSpan, spanOfName } from './period-span.js';
import { relativeSpan } from './relative-period.js';

/** Other years are typing errors. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;
const EXAMPLES =
  '2026-10, 2026-Q3, 2026-W42, 2026, FY2027-Q1, 2026-01..2026-06, 2026-10-01..2026-10-15, last-month or all';

type Parsed<T> = { readonly value: T } | { readonly error: string };

/**
 * Reads a period as a user writes it: a day, week, month, quarter or year by its name, a range of such names (both
 * ends belong to it), a word relative to the as-of date (`last-month`), or `all`. Case doesn't matter, and relative
 * ones may have spaces. The error says what was found, and what a period looks like.
 */
export function parsePeriod(text: string, context: PeriodContext): Parsed<Period> {
  const words = text.trim().toLowerCase().replace(/\s+/g, '-');
  if (words === 'all') return { value: everything(context) };
  const relative = relativeSpan(words, context);
  const span = relative === null ? namedSpan(text.trim(), context) : { value: relative };
  return 'error' in span ? span : { value: periodOfSpan(span.value, context.calendar) };
}

/** From the earliest recorded time to as-of; without any record it is empty. */
function everything({ earliest, asOf }: PeriodContext): Period {
  return { id: 'all', start: Math.min(earliest, asOf.limit), end: asOf.limit, unit: 'all', length: 1 };
}

function namedSpan(text: string, context: PeriodContext): Parsed<PeriodSpan> {
  const ends = text.split('..');
  if (ends.length > 2)
    return { error: `"${text}" is no period: a range has two ends, as in 2026-01..2026-06` };
  const first = oneSpan(ends[0]!.trim(), context);
  if (ends.length === 1 || 'error' in first) return first;
  const last = oneSpan(ends[1]!.trim(), context);
  return 'error' in last ? last : rangeSpan(text, first.value, last.value);
}

function oneSpan(name: string, { calendar }: PeriodContext): Parsed<PeriodSpan> {
  const span = spanOfName(name.toUpperCase(), calendar);
  if (span === null) return { error: `"${name}" is no period: expected one like ${EXAMPLES}` };
  const { year } = civilOf(span.first);
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return { value: span };
  return { error: `"${name}" lies outside the years ${FIRST_YEAR} to ${LAST_YEAR}: check the year` };
}

function rangeSpan(text: string, first: PeriodSpan, last: PeriodSpan): Parsed<PeriodSpan> {
  if (first.unit !== last.unit || first.fiscal !== last.fiscal) {
    return {
      error: `"${text}" mixes ${kindOf(first)} and ${kindOf(last)}: write both ends alike, as in 2026-01..2026-06`,
    };
  }
  if (last.first < first.first)
    return { error: `"${text}" ends before it begins: write the earlier end first` };
  return { value: { ...first, length: unitsBetween(first.first, last.first, first.unit) + 1 } };
}

function kindOf({ unit, fiscal }: PeriodSpan): string {
  return fiscal ? `a fiscal ${unit}` : `a ${unit}`;
}
