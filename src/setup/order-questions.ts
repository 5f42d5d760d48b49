import type { ChosenExport } from './chosen-export.js';
import { type DateOrder, datePatterns } from './date-patterns.js';
import { type MergedColumn, mergedColumn } from './merged-column.js';
import { type Question, settled } from './question.js';
import type { Answers } from './setup-input.js';
import { bySystem, columnNames } from './systems.js';
import { timeHeaders } from './time-headers.js';
import { yamlText } from './yaml-text.js';

/** A date column whose values fit both orders, and how it is to be read. */
export interface OrderedDates {
  readonly header: string;
  readonly patterns: readonly string[];
  /** What it rests on where nobody has said it. */
  readonly guess: string | null;
}

/**
 * The date columns of which no value tells the day from the month. Who exported them had one way of writing dates: of
 * each system it is asked once.
 */
export function orderQuestions(exports: readonly ChosenExport[], answers: Answers) {
  const questions: Question[] = [];
  const ordered = new Map<ChosenExport, readonly OrderedDates[]>();
  for (const [system, ofSystem] of bySystem(exports)) {
    const open = ofSystem.flatMap((chosen) => dateColumns(chosen).filter(isOpen));
    if (open.length === 0) continue;
    const question = orderQuestion(system, open, ofSystem.flatMap(dateColumns));
    const { value, guess } = settled(question, answers);
    questions.push(question);
    for (const chosen of ofSystem) {
      const columns = dateColumns(chosen).filter(isOpen);
      ordered.set(
        chosen,
        columns.map(({ header, dates }) => {
          return { header, patterns: datePatterns(dates!.form, value as DateOrder), guess };
        }),
      );
    }
  }
  return { questions, ordered };
}

function dateColumns(chosen: ChosenExport): readonly MergedColumn[] {
  return timeHeaders(chosen).flatMap((header) => mergedColumn(chosen.files, header) ?? []);
}

function isOpen({ dates }: MergedColumn): boolean {
  return dates?.order === 'unknown' && datePatterns(dates.form, 'day-first').length > 0;
}

function orderQuestion(
  system: string,
  open: readonly MergedColumn[],
  all: readonly MergedColumn[],
): Question {
  const { guess, because } = likelyOrder(all);
  return {
    id: `dates:${system}`,
    text: `Dates of ${columnNames(open)} fit both orders: which comes first, day or month?`,
    options: [
      { value: 'day-first', means: 'as in 31/12/2026' },
      { value: 'month-first', means: 'as in 12/31/2026' },
    ],
    guess,
    because,
  };
}

/** As another column has it, then as the form suggests. */
function likelyOrder(all: readonly MergedColumn[]): { readonly guess: DateOrder; readonly because: string } {
  for (const order of ['day-first', 'month-first'] as const) {
    const known = all.find(({ dates }) => dates?.order === order);
    if (known !== undefined) return { guess: order, because: `as in ${yamlText(known.header)}` };
  }
  if (all.some(({ dates }) => /aa$/i.test(dates?.form ?? '')))
    return { guess: 'month-first', because: 'a clock of 12 hours is mostly American' };
  return { guess: 'day-first', because: 'most countries write it so' };
}
