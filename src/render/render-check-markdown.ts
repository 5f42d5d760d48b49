import type { CheckDocument, CheckedProblem } from '../report/check-document.js';
import type { GroupedCause } from '../report/verdict-document.js';
import { helpTexts, judgedText, untoldTexts } from './check-sla-words.js';
import {
  checkedMoment,
  checkedStateName,
  checkFacts,
  checkTitle,
  concernedTexts,
  linkLines,
  placeText,
  reasonTexts,
  standing,
  uncheckedLines,
} from './check-words.js';
import { formatCount } from './format-count.js';
import { formatShare } from './format-share.js';
import { markdownText } from './glossary/markdown-text.js';
import {
  behindText,
  causeText,
  heavyCaveats,
  lightCaveats,
  mendText,
  movesText,
  soundNames,
  unusableCauses,
  verdictHeadline,
  verdictRemarks,
} from './verdict-words.js';

/** What `check` found, as Markdown that can be pasted into a ticket. */
export function renderCheckMarkdown(document: CheckDocument): string {
  const { verdict } = document;
  const facts = checkFacts(document).map(markdownText);
  const sections = [
    section('Exports', exportRows(document)),
    section('Stages and exits', stageRows(document)),
    section('Links', linkLines(document).map(listItem)),
    section('SLAs', slaRows(document)),
    section('What would make the rest of the SLAs judgeable', slaItems(document)),
    section('Not checked', uncheckedLines(document).map(listItem)),
    ...(['error', 'warning', 'note'] as const).map((severity) =>
      section(
        { error: 'Errors', warning: 'Warnings', note: 'Notes' }[severity],
        document.problems.filter((problem) => problem.severity === severity).map(problemItem),
      ),
    ),
    section('Verdict', verdictParagraphs(document)),
    section(
      'Not usable',
      unusableCauses(verdict).map((cause) => causeItem(document, cause)),
    ),
    section(
      'Caveats',
      heavyCaveats(verdict).map((cause) => causeItem(document, cause)),
    ),
    section(
      'Caveats of less than 1%',
      lightCaveats(verdict).map((cause) => causeItem(document, cause)),
    ),
    section('Sound', soundNames(verdict).map(listItem)),
  ];
  const head = [`# Check of ${markdownText(checkTitle(document))}`, ...[facts.join(' · ')].filter(Boolean)];
  return `${[...head, `**${standing(document)}**`].join('\n\n')}\n${sections.join('')}`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n## ${title}\n\n${lines.join('\n')}\n`;
}

function listItem(text: string): string {
  return `- ${markdownText(text)}`;
}

function problemItem(problem: CheckedProblem): string {
  const place = placeText(problem);
  const concerned = concernedTexts(problem);
  const where = place === '' ? '' : ` ${markdownText(place)}`;
  const whom = concerned.length === 0 ? '' : ` — ${markdownText(concerned.join('; '))}`;
  return `- **${markdownText(problem.code)}**${where}: ${markdownText(problem.message)}${whom}`;
}

/** The line to read out, and below it what stands beside it. */
function verdictParagraphs(document: CheckDocument): string[] {
  const remarks = verdictRemarks(document).map(listItem);
  return [
    `**${markdownText(verdictHeadline(document))}**`,
    ...(remarks.length === 0 ? [] : ['', ...remarks]),
  ];
}

/** A cause, what it moves, what would mend it, and what is behind it. */
function causeItem({ verdict }: CheckDocument, cause: GroupedCause): string {
  const [moves, behind] = [movesText(cause, verdict), behindText(cause)];
  const verb = cause.status === 'unusable' ? 'not usable' : 'moves';
  const parts = [
    ...(moves === '' ? [] : [`${verb}: ${moves}`]),
    `mend: ${mendText(cause)}`,
    ...(behind === '' ? [] : [behind]),
  ];
  return `- **${markdownText(causeText(cause))}** — ${markdownText(parts.join('. '))}`;
}

/** Columns of words; all others are numbers and dates. */
const LEFT: ReadonlySet<string> = new Set([
  'export',
  'stage or exit',
  'why left out',
  'SLA',
  'why the others can’t be told',
]);

function tableRows(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const ruler = head.map((title) => (LEFT.has(title) ? '---' : '---:'));
  return [line(head), line(ruler), ...rows.map(line)];
}

function exportRows(document: CheckDocument): string[] {
  const number = (value: number | null) => (value === null ? '–' : formatCount(value));
  const moment = (text: string | null) => (text === null ? '' : checkedMoment(document, text));
  const rows = document.exports.map((item) => [
    item.name,
    number(item.rows),
    number(item.used),
    number(item.left_out),
    moment(item.complete_to),
    moment(item.newest),
    reasonTexts(item).map(markdownText).join(', '),
  ]);
  return tableRows(
    ['export', 'rows', 'used', 'left out', 'complete to', 'newest time', 'why left out'],
    rows,
  );
}

function slaRows({ slas }: CheckDocument): string[] {
  const rows = (slas ?? []).map((item) => [
    markdownText(item.name),
    ...[item.clocks, item.excluded, item.not_due, item.due].map(formatCount),
    judgedText(item, (of, share) => `${of} (${share})`),
    untoldTexts(item).map(markdownText).join(', '),
  ]);
  return tableRows(
    ['SLA', 'clocks', 'excluded', 'not due', 'due', 'judged', 'why the others can’t be told'],
    rows,
  );
}

function slaItems(document: CheckDocument): string[] {
  return (document.slas ?? []).flatMap((item) =>
    helpTexts(item, checkedStateName(document)).map((text) => listItem(`${item.name}: ${text}`)),
  );
}

function stageRows({ stages, exits }: CheckDocument): string[] {
  const share = (count: number, of: number) =>
    of === 0 ? '–' : count === 0 ? '0' : `${formatCount(count)} (${formatShare(count / of)})`;
  const rows = [
    ...(stages ?? []).map(({ name, reached, dated, implied, undated, out_of_order }) => [
      markdownText(name),
      formatCount(reached),
      ...[dated, implied, undated, out_of_order].map((count) => share(count, reached)),
    ]),
    ...(exits ?? []).map(({ name, reached, dated, undated }) => [
      markdownText(name),
      formatCount(reached),
      share(dated, reached),
      '',
      share(undated, reached),
      '',
    ]),
  ];
  return tableRows(['stage or exit', 'reached', 'dated', 'implied', 'undated', 'out of order'], rows);
}
