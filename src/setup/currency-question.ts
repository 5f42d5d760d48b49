import { NO_CURRENCY } from '../definition/no-currency.js';
import { parseNumber } from '../definition/parse-amount.js';
import { currencyNamed } from '../exports/columns/number-currency.js';
import type { ChosenExport } from './chosen-export.js';
import { mergedColumn } from './merged-column.js';
import { type Question, type Settled, settled } from './question.js';
import type { Answers } from './setup-input.js';

/** The currency of a scorecard: what the amounts name, and a question where they name several or none. */
export interface CurrencyFound {
  /** Null where no file holds money. */
  readonly currency: Settled | null;
  /** All that were found, commonest first. */
  readonly found: readonly string[];
  /** What one of each other currency is worth in it, as far as somebody has said so. */
  readonly rates: ReadonlyMap<string, string>;
  readonly questions: readonly Question[];
}

/** Signs that people write, and the code that they mostly mean; `$` and `¥` are of several currencies. */
const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', $: 'USD', '¥': 'JPY', '₹': 'INR' };
const OF_SEVERAL = ['$', '¥'];

/** The currency of the amounts of deals and spend. */
export function currencyQuestion(exports: readonly ChosenExport[], answers: Answers): CurrencyFound {
  const paid = exports.filter(({ columns }) => Object.hasOwn(columns, 'amount'));
  const written = paid.flatMap(writtenCurrencies);
  const found = [...new Set(written.map((each) => SIGNS[each] ?? currencyNamed(each) ?? each))].filter(
    isCode,
  );
  if (paid.length === 0) return { currency: null, found, rates: new Map(), questions: [] };
  if (found.length === 1 && !written.some((each) => OF_SEVERAL.includes(each)))
    return { currency: { value: found[0]!, guess: null }, found, rates: new Map(), questions: [] };
  const question = currencyQuestionOf(found, written);
  const currency = settled(question, answers);
  const others = found.filter((code) => found.length > 1 && code !== currency.value);
  const asked = others.map((code) => ({ code, question: rateQuestion(code, currency.value) }));
  const rates = asked.flatMap(({ code, question: each }) => {
    const { value } = settled(each, answers);
    return value === UNKNOWN_RATE ? [] : [[code, value] as const];
  });
  return {
    currency,
    found,
    rates: new Map(rates),
    questions: [question, ...asked.map((each) => each.question)],
  };
}

/** The answer that nobody knows a rate yet. */
const UNKNOWN_RATE = 'unknown';

function rateQuestion(code: string, currency: string): Question {
  return {
    id: `rate:${code}:${currency}`,
    text: `What is one ${code} worth in ${currency}, as a number such as 0.92?`,
    options: [],
    guess: UNKNOWN_RATE,
    because: 'no export says so, and without it no amount can be added up',
    refuses: (answer) =>
      answer === UNKNOWN_RATE || (parseNumber(answer) ?? 0) > 0 ? null : 'a number such as 0.92',
  };
}

function currencyQuestionOf(found: readonly string[], written: readonly string[]): Question {
  return {
    id: 'currency',
    text: 'Which currency is the money of the scorecard in, as a code such as EUR (XXX: none)?',
    options: [],
    guess: found[0] ?? NO_CURRENCY,
    because: reasonFor(found, written),
    refuses: (answer) => (isCode(answer) ? null : 'a code of three capitals, such as EUR'),
  };
}

function reasonFor(found: readonly string[], written: readonly string[]): string {
  if (found.length > 1) return `one of ${found.join(', ')}, which the amounts are in`;
  const sign = written.find((each) => OF_SEVERAL.includes(each));
  if (sign === undefined && written.length > 0)
    return 'the amounts name their currency by a word of which no code is known: list it under aliases: { currency: { CODE: [word] } }';
  return sign === undefined ? 'no amount names a currency' : `the amounts are written with ${sign}`;
}

/** The values of the currency's column, commonest first; else what stands in the amounts. */
function writtenCurrencies({ files, columns }: ChosenExport): readonly string[] {
  const named = mergedColumn(files, columns.currency)?.values.map(({ text }) => text) ?? [];
  return named.length > 0 ? named : (mergedColumn(files, columns.amount)?.numbers?.currencies ?? []);
}

function isCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}
