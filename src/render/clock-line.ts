import type { ClockItem } from '../report/clock-item.js';
import type { LeadsHead } from '../report/leads-document.js';
import { latePhrase, standingText } from './clock-words.js';
import { documentZone } from './document-zone.js';
import { whenText } from './leads-words.js';
import { plainText } from './plain-text.js';

/** A clock below its lead: `First touch: started 2026-11-03 09:12, due 2026-11-03 13:12, stopped 2026-11-03 10:01: met`. */
export function clockLine(clock: ClockItem, head: Pick<LeadsHead, 'slas' | 'time_zone'>): string {
  const zone = documentZone(head.time_zone);
  const name = head.slas.find(({ id }) => id === clock.sla)?.name ?? clock.sla;
  const moment = (text: string, between?: ClockItem['started']) =>
    whenText(between ?? (text.length === 10 ? { on: text } : { at: text }), zone);
  const late = latePhrase(clock);
  const parts = [
    ...(clock.deal === null ? [] : [`deal ${clock.deal}`]),
    `started ${moment(clock.started_at, clock.started)}`,
    ...(hasDue(clock) ? [`due ${whenText(clock.due, zone)}`] : []),
    ...(clock.stopped_at === null ? [] : [`${endWord(clock)} ${moment(clock.stopped_at, clock.stopped)}`]),
  ];
  const standing = late === null ? standingText(clock) : `${standingText(clock)}, ${late}`;
  return plainText(`${name}: ${parts.join(', ')}: ${standing}`);
}

/** How a clock ended, where it did. */
function endWord({ why }: Pick<ClockItem, 'why'>): string {
  if (why === 'given_up' || why === 'unless') return 'given up';
  return why === 'handed_over_again' ? 'handed over again' : 'stopped';
}

/** What is due as it starts, as criteria are, has no time to run. */
function hasDue({ due, due_at, started_at }: ClockItem): boolean {
  return due !== null && due_at !== started_at;
}
