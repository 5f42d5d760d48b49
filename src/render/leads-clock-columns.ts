import type { ClockItem } from '../report/clock-item.js';
import type { LeadsHead } from '../report/leads-document.js';
import { lateSpan } from './clock-span.js';
import { dueText, startedText, stoppedText, whyText } from './clock-words.js';
import { documentZone } from './document-zone.js';
import type { ListColumn } from './list-column.js';
import { plainText } from './plain-text.js';
import { ALWAYS } from './plan-widths.js';
import { stateText } from './sla-words.js';
import type { Paints } from './table-style.js';

interface WithClocks {
  readonly clocks: readonly ClockItem[];
}

/** The columns of a list of an SLA: how each of its clocks stands, one after another where a lead has several. */
export function leadsClockColumns(
  head: Pick<LeadsHead, 'time_zone'>,
  paints: Paints,
): ListColumn<WithClocks>[] {
  const zone = documentZone(head.time_zone);
  const quiet = { paint: paints.quiet };
  return [
    column('owner then', 34, ownerText, { least: 8 }),
    column('state', 36, ({ state }) => stateText(state)),
    column('started', 31, (clock) => startedText(clock, zone), quiet),
    column('due', 33, (clock) => dueText(clock, zone), quiet),
    column('stopped', 29, (clock) => stoppedText(clock, zone), quiet),
    column('late by', 35, lateBy),
    column('why', 30, whyText, { least: 8 }),
  ];
}

/** Of several clocks each has its place; where none has anything to say, nothing stands there. */
function column(
  title: string,
  importance: number,
  text: (clock: ClockItem) => string,
  look: Partial<ListColumn<WithClocks>> = {},
): ListColumn<WithClocks> {
  const textOf = ({ clocks }: WithClocks) => {
    const texts = clocks.map(text);
    return texts.every((each) => each === '') ? '' : texts.map((each) => each || '–').join(', ');
  };
  return { key: `clock ${title}`, title, importance, align: 'left', least: ALWAYS, text: textOf, ...look };
}

/** In the time that it counts; in working time, which the SLA says. */
function lateBy({ late_seconds, in_working_time }: ClockItem): string {
  return late_seconds === null ? '' : lateSpan(late_seconds, in_working_time);
}

function ownerText({ owner }: ClockItem): string {
  return plainText(owner ?? '');
}
