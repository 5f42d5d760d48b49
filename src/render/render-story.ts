import type { LeadsHead } from '../report/leads-document.js';
import type { StoryItem } from '../report/story-item.js';
import { standingText } from './clock-words.js';
import { plainText } from './plain-text.js';
import { storyAgreed } from './story-agreed.js';
import { countedLines } from './story-counted.js';
import { placeText } from './story-place.js';
import { type StoryTimes, storyTimes } from './story-times.js';
import { touchCountLines, touchLines } from './story-touches.js';
import { storyVerdict } from './story-verdict.js';
import { entryWords, STARTED } from './story-words.js';
import type { Paints, TableOptions } from './table-style.js';
import { wrapProse } from './wrap-text.js';

/** One clock as a story: what was agreed, its start, the time that counted, what was seen of it, when it was due, its verdict. */
export function renderStory(
  story: StoryItem,
  head: LeadsHead,
  { width }: TableOptions,
  paints: Paints,
): string[] {
  const times = storyTimes(story, head);
  const nameOf = (state: string) =>
    [...head.stages, ...head.exits].find(({ id }) => id === state)?.name ?? state;
  const lines = [
    `    Agreed: ${storyAgreed(story, nameOf)}`,
    `    ${startText(story, times, nameOf)}`,
    ...countedLines(story, times),
    ...story.paused.map(({ from, to }) => `    ${pauseText(from, to, times)}`),
    ...touchLines(story, times),
    ...entryLines(story, times, nameOf),
    ...criteriaLines(story),
    ...dueLines(story, times),
    ...touchCountLines(story, times),
    `    ${verdictText(story, head, times)}`,
  ];
  const title = `  ${story.name} – ${standingText(story.clock)}`;
  return [
    ...wrapProse(plainText(title), width).map(paints.heading),
    ...lines.flatMap((line) => wrapProse(plainText(line), width)),
  ];
}

type Names = (state: string) => string;

function startText({ clock, starts, criteria_of }: StoryItem, times: StoryTimes, nameOf: Names): string {
  const how =
    starts === null
      ? (DEALS[criteria_of ?? ''] ?? STARTED.hand_over)
      : (STARTED[starts] ?? `entered ${nameOf(starts)}`);
  const deal = clock.deal === null ? '' : `, deal ${clock.deal}`;
  return `Started ${clock.started === undefined ? times.at(clock.started_at) : times.when(clock.started)}: ${how}${deal}${placeText(clock)}`;
}

/** What starts a clock over deals. */
const DEALS: Readonly<Record<string, string>> = { won: 'the deal was won', lost: 'the deal was lost' };

function pauseText(from: string, to: string | null, times: StoryTimes): string {
  return `Time stood still from ${times.at(from)}${to === null ? ' on' : ` to ${times.at(to)}`}`;
}

function entryLines({ entries, clock }: StoryItem, times: StoryTimes, nameOf: Names): string[] {
  if (entries.length === 0) return [];
  return [
    '    Stages and exits:',
    ...entries.map(
      ({ when, state, evidence, verdict, ...place }) =>
        `      ${times.when(when)}: ${nameOf(state)} (${evidence})${placeText(place)} – ${entryWords(verdict, clock.why)}`,
    ),
  ];
}

function criteriaLines({ criteria }: StoryItem): string[] {
  if (criteria.length === 0) return [];
  return [
    '    Criteria, judged on today’s values:',
    ...criteria.map(
      ({ column, verdict }) => `      ${column} – ${verdict === 'failed' ? 'not met' : 'blank'}`,
    ),
  ];
}

function dueLines({ clock, criteria_of, warned_at }: StoryItem, times: StoryTimes): string[] {
  if (criteria_of !== null) return [];
  const then = times.isOver(clock.due) ? 'owner then' : 'owner now';
  const owner = clock.owner === null ? '' : `; ${then}: ${clock.owner}`;
  const warned = warned_at === null ? '' : `, at risk from ${times.at(warned_at)} on`;
  return [`    Due ${clock.due === null ? 'at no known time' : times.when(clock.due)}${warned}${owner}`];
}

function verdictText(story: StoryItem, head: LeadsHead, times: StoryTimes): string {
  const { due, stopped_at } = story.clock;
  return storyVerdict(story, {
    due: due === null ? 'at no known time' : times.when(due),
    ended: stopped_at === null ? 'at an unknown time' : times.at(stopped_at),
    toldTo: times.at(story.told_to ?? head.as_of),
  });
}
