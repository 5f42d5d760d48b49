import type { ClockItem } from '../report/clock-item.js';
import { dueText, isNewBreach, lateText, recordText, standingText, startedText } from './clock-words.js';
import { documentFacts, documentTitle } from './document-head-lines.js';
import { documentZone } from './document-zone.js';
import { firstOf } from './first-of.js';
import { startFootnotes } from './footnotes.js';
import { formatCount } from './format-count.js';
import { markdownText } from './glossary/markdown-text.js';
import { markdownTable } from './markdown-table.js';
import { slaMarkdownTable } from './sla-markdown-table.js';
import { baselineText, escalations, handBacksText, slaNotes } from './sla-notes.js';
import type { SlaPage } from './sla-page.js';
import { slaName } from './sla-rows.js';

/** More than these nobody reads in a ticket, and a step's summary has a limit. */
const MOST_BREACHES = 50;

/**
 * How the SLAs were kept, as Markdown for the summary of a pipeline or for a ticket: compliance and counts, whom to call, the worst
 * breaches. Of a run with a baseline, those that are new.
 */
export function renderSlaMarkdown(document: SlaPage): string {
  const [title, dates] = documentTitle(document);
  const footnotes = startFootnotes();
  const beside = [handBacksText(document), baselineText(document)].filter((text) => text !== null);
  const blocks = [
    [`# SLAs of ${markdownText(title)}`],
    [[dates, ...documentFacts(document)].map(markdownText).join(' · ')],
    slaMarkdownTable(document, footnotes),
    beside.map(listItem),
    section('Escalate', escalations(document).map(listItem)),
    breachSection(document),
    section('Notes', [...footnotes.lines(), ...slaNotes(document)].map(listItem)),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, '', ...lines];
}

function listItem(text: string): string {
  return `- ${markdownText(text)}`;
}

function breachSection(document: SlaPage): string[] {
  const { first, count } = firstOf(document.clocks, MOST_BREACHES, isNewBreach);
  if (count === 0) return [];
  const more = count - first.length;
  const title = document.baseline === null ? 'Breached and overdue' : 'New: breached and overdue';
  const head = ['lead', 'SLA', 'owner', 'started', 'due', 'state', 'late by'];
  return [
    `## ${title}`,
    '',
    ...markdownTable(
      head,
      head.length,
      first.map((clock) => breachCells(clock, document)),
    ),
    ...(more === 0 ? [] : ['', `… and ${formatCount(more)} more; \`--format csv\` lists all`]),
  ];
}

function breachCells(clock: ClockItem, document: SlaPage): string[] {
  const zone = documentZone(document.time_zone);
  return [
    recordText(clock),
    slaName(document, clock.sla),
    clock.owner ?? '',
    startedText(clock, zone),
    dueText(clock, zone),
    standingText(clock),
    lateText(clock) ?? '',
  ].map(markdownText);
}
