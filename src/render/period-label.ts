import { parseDay } from '../time/civil.js';
import { dateSpan } from './date-span.js';
import { monthAbbreviation } from './month-abbreviation.js';

const UNIT = /^((?:FY)?\d{4})(?:-(\d\d|Q\d|W\d\d))?$/;

/** A period as a column's head: `Oct 2026`, `Q3 2026`, `May – Oct 2026`, `1–15 Oct 2026`; an odd one as it is typed. */
export function shortPeriod(id: string): string {
  const [first = '', last = first] = id.split('..');
  const [firstDay, lastDay] = [parseDay(first), parseDay(last)];
  if (firstDay !== null && lastDay !== null) return dateSpan(firstDay, lastDay);
  const [from, to] = [unitParts(first), unitParts(last)];
  if (from === null || to === null) return id;
  if (first === last) return joined(to);
  return `${from.year === to.year ? from.name : joined(from)} – ${joined(to)}`;
}

/** A month, quarter, week or year; in a range, the year that both ends share is said once. */
interface UnitParts {
  readonly name: string;
  readonly year: string;
}

function unitParts(id: string): UnitParts | null {
  const [, year, part = ''] = UNIT.exec(id) ?? [];
  if (year === undefined) return null;
  const name = /^\d/.test(part) ? monthAbbreviation(Number(part)) : part;
  return name === '' && part !== '' ? null : { name, year };
}

function joined({ name, year }: UnitParts): string {
  return name === '' ? year : `${name} ${year}`;
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
