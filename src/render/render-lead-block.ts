import type { HandOverItem } from '../report/lead-values.js';
import type { LeadItem, LeadsHead, TimelineItem } from '../report/leads-document.js';
import { parseDay } from '../time/civil.js';
import { parseCutoff } from '../time/cutoff.js';
import { documentZone } from './document-zone.js';
import { formatMoney, TO_THE_CENT } from './format-money.js';
import { layoutTable } from './layout-table.js';
import { countedMeaning, countsText, uncountedMeaning, whenDate, whenText, words } from './leads-words.js';
import { plainText } from './plain-text.js';
import { ALWAYS, planWidths } from './plan-widths.js';
import type { Paints, TableOptions } from './table-style.js';
import { widestText } from './widest-text.js';
import { wrapParts, wrapProse } from './wrap-text.js';

/** One lead with all that is known of it; its timeline too, unless the evidence follows. */
export function renderLeadBlock(
  lead: LeadItem,
  head: LeadsHead,
  options: TableOptions,
  paints: Paints,
  withTimeline: boolean,
): string[] {
  const { width } = options;
  return [
    ...wrapParts(leadFacts(lead, head), ' · ', width, '  ').map((line, index) =>
      index === 0 ? paints.heading(line) : line,
    ),
    ...countedLines(lead, head).flatMap((line) => wrapProse(line, width)),
    ...lead.deals.flatMap((deal) =>
      [
        `  ${dealText(deal, head)}`,
        ...(deal.counted === null ? [] : windowLines(deal.counted, head).map((line) => `    ${line}`)),
      ].flatMap((line) => wrapProse(line, width)),
    ),
    ...(withTimeline ? timelineLines(lead.timeline, head, options, paints) : []),
  ];
}

function leadFacts(lead: LeadItem, head: LeadsHead): string[] {
  const { id, owner, source, stage, exit, reason, implied } = lead;
  return [
    plainText(id),
    ...(owner === null ? [] : [`owner ${plainText(owner)}`]),
    ...(source === null ? [] : [`source ${plainText(source)}`]),
    ...Object.entries(lead.attributes).flatMap(([name, value]) =>
      value === null ? [] : [plainText(`${name} ${value}`)],
    ),
    ...(stage === null ? ['in no stage'] : [`furthest stage ${nameOf(stage, head)}`]),
    ...(exit === null ? [] : [`in ${nameOf(exit, head)}${reason === null ? '' : plainText(` (${reason})`)}`]),
    ...(implied.length === 0
      ? []
      : [`passed without a record: ${implied.map((stage) => nameOf(stage, head)).join(', ')}`]),
  ];
}

/** How the figure counts it, and why. */
function countedLines({ counted, uncounted }: LeadItem, head: LeadsHead): string[] {
  const { figure } = head;
  if (figure === null) return [];
  const name = plainText(figure.name);
  if (counted === null) return uncounted === null ? [] : [`  ${name}: ${uncountedMeaning(uncounted)}`];
  return [
    ...counted.as.map((as) => `  ${name}: ${words(as)} – ${countedMeaning(as)}`),
    ...counted.hand_overs.map((handOver) => `    ${handOverText(handOver, head)}`),
    ...windowLines(counted, head).map((line) => `    ${line}`),
  ];
}

/** `handed over 2026-10-16 11:15, due 2026-10-20 11:15, decided 2026-10-19 09:02: accepted` */
function handOverText({ at, due, decided, fate }: HandOverItem, head: LeadsHead): string {
  const zone = documentZone(head.time_zone);
  return [
    `handed over ${whenText(at, zone)}`,
    ...(due === null ? [] : [`due ${whenText(due, zone)}`]),
    ...(decided === null ? [] : [`decided ${whenText(decided, zone)}`]),
  ]
    .join(', ')
    .concat(`: ${words(fate)}`);
}

function windowLines({ window_ends_on: day }: NonNullable<LeadItem['counted']>, head: LeadsHead): string[] {
  if (day === null) return [];
  const zone = documentZone(head.time_zone);
  const end = zone.startOfDay((parseDay(day) ?? Number.NaN) + 1);
  const isOver = (parseCutoff(head.as_of, zone)?.limit ?? Number.NEGATIVE_INFINITY) >= end;
  return [`its window ${isOver ? 'ended' : 'ends'} with ${day}`];
}

function dealText(deal: LeadItem['deals'][number], head: LeadsHead): string {
  const zone = documentZone(head.time_zone);
  const { id, outcome, amount, created, closed } = deal;
  return [
    `deal ${plainText(id)}`,
    ...(amount === null ? [] : [formatMoney(amount, head.currency, TO_THE_CENT)]),
    ...(created === null ? [] : [`created ${whenDate(created, zone)}`]),
    outcome === 'open' || closed === null ? outcome : `${outcome} ${whenDate(closed, zone)}`,
  ].join(', ');
}

function timelineLines(
  timeline: readonly TimelineItem[],
  head: LeadsHead,
  { width }: TableOptions,
  paints: Paints,
): string[] {
  const zone = documentZone(head.time_zone);
  const columns = [
    column('when', ALWAYS, ALWAYS, (item) => `  ${whenText(item.when, zone)}`),
    column('what', ALWAYS, 24, (item) => whatText(item, head)),
    column('counts', 9, ALWAYS, (item) => (item.kind === 'entry' ? countsText(item.counts) : '')),
    column('evidence', 3, ALWAYS, (item) => (item.kind === 'entry' ? item.evidence : '')),
    column('place', 5, ALWAYS, ({ file, line }) => (file === null ? '' : plainText(`${file}:${line}`))),
  ];
  const texts = columns.map((each) => timeline.map(each.text));
  const widths = planWidths(
    columns.map((each, index) => ({ ...each, natural: widestText(texts[index]!) })),
    width,
  );
  return layoutTable(
    columns.flatMap(({ key }, index) => {
      const own = widths.get(key);
      if (own === undefined) return [];
      const paint = index > 1 ? { paint: paints.quiet } : {};
      return [
        { width: own, align: 'left' as const, cells: texts[index]!.map((text) => ({ text, ...paint })) },
      ];
    }),
  );
}

function column(key: string, importance: number, least: number, text: (item: TimelineItem) => string) {
  return { key, importance, least, text };
}

function whatText(item: TimelineItem, head: LeadsHead): string {
  switch (item.kind) {
    case 'entry':
      return nameOf(item.state, head);
    case 'touch': {
      const by = item.by === null ? '' : ` by ${item.by}`;
      const outcome = item.outcome === null ? '' : `, ${item.outcome}`;
      return plainText(`touch: ${item.type ?? 'of no kind'}${by}${outcome}`);
    }
    case 'owner':
      return plainText(`owner: ${item.from ?? '?'} → ${item.to ?? 'nobody'}`);
  }
}

function nameOf(state: string, { stages, exits }: LeadsHead): string {
  return plainText([...stages, ...exits].find(({ id }) => id === state)?.name ?? state);
}
