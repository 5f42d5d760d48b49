import type { ChosenExport } from './chosen-export.js';
import { countOf } from './count-text.js';
import { mergedColumn } from './merged-column.js';
import { type Question, settled } from './question.js';
import type { Answers } from './setup-input.js';
import { yamlText } from './yaml-text.js';

/** Deals that only renew a contract, by their pipeline or type, and those that are left where they don't count. */
export interface RenewedDeals {
  readonly header: string;
  /** The values with which a deal counts; null where all count. */
  readonly counting: readonly string[] | null;
  readonly leftOut: number;
  /** What it rests on where nobody has said it. */
  readonly guess: string | null;
  readonly questions: readonly Question[];
}

/** The attributes of deals by which companies keep renewals apart. */
const KEPT_APART_BY = ['pipeline', 'type'];
const RENEWAL = /\brenew|verlänger/i;

/** Null where nothing names a renewal, or the rest couldn't be listed: a blank value is none that can be asked for. */
export function renewedDeals(deals: ChosenExport | undefined, answers: Answers): RenewedDeals | null {
  const headers = KEPT_APART_BY.flatMap((attribute) => deals?.attributes[attribute] ?? []);
  for (const header of headers) {
    const values = listedValues(deals!, header);
    const renewed = values.filter(({ text }) => RENEWAL.test(text));
    const counting = values.filter(({ text }) => !RENEWAL.test(text)).map(({ text }) => text);
    if (renewed.length === 0 || counting.length === 0) continue;
    const question = renewalQuestion(header, renewed, counting);
    const { value, guess } = settled(question, answers);
    const leftOut = renewed.reduce((sum, { count }) => sum + count, 0);
    return { header, counting: value === 'no' ? counting : null, leftOut, guess, questions: [question] };
  }
  return null;
}

function listedValues({ files }: ChosenExport, header: string) {
  const values = mergedColumn(files, header)?.values ?? [];
  const rows = files.reduce((sum, { survey }) => sum + survey.rows, 0);
  return values.reduce((sum, { count }) => sum + count, 0) < rows ? [] : values;
}

function renewalQuestion(
  header: string,
  renewed: readonly { readonly text: string; readonly count: number }[],
  counting: readonly string[],
): Question {
  const named = renewed.map(({ text, count }) => `${yamlText(text)} (${countOf(count, 'deal')})`).join(', ');
  return {
    id: `renewals:${header}`,
    text: `The ${yamlText(header)} of some deals is ${named}: do they count beside new business?`,
    options: [
      { value: 'no', means: `only those of ${counting.map(yamlText).join(', ')}` },
      { value: 'yes', means: 'all deals' },
    ],
    guess: 'no',
    because: 'by its name, a renewal is no new business',
  };
}
