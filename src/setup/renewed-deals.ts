import type { ChosenExport } from './chosen-export.js';
import { countOf } from './count-text.js';
import { type Question, settled } from './question.js';
import { type RenewalColumn, renewalColumn, sumOf } from './renewal-column.js';
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

/** Null where nothing names a renewal, or the rest couldn't be listed: a blank value is none that can be asked for. */
export function renewedDeals(deals: ChosenExport | undefined, answers: Answers): RenewedDeals | null {
  const headers = KEPT_APART_BY.flatMap((attribute) => deals?.attributes[attribute] ?? []);
  const columns = headers.flatMap((header) => renewalColumn(deals!, header) ?? []);
  const column = columns.find(({ doubt }) => doubt === null) ?? columns[0];
  if (column === undefined) return null;
  const question = renewalQuestion(column);
  const { value, guess } = settled(question, answers);
  const counting = value === 'no' ? column.others.map(({ text }) => text) : null;
  return {
    header: column.header,
    counting,
    leftOut: sumOf(column.renewed),
    guess,
    questions: [question],
  };
}

function renewalQuestion({ header, renewed, others, doubt }: RenewalColumn): Question {
  const named = renewed.map(({ text, count }) => `${yamlText(text)} (${countOf(count, 'deal')})`).join(', ');
  return {
    id: `renewals:${header}`,
    text: `The ${yamlText(header)} of some deals is ${named}: do they count beside new business?`,
    options: [
      { value: 'no', means: `only those of ${others.map(({ text }) => yamlText(text)).join(', ')}` },
      { value: 'yes', means: 'all deals' },
    ],
    guess: doubt === null ? 'no' : 'yes',
    because: doubt ?? 'by its name, a renewal is no new business',
  };
}
