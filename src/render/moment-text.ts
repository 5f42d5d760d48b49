import { parseDay } from '../time/civil.js';
import type { Zone } from '../time/zone.js';
import { dateSpan } from './date-span.js';

const MINUTE_MS = 60_000;

/** A moment of a document as people read it: `2 Nov 2026 17:41`, or a date without a time, `31 May 2018`. */
export function momentText(text: string, zone: Zone): string {
  const day = parseDay(text);
  if (day !== null) return dateSpan(day, day);
  const at = Date.parse(text);
  const minutes = Math.floor((at + zone.offsetAt(at)) / MINUTE_MS);
  const date = dateSpan(zone.dayOf(at), zone.dayOf(at));
  return `${date} ${twoDigits(Math.floor(minutes / 60) % 24)}:${twoDigits(minutes % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
