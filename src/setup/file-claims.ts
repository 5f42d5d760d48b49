import { printableHeaders } from '../exports/layout/printable-headers.js';
import type { FileRole } from '../exports/survey/file-survey.js';
import type { Question } from './question.js';
import { settled } from './question.js';
import type { Answers, SetupInput, SurveyedFile } from './setup-input.js';
import { yamlText } from './yaml-text.js';

/** What a file is taken for. */
export interface FileClaim {
  readonly file: SurveyedFile;
  readonly role: FileRole;
  /** What it rests on where it could be something else; null where it couldn't. */
  readonly guess: string | null;
}

/** What each file is, with what can't be told. */
export interface FileClaims {
  readonly claims: readonly FileClaim[];
  /** Files that none of the definition would be made of, each with the reason. */
  readonly unused: readonly UnusedFile[];
  readonly questions: readonly Question[];
}

export interface UnusedFile {
  readonly file: SurveyedFile;
  readonly reason: string;
}

/** The answer that a file is no part of the agreement. */
export const NOTHING = 'nothing';

/** What each file is taken for: what its columns say, and where two kinds of export fit, what was answered. */
export function claimFiles(input: SetupInput, answers: Answers): FileClaims {
  const claims: FileClaim[] = [];
  const unused: UnusedFile[] = [];
  const questions: Question[] = [];
  for (const file of input.files) {
    const reason = whyUnusable(file);
    if (reason !== null) {
      unused.push({ file, reason });
      continue;
    }
    const { roles, others } = rolesOf(file, input.said.preset);
    const question = rivalQuestion(file, roles, others);
    if (question === null) {
      claims.push(...roles.map((role) => ({ file, role, guess: null })));
      continue;
    }
    questions.push(question);
    const { value, guess } = settled(question, answers);
    const chosen = [...roles, ...others].find(({ name }) => name === value);
    if (chosen === undefined) unused.push({ file, reason: 'left out, as answered' });
    else if (chosen === roles[0]) claims.push(...roles.map((role) => ({ file, role, guess })));
    else claims.push({ file, role: chosen, guess });
  }
  return { claims, unused, questions };
}

/** Whoever knows what the file is sees by its headers what was looked at. */
function unknownColumns({ survey }: SurveyedFile): string {
  const headers = printableHeaders(survey.columns.map(({ header }) => header));
  const named = headers.length === 0 ? '' : `: ${shortList(headers, HEADERS_SHOWN)}`;
  return (
    `its columns are those of no export that is known${named}; ` +
    'if it is one, of deals for example, name it under exports.deals.file, and its columns under exports.deals.columns'
  );
}

const HEADERS_SHOWN = 12;

function whyUnusable(file: SurveyedFile): string | null {
  const { survey } = file;
  const error = survey.problems.find(({ severity }) => severity === 'error');
  if (error !== undefined) return error.message;
  if (survey.columns.length === 0) return 'it has no columns with a header';
  return survey.roles.length === 0 ? unknownColumns(file) : null;
}

/** A preset that the user forces goes first, wherever the file could be of it at all. */
function rolesOf({ survey }: SurveyedFile, forced: string | null) {
  const { roles, alternatives } = survey;
  if (forced === null || roles.some(({ preset }) => preset === forced))
    return { roles, others: alternatives };
  const ofForced = alternatives.filter(({ preset }) => preset === forced);
  if (ofForced.length === 0) return { roles, others: alternatives };
  return { roles: ofForced.slice(0, 1), others: [] };
}

/** Two kinds of export fit a file equally well: who exported it knows which it is. */
function rivalQuestion(
  file: SurveyedFile,
  roles: readonly FileRole[],
  others: readonly FileRole[],
): Question | null {
  const first = roles[0]!;
  const rivals = others.filter(
    (role) => !roles.some(({ name }) => name === role.name) && isRival(role, first),
  );
  if (rivals.length === 0) return null;
  const fitting = [first, ...rivals];
  const named = fitting.filter(({ name }) => speaksOf(file.path, name));
  const guess = named.length === 1 ? named[0]! : first;
  return {
    id: `role:${file.path}`,
    text: `What does ${yamlText(file.path)} hold?`,
    options: [
      ...fitting.map(({ name, columns }) => ({
        value: name,
        means: `by ${shortList(Object.values(columns), COLUMNS_SHOWN)}`,
      })),
      { value: NOTHING, means: 'leave the file out' },
    ],
    guess: guess.name,
    because: named.length === 1 ? 'by the name of the file' : 'most of its columns fit',
  };
}

function isRival(role: FileRole, first: FileRole): boolean {
  return role.by === first.by && Object.keys(role.columns).length >= Object.keys(first.columns).length;
}

const WORDS: Readonly<Record<string, RegExp>> = {
  leads: /lead(?!.*history)|contact|prospect|inquir|enquir/i,
  stage_history: /(lead|stage|status|contact).*histor/i,
  touches: /task|activit|touch|call|event|engagement/i,
  deals: /(deal|opportunit|opp)(?!.*histor)/i,
  deal_history: /(deal|opportunit|opp).*histor/i,
  owner_history: /owner.*histor/i,
  users: /user|owner(?!.*histor)|people/i,
  spend: /spend|cost|budget/i,
  survey: /survey|satisf|nps/i,
};

/** Whether the name of a file is that of an export of this kind. */
export function speaksOf(path: string, name: string): boolean {
  return WORDS[name]!.test(path.slice(path.lastIndexOf('/') + 1));
}

const COLUMNS_SHOWN = 4;

/** The first few, with how many more there are. */
function shortList(texts: readonly string[], most: number): string {
  const shown = texts.slice(0, most).map(yamlText).join(', ');
  return texts.length <= most ? shown : `${shown} and ${texts.length - most} more`;
}
