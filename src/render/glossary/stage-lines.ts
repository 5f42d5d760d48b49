import type { Criterion, Definition, Evidence, Exit, Stage } from '../../definition/definition.js';
import { formatDecimal } from '../format-count.js';
import { inTime, teamName } from './agreed-words.js';
import { listed, markdownText, quoted, sentences } from './markdown-text.js';

/** The success path, numbered: what each stage means, whose it is, and what evidences it. */
export function stageLines({ stages }: Definition): readonly string[] {
  return stages.flatMap((stage, index) => [`${index + 1}. ${stageSentence(stage)}`, ...criteriaLines(stage)]);
}

function stageSentence({ name, id, team, means, entered }: Stage): string {
  const owner = team === null ? '' : `, ${teamName(team)}`;
  return sentences(
    `**${markdownText(name)}** (\`${id}\`${owner}).`,
    means === null ? null : `${closed(markdownText(means))}`,
    `A lead is there when ${evidenceWords(entered)}.`,
  );
}

function criteriaLines({ criteria }: Stage): readonly string[] {
  if (criteria.length === 0) return [];
  return [
    '   Criteria, judged on today’s values:',
    ...criteria.map((criterion) => `   - ${criterionWords(criterion)}`),
  ];
}

/** The ways off the path. */
export function exitLines({ exits }: Definition): readonly string[] {
  return exits.map((exit) => `- ${exitSentence(exit)}`);
}

function exitSentence({ name, id, means, entered, final, reasonColumn }: Exit): string {
  return sentences(
    `**${markdownText(name)}** (\`${id}\`${final ? ', final' : ''}).`,
    means === null ? null : closed(markdownText(means)),
    `A lead leaves this way when ${evidenceWords(entered)}.`,
    reasonColumn === null ? null : `The column ${quoted([reasonColumn])} says why.`,
    final ? 'There is no way back.' : null,
  );
}

function evidenceWords({ created, status, column, deal }: Evidence): string {
  const evidence = [
    ...(created ? ['it is created'] : []),
    ...(status.length === 0 ? [] : [`its status is ${quoted(status)}`]),
    ...(column === null ? [] : [`the column ${quoted([column])} has a date`]),
    ...(deal === null ? [] : [dealWords(deal)]),
  ];
  return listed(evidence, 'or');
}

function dealWords(deal: NonNullable<Evidence['deal']>): string {
  if ('stages' in deal) return `a deal of it is in the stage ${quoted(deal.stages)}`;
  if (deal.on === 'lost') return 'all its deals are lost';
  return `a deal of it is ${deal.on}`;
}

function criterionWords(criterion: Criterion): string {
  const column = quoted([criterion.column]);
  if ('is' in criterion) return `${column} is ${criterion.is === 'present' ? 'filled in' : 'empty'}`;
  if ('atLeast' in criterion) return `${column} is at least ${number(criterion.atLeast, criterion)}`;
  if ('atMost' in criterion) return `${column} is at most ${number(criterion.atMost, criterion)}`;
  return 'in' in criterion
    ? `${column} is ${quoted(criterion.in)}`
    : `${column} is not ${quoted(criterion.notIn)}`;
}

function number(value: number, { isPercent = false }: { readonly isPercent?: boolean }): string {
  return `${formatDecimal(value, Number.isInteger(value) ? 0 : 2)}${isPercent ? '%' : ''}`;
}

/** How a lead passes from one side to the other. */
export function handOverLines({ handOver, stages, exits }: Definition): readonly string[] {
  if (handOver === null) return ['No hand-over is agreed on.'];
  const stage = (index: number) => `**${markdownText(stages[index]?.name ?? '')}**`;
  const rejected = handOver.rejected.map((index) => `**${markdownText(exits[index]?.name ?? '')}**`);
  return [
    sentences(
      `Marketing hands a lead over when it enters ${stage(handOver.at)}, again after it was recycled.`,
      `Sales accepts it by entering ${stage(handOver.accepted)} or a later stage${rejected.length === 0 ? '' : `, or rejects it as ${listed(rejected, 'or')}`}.`,
      `The decision is due ${inTime(handOver.decideWithin)}.`,
    ),
  ];
}

/** A text that ends as a sentence does. */
function closed(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
