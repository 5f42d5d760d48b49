const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `Oct` for 10. */
export function monthAbbreviation(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** A period as a column's head: `Oct 2026` for a month; any other as it is typed, `2026-Q3`. */
export function shortPeriod(id: string): string {
  const [year, number] = /^\d{4}-\d\d$/.test(id) ? id.split('-') : [];
  const month = monthAbbreviation(Number(number));
  return month === '' ? id : `${month} ${year}`;
}

/** What the periods of a trend are: `months`, or `periods` where they are of no common kind. */
export function periodsNoun(ids: readonly string[]): string {
  const id = ids.at(-1) ?? '';
  if (id.includes('..')) return 'periods';
  if (/-W\d\d$/.test(id)) return 'weeks';
  if (/-Q\d$/.test(id)) return 'quarters';
  if (/^\d{4}-\d\d$/.test(id)) return 'months';
  if (/^(FY)?\d{4}$/.test(id)) return 'years';
  return /^\d{4}-\d\d-\d\d$/.test(id) ? 'days' : 'periods';
}
