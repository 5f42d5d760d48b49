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

interface CountedValue {
  readonly text: string;
  readonly count: number;
}

/** A column some of whose values name renewals. */
interface RenewalColumn {
  readonly header: string;
  readonly renewed: readonly CountedValue[];
  readonly others: readonly CountedValue[];
  /** Why they may well count; null where nothing speaks for it. */
  readonly doubt: string | null;
}

/** The attributes of deals by which companies keep renewals apart. */
const KEPT_APART_BY = ['pipeline', 'type'];
const RENEWAL = /(?<!\p{L})(?:renewals?|(?:vertrags)?verlängerung(?:en)?)(?!\p{L})/iu;
/** What else the same value may name: `New & Renewals`. */
const BESIDE = /&|(?<!\p{L})(?:new|neu\p{L}*|and|und)(?!\p{L})/iu;

/** Null where nothing names a renewal, or the rest couldn't be listed: a blank value is none that can be asked for. */
export function renewedDeals(deals: ChosenExport | undefined, answers: Answers): RenewedDeals | null {
  const headers = KEPT_APART_BY.flatMap((attribute) => deals?.attributes[attribute] ?? []);
  const columns = headers.flatMap((header) => renewalColumn(header, listedValues(deals!, header)) ?? []);
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

function listedValues({ files }: ChosenExport, header: string): readonly CountedValue[] {
  const values = mergedColumn(files, header)?.values ?? [];
  const rows = files.reduce((sum, { survey }) => sum + survey.rows, 0);
  return sumOf(values) < rows ? [] : values;
}

/** By the values that name renewals alone; where there are none, by those that name other deals beside them. */
function renewalColumn(header: string, values: readonly CountedValue[]): RenewalColumn | null {
  const named = values.filter(({ text }) => RENEWAL.test(text.normalize('NFC')));
  const alone = named.filter(({ text }) => !BESIDE.test(text));
  const renewed = alone.length > 0 ? alone : named;
  const others = values.filter((value) => !renewed.includes(value));
  if (renewed.length === 0 || others.length === 0) return null;
  const isMost = sumOf(renewed) > sumOf(others);
  const most = isMost ? `most deals are renewals by ${yamlText(header)}` : null;
  const doubt = alone.length > 0 ? most : `${yamlText(header)} names renewals beside other deals`;
  return { header, renewed, others, doubt };
}

function sumOf(values: readonly CountedValue[]): number {
  return values.reduce((sum, { count }) => sum + count, 0);
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
