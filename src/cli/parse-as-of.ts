import { makeProblem } from '../definition/make-problem.js';
import type { Outcome } from '../definition/problem.js';
import { type Cutoff, cutoffAtInstant, parseCutoff } from '../time/cutoff.js';
import type { Instant } from '../time/moment.js';
import type { Zone } from '../time/zone.js';

/** `--as-of`: an instant, a date (today's is allowed) or `now`; null where it was left out. */
export function parseAsOf(text: string | undefined, zone: Zone, now: Instant): Outcome<Cutoff> {
  if (text === undefined) return { value: null, problems: [] };
  if (text === 'now') return { value: cutoffAtInstant(now, zone), problems: [] };
  const cutoff = parseCutoff(text, zone);
  if (cutoff === null) {
    const message = `--as-of "${text}" is no time: write 2026-10-31, 2026-10-31T18:00:00Z or now`;
    return { value: null, problems: [makeProblem('as-of-invalid', message)] };
  }
  const isToday = cutoff.day === zone.dayOf(now) && cutoff.text.length === '2026-10-31'.length;
  if (cutoff.limit <= now + 1 || isToday) return { value: cutoff, problems: [] };
  const message = `--as-of "${text}" lies in the future: name today or an earlier moment`;
  return { value: null, problems: [makeProblem('as-of-later', message)] };
}
