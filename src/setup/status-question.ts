import type { PresetState } from '../definition/preset.js';
import { countOf } from './count-text.js';
import { statusKey } from './mapped-status.js';
import type { Question } from './question.js';
import { yamlText } from './yaml-text.js';

/** The answer that a status stands for no stage: the lead stays where it was. */
const IGNORE = 'ignore';

/** The first of the stages and exits for which a status usually stands, however it is capitalised. */
export function stateOf(status: string, states: readonly PresetState[]): PresetState | undefined {
  return states.find(({ statuses }) => statuses.map(statusKey).includes(statusKey(status)));
}

/** Asks what a status stands for that isn't this CRM's own. `states`: of this CRM; `elsewhere`: of most companies. */
export function statusQuestion(
  { text, count }: { readonly text: string; readonly count: number | null },
  states: readonly PresetState[],
  elsewhere: readonly PresetState[],
): Question {
  const likely = likelyState(text, states, elsewhere);
  const kinds = { stage: 'a stage', exit: 'an exit' };
  return {
    id: `status:${text}`,
    text: `What does the status ${yamlText(text)}${count === null ? '' : ` of ${countOf(count, 'lead')}`} stand for?`,
    options: [
      ...states.map(({ id, kind, means }) => ({ value: id, means: `${kinds[kind]}: ${means}` })),
      { value: IGNORE, means: 'none of them: the lead stays where it was' },
    ],
    guess: likely?.id ?? IGNORE,
    because: likely?.because ?? 'no stage is known by it',
  };
}

/** What a status may stand for, and what that rests on. */
interface LikelyState {
  readonly id: string;
  readonly because: string;
}

/**
 * What begins a status, before what people add: `Recycled - no budget`, `Disqualified: student`, `MQL (fair)`. A hyphen alone
 * makes one word (`Lead-gen`), a slash names two (`MQL/rejected`).
 */
const BEGINNING = /^(.+?)(?:\s+[-–]|[-–]\s|\s*[—:;(,|])/;

/** As most companies use it, else as its beginning is used: but nobody is won by a beginning, whatever came of it. */
function likelyState(
  text: string,
  states: readonly PresetState[],
  elsewhere: readonly PresetState[],
): LikelyState | null {
  const beginning = BEGINNING.exec(text)?.[1] ?? '';
  const unwon = [...states, ...elsewhere].filter(({ deal }) => deal !== 'won');
  const found = [
    { state: stateOf(text, elsewhere), because: 'usual in most companies' },
    { state: stateOf(beginning, unwon), because: `as ${yamlText(beginning)}` },
  ];
  const likely = found.find(({ state: each }) => states.some(({ id }) => id === each?.id));
  return likely === undefined ? null : { id: likely.state!.id, because: likely.because };
}
