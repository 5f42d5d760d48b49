import type { PresetExport } from '../definition/preset.js';
import type { ChosenExport } from './chosen-export.js';
import { countOf } from './count-text.js';
import { NOTHING } from './file-claims.js';
import { type MappedStatus, shownStatuses, statusKey } from './mapped-status.js';
import { mergedColumn } from './merged-column.js';
import { type Question, settled } from './question.js';
import type { Answers } from './setup-input.js';
import { yamlText } from './yaml-text.js';

/** What the statuses of deals mean. */
export interface DealOutcomes {
  readonly won: readonly MappedStatus[];
  readonly lost: readonly MappedStatus[];
  /** All others, open deals': stages of the deal. */
  readonly open: readonly { readonly text: string; readonly count: number }[];
  readonly questions: readonly Question[];
}

const WORDS = {
  won: /\bwon\b|gewonnen|gagn|ganad|vinto|\bsigned\b/i,
  lost: /\blost\b|verloren|perdu|perdid|perso\b|disqualif/i,
};

/** Which values of the deals' status mean won and lost; null where the deals have no status. */
export function dealOutcomes(
  deals: ChosenExport | undefined,
  headersOnly: boolean,
  answers: Answers,
): DealOutcomes | null {
  const header = deals?.columns.status;
  if (deals === undefined || header === undefined) return null;
  const found = shownStatuses(mergedColumn(deals.files, header)?.values ?? []).shown;
  const usual = deals.preset?.exports.get('deals')?.status ?? null;
  const questions: Question[] = [];
  const of = (outcome: 'won' | 'lost'): readonly MappedStatus[] => {
    const because = `usual in ${deals.preset?.name}`;
    const known = usualAmong(found, usual, outcome);
    if (known.length > 0) return known.map((status) => ({ ...status, guess: because }));
    if (headersOnly || found.length === 0)
      return (usual?.[outcome] ?? []).map((text) => ({ text, count: null, guess: because }));
    const question = outcomeQuestion(header, outcome, found);
    questions.push(question);
    const { value, guess } = settled(question, answers);
    const chosen = found.find(({ text }) => text === value);
    if (chosen !== undefined) return [{ ...chosen, guess }];
    return (usual?.[outcome] ?? []).map((text) => ({ text, count: 0, guess: because }));
  };
  const won = of('won');
  const lost = of('lost').filter(({ text }) => !won.some((other) => other.text === text));
  const open = found.filter(({ text }) => ![...won, ...lost].some((status) => status.text === text));
  return { won, lost, open, questions };
}

function usualAmong<Found extends { readonly text: string }>(
  found: readonly Found[],
  usual: PresetExport['status'],
  outcome: 'won' | 'lost',
): readonly Found[] {
  const keys = usual?.[outcome].map(statusKey) ?? [];
  return found.filter(({ text }) => keys.includes(statusKey(text)));
}

function outcomeQuestion(
  header: string,
  outcome: 'won' | 'lost',
  found: readonly { readonly text: string; readonly count: number }[],
): Question {
  const guess = found.find(({ text }) => WORDS[outcome].test(text));
  return {
    id: `outcome:${outcome}`,
    text: `Which ${yamlText(header)} of a deal means ${outcome}?`,
    options: [
      ...found.map(({ text, count }) => ({ value: text, means: countOf(count, 'deal') })),
      { value: NOTHING, means: `no deal was ${outcome} yet` },
    ],
    guess: guess?.text ?? NOTHING,
    because: guess === undefined ? `none of them says ${outcome}` : 'by its name',
  };
}
