import { civilOf, parseDay } from './civil.js';
import type { Day } from './moment.js';
import type { Period } from './period.js';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * A period as people say it: `October 2026`, `Q3 2026`, `W42 2026`, `January – June 2026`, `all time`.
 */
export function periodTitle(period: Period): string {
  if (period.unit === 'all') return 'all time';
  const [first, last] = period.id.split('..');
  if (last === undefined) return joined(partsOf(first!));
  const [from, to] = [partsOf(first!), partsOf(last)];
  return from.year === to.year ? `${from.name} – ${joined(to)}` : `${joined(from)} – ${joined(to)}`;
}

/** What is said of one unit: in a range, what both ends share is said once. */
interface TitleParts {
  readonly name: string;
  readonly year: string;
}

function joined({ name, year }: TitleParts): string {
  return name === '' ? year : `${name} ${year}`;
}

function partsOf(id: string): TitleParts {
  const day = parseDay(id);
  if (day !== null) return dayParts(day);
  const [year, part] = id.split('-');
  if (part === undefined) return { name: '', year: year! };
  if (part.startsWith('Q') || part.startsWith('W')) return { name: part, year: year! };
  return { name: MONTHS[Number(part) - 1]!, year: year! };
}

function dayParts(day: Day): TitleParts {
  const { year, month, day: dayOfMonth } = civilOf(day);
  return { name: `${dayOfMonth} ${MONTHS[month - 1]}`, year: String(year) };
}
