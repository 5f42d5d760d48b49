import { EXPORT_FIELDS } from '../exports/fields/export-fields.js';
import type { ChosenExport } from './chosen-export.js';
import { headersRead } from './known-headers.js';
import { type MergedColumn, mergedColumn } from './merged-column.js';
import { type Question, settled } from './question.js';
import type { Answers } from './setup-input.js';
import { bySystem, columnNames } from './systems.js';
import { yamlText } from './yaml-text.js';

/** A column of numbers that fit both decimal signs, and a number that shows how they are written. */
export interface WrittenNumbers {
  readonly header: string;
  readonly example: string;
  /** What it rests on where nobody has said it. */
  readonly guess: string | null;
}

const POINT = '1,234.50';
const COMMA = '1.234,50';

/** The columns of numbers of which no value tells the decimal sign: of each system it is asked once. */
export function numberQuestions(exports: readonly ChosenExport[], answers: Answers) {
  const questions: Question[] = [];
  const written = new Map<ChosenExport, readonly WrittenNumbers[]>();
  for (const [system, ofSystem] of bySystem(exports)) {
    const open = ofSystem.flatMap((chosen) => numberColumns(chosen).filter(isOpen));
    if (open.length === 0) continue;
    const question = numberQuestion(system, open, ofSystem.flatMap(numberColumns));
    const { value, guess } = settled(question, answers);
    questions.push(question);
    for (const chosen of ofSystem) {
      const columns = numberColumns(chosen).filter(isOpen);
      written.set(
        chosen,
        columns.map(({ header }) => ({ header, example: value, guess })),
      );
    }
  }
  return { questions, written };
}

function numberColumns(chosen: ChosenExport): readonly MergedColumn[] {
  const fields = EXPORT_FIELDS[chosen.name].fields.filter(({ type }) => type === 'number');
  const headers = fields.flatMap(({ field }) => headersRead(chosen, field));
  return headers.flatMap((header) => mergedColumn(chosen.files, header) ?? []);
}

function isOpen({ numbers }: MergedColumn): boolean {
  return numbers?.decimal === 'unknown';
}

function numberQuestion(
  system: string,
  open: readonly MergedColumn[],
  all: readonly MergedColumn[],
): Question {
  const known = all.find(({ numbers }) => numbers?.decimal === 'point' || numbers?.decimal === 'comma');
  return {
    id: `numbers:${system}`,
    text: `Numbers of ${columnNames(open)} fit both decimal signs: how are they written?`,
    options: [
      { value: POINT, means: 'with a decimal point' },
      { value: COMMA, means: 'with a decimal comma' },
    ],
    guess: known?.numbers?.decimal === 'comma' ? COMMA : POINT,
    because: known === undefined ? 'most systems export a decimal point' : `as in ${yamlText(known.header)}`,
  };
}
