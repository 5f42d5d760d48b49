import { type Civil, civilOf } from '../time/civil.js';
import type { Day } from '../time/moment.js';
import { monthAbbreviation } from './month-abbreviation.js';

/** The dates of a stretch, both ends included: `1–31 Oct 2026`, `28 Dec 2026 – 3 Jan 2027`, `3 Oct 2026`. */
export function dateSpan(firstDay: Day, lastDay: Day): string {
  const [first, last] = [civilOf(firstDay), civilOf(lastDay)];
  const end = `${dayAndMonth(last)} ${last.year}`;
  if (firstDay === lastDay) return end;
  if (first.year !== last.year) return `${dayAndMonth(first)} ${first.year} – ${end}`;
  return first.month === last.month ? `${first.day}–${end}` : `${dayAndMonth(first)} – ${end}`;
}

function dayAndMonth({ month, day }: Civil): string {
  return `${day} ${monthAbbreviation(month)}`;
}
