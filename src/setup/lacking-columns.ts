import type { ExportName } from '../definition/definition.js';
import { EXPORT_COLUMNS } from '../definition/schema/export-columns.js';
import { EXPORT_FIELDS } from '../exports/fields/export-fields.js';
import type { KnownField } from '../exports/fields/known-field.js';
import type { ColumnSurvey } from '../exports/survey/file-survey.js';
import { type ChosenExport, exportWords } from './chosen-export.js';
import { NOTHING } from './file-claims.js';
import { type Question, settled } from './question.js';
import type { Answers } from './setup-input.js';

/** Without these an export says little, so that a column of another name is worth asking for; with words it may have. */
const WANTED: Partial<Readonly<Record<ExportName, Readonly<Record<string, RegExp>>>>> = {
  leads: {
    id: /(?:\b|_)id\b|number|nummer|key/i,
    created: /creat|added|opened|received|angelegt|erstellt|date|datum|fecha/i,
    status: /status|stage|state|phase/i,
  },
  deals: {
    created: /creat|opened|angelegt|erstellt/i,
    status: /status|stage|phase/i,
    amount: /amount|value|revenue|price|betrag|wert|importe|montant/i,
  },
  touches: { at: /date|time|done|datum|fecha/i },
  stage_history: { at: /date|time|datum/i, to: /new|to\b|after/i },
  deal_history: { at: /date|time|datum/i, to: /new|to\b|after/i },
  spend: { amount: /cost|spen[dt]|amount|betrag/i },
};

/** The export with columns for what it lacks, as far as a column could be that. */
export function lackingColumns(chosen: ChosenExport, answers: Answers) {
  const columns: Record<string, string> = { ...chosen.columns };
  const guesses: Record<string, string> = { ...chosen.guesses };
  const questions: Question[] = [];
  for (const [field, words] of Object.entries(WANTED[chosen.name] ?? {})) {
    const candidates = Object.hasOwn(columns, field)
      ? []
      : candidatesFor(field, chosen, Object.values(columns));
    if (candidates.length === 0) continue;
    const question = columnQuestion(chosen.name, field, candidates, words);
    questions.push(question);
    const { value, guess } = settled(question, answers);
    if (value === NOTHING) continue;
    columns[field] = value;
    if (guess !== null) guesses[field] = guess;
  }
  return { chosen: { ...chosen, columns, guesses }, questions };
}

function candidatesFor(
  field: string,
  { name, files }: ChosenExport,
  taken: readonly string[],
): readonly string[] {
  const known = EXPORT_FIELDS[name].fields.find((each) => each.field === field)!;
  return files[0]!.survey.columns
    .filter((column) => !taken.includes(column.header) && couldBe(known.type, column))
    .map(({ header }) => header);
}

function couldBe(type: KnownField['type'], column: ColumnSurvey): boolean {
  const { values, dates, numbers } = column;
  switch (type) {
    case 'time':
      return dates !== null;
    case 'number':
      return numbers !== null && numbers.phones === 0 && dates === null;
    case 'id':
      return isIdLike(column);
    case 'category':
      return values.length > 1 && dates === null && numbers === null;
  }
}

/** Values that are all different, or too many to be a status. */
export function isIdLike({ filled, distinct, values, dates, emails }: ColumnSurvey): boolean {
  return filled > 0 && dates === null && emails === 0 && (distinct === filled || values.length === 0);
}

function columnQuestion(
  name: ExportName,
  field: string,
  candidates: readonly string[],
  words: RegExp,
): Question {
  const means = EXPORT_COLUMNS[name].find(([known]) => known === field)![1];
  const guess = candidates.find((header) => words.test(header));
  return {
    id: `column:${name}:${field}`,
    text: `Which column of ${exportWords(name)} holds ${means}?`,
    options: [
      ...candidates.map((value) => ({ value, means: '' })),
      { value: NOTHING, means: 'none of them' },
    ],
    guess: guess ?? NOTHING,
    because: guess === undefined ? 'no header says so' : 'by its header',
  };
}
