import { headerKey } from '../exports/header-key.js';
import type { ColumnSurvey, DatesSurvey, NumbersSurvey } from '../exports/survey/file-survey.js';
import type { SurveyedFile } from './setup-input.js';

/** A column over all files of an export: what one of them tells, it tells for all. */
export interface MergedColumn {
  readonly header: string;
  readonly filled: number;
  readonly values: readonly { readonly text: string; readonly count: number }[];
  readonly dates: DatesSurvey | null;
  readonly numbers: NumbersSurvey | null;
}

/** The column of that header; null where no file has it. */
export function mergedColumn(
  files: readonly SurveyedFile[],
  header: string | undefined,
): MergedColumn | null {
  if (header === undefined) return null;
  const key = headerKey(header);
  const parts = files.flatMap(({ survey }) =>
    survey.columns.filter((column) => headerKey(column.header) === key),
  );
  if (parts.length === 0) return null;
  return {
    header: parts[0]!.header,
    filled: parts.reduce((sum, { filled }) => sum + filled, 0),
    values: mergedValues(parts),
    dates: parts.flatMap(({ dates }) => dates ?? []).reduce(mergedDates, null),
    numbers: parts.flatMap(({ numbers }) => numbers ?? []).reduce(mergedNumbers, null),
  };
}

/** Commonest first, then by code unit; none where one of the files holds too many to be listed. */
function mergedValues(parts: readonly ColumnSurvey[]): MergedColumn['values'] {
  if (parts.some(({ values, filled }) => filled > 0 && values.length === 0)) return [];
  const counts = new Map<string, number>();
  for (const { text, count } of parts.flatMap(({ values }) => values)) {
    counts.set(text, (counts.get(text) ?? 0) + count);
  }
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}

function mergedDates(a: DatesSurvey | null, b: DatesSurvey): DatesSurvey {
  if (a === null) return b;
  const orders = [a.order, b.order];
  return {
    readable: a.readable + b.readable,
    form: a.readable >= b.readable ? a.form : b.form,
    // Day and month are told apart by all values together: one file that tells is enough.
    order:
      orders.find((order) => order === 'day-first' || order === 'month-first') ?? openOr(orders, 'not-asked'),
    timesOfDay: a.timesOfDay + b.timesOfDay,
    offsets: a.offsets + b.offsets,
    earliest: extreme(a.earliest, b.earliest, (one, other) => one < other),
    latest: extreme(a.latest, b.latest, (one, other) => one > other),
  };
}

function mergedNumbers(a: NumbersSurvey | null, b: NumbersSurvey): NumbersSurvey {
  if (a === null) return b;
  const signs = [a.decimal, b.decimal];
  return {
    readable: a.readable + b.readable,
    decimal: signs.find((sign) => sign === 'point' || sign === 'comma') ?? openOr(signs, 'not-asked'),
    currencies: [...new Set([...a.currencies, ...b.currencies])].sort(),
    percent: a.percent + b.percent,
    phones: a.phones + b.phones,
  };
}

function openOr<Rest extends string>(found: readonly string[], rest: Rest): 'unknown' | Rest {
  return found.includes('unknown') ? 'unknown' : rest;
}

function extreme(a: string | null, b: string | null, wins: (a: string, b: string) => boolean): string | null {
  if (a === null || b === null) return a ?? b;
  return wins(a, b) ? a : b;
}
