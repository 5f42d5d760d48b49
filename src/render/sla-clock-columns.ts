import type { ClockItem } from '../report/clock-item.js';
import { lateSpan } from './clock-span.js';
import { dueText, recordText, startedText, whyText } from './clock-words.js';
import { documentZone } from './document-zone.js';
import type { ListColumn } from './list-column.js';
import { plainText } from './plain-text.js';
import { ALWAYS } from './plan-widths.js';
import type { SlaPage } from './sla-page.js';
import { slaName } from './sla-rows.js';
import { stateText } from './sla-words.js';
import type { Paints } from './table-style.js';

type ClockColumn = ListColumn<ClockItem>;

/** The columns of a list of clocks, in order; who it is and how it stands stay longest. */
export function slaClockColumns(document: SlaPage, paints: Paints): ClockColumn[] {
  const zone = documentZone(document.time_zone);
  const quiet = { paint: paints.quiet };
  return [
    column('lead', ALWAYS, recordText, { least: 15 }),
    column('SLA', 8, ({ sla }) => slaName(document, sla), { least: 10 }),
    column('owner', 7, ({ owner }) => plainText(owner ?? ''), { least: 8 }),
    column('started', 3, (clock) => startedText(clock, zone), quiet),
    column('due', 6, (clock) => dueText(clock, zone), quiet),
    column('late by', 9, lateCell, { align: 'right' }),
    column('new', 5, ({ is_new }) => (is_new === true ? 'new' : '')),
    column('state', 10, ({ state }) => stateText(state), { paint: statePaint(paints) }),
    column('why', 4, whyCell, { least: 14, ...quiet }),
    column('call', 2, ({ escalate_to }) => plainText(escalate_to ?? '')),
  ];
}

function column(
  title: string,
  importance: number,
  text: (clock: ClockItem) => string,
  look: Partial<ClockColumn> = {},
): ClockColumn {
  return { key: title, title, importance, text, align: 'left', least: ALWAYS, ...look };
}

function lateCell({ late_seconds, in_working_time }: ClockItem): string {
  return late_seconds === null ? '' : lateSpan(late_seconds, in_working_time);
}

/** How late it is stands beside it. */
function whyCell(clock: ClockItem): string {
  return clock.why === 'late' ? '' : whyText(clock);
}

function statePaint({ bad, doubtful, good, quiet }: Paints): (text: string) => string {
  const paints = new Map([
    [stateText('breached'), bad],
    [stateText('overdue'), bad],
    [stateText('at_risk'), doubtful],
    [stateText('cannot_tell'), doubtful],
    [stateText('met'), good],
  ]);
  return (text) => (paints.get(text) ?? quiet)(text);
}
