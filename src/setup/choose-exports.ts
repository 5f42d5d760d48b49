import { EXPORT_NAMES, type ExportName } from '../definition/definition.js';
import type { Preset } from '../definition/preset.js';
import type { ChosenExport } from './chosen-export.js';
import { exportWords, isInEach } from './chosen-export.js';
import { claimFiles, type FileClaim, NOTHING, speaksOf, type UnusedFile } from './file-claims.js';
import { guessedAttributes } from './guessed-attributes.js';
import { firstHeader, knownHeaders } from './known-headers.js';
import { isIdLike, lackingColumns } from './lacking-columns.js';
import { type Question, settled } from './question.js';
import type { Answers, SetupInput, SurveyedFile } from './setup-input.js';
import { yamlText } from './yaml-text.js';

/** Which files make which export. */
export interface ChosenExports {
  /** In the order in which a definition lists them. */
  readonly exports: readonly ChosenExport[];
  readonly unused: readonly UnusedFile[];
  readonly questions: readonly Question[];
}

/** Which files make which export: of each kind those of one CRM, for ids of two never meet. */
export function chooseExports(input: SetupInput, answers: Answers): ChosenExports {
  const files = claimFiles(input, answers);
  const leads = leadsByAnswer(input, files.claims, answers);
  const claims = [
    ...leads.claims,
    ...files.claims.filter(({ file }) => !leads.claims.some((each) => each.file === file)),
  ];
  const exports: ChosenExport[] = [];
  const unused = files.unused.filter(({ file }) => !claims.some((claim) => claim.file === file));
  const questions = [...files.questions, ...leads.questions];
  for (const name of EXPORT_NAMES) {
    const ofName = claims.filter(({ role }) => role.name === name);
    if (ofName.length === 0) continue;
    const system = chosenSystem(name, ofName, answers);
    questions.push(...system.questions);
    unused.push(...system.unused);
    const columns = lackingColumns(chosenExport(name, system.claims, system.guess, input), answers);
    questions.push(...columns.questions);
    exports.push(withGuessedAttributes(columns.chosen));
  }
  return { exports, unused, questions };
}

function withGuessedAttributes(chosen: ChosenExport): ChosenExport {
  const { attributes, guesses } = guessedAttributes(chosen);
  return { ...chosen, attributes: { ...chosen.attributes, ...attributes }, attributeGuesses: guesses };
}

function chosenExport(
  name: ExportName,
  claims: readonly FileClaim[],
  guess: string | null,
  { presets }: SetupInput,
): ChosenExport {
  const { role } = claims[0]!;
  const preset = presets.find(({ id }) => id === role.preset) ?? null;
  const files = claims.map(({ file }) => file);
  const attributes = Object.fromEntries(
    Object.entries(role.attributes).filter(([, header]) => isInEach(files, header)),
  );
  return {
    name,
    preset: preset?.exports.has(name) ? preset : null,
    files,
    columns: role.columns,
    guesses: doubtfulColumns(role),
    only: role.only,
    attributes,
    attributeGuesses: {},
    guess: guess ?? claims.find((claim) => claim.guess !== null)?.guess ?? null,
  };
}

/** A column that the CRM has for an attribute is that of another field only where nothing better is there. */
function doubtfulColumns({
  columns,
  attributes,
}: Pick<ChosenExport, 'columns' | 'attributes'>): ChosenExport['guesses'] {
  const doubtful = Object.entries(columns).flatMap(([field, header]) => {
    const attribute = Object.entries(attributes).find(([, of]) => of === header)?.[0];
    return attribute === undefined
      ? []
      : [[field, `the column of the attribute ${attribute}, for want of a better one`]];
  });
  return Object.fromEntries(doubtful);
}

/** Where the files of a kind are of several systems, those of one. */
function chosenSystem(name: ExportName, claims: readonly FileClaim[], answers: Answers) {
  const systems = [...new Set(claims.map(({ role }) => role.preset))];
  if (systems.length === 1) return { claims, unused: [], questions: [], guess: null };
  const best = claims.toSorted(byEvidence)[0]!.role;
  const question: Question = {
    id: `system:${name}`,
    text: `Files of ${systems.length} systems hold ${exportWords(name)}, and one export is of one: which counts?`,
    options: systems.map((value) => ({ value, means: filesOf(claims, value) })),
    guess: best.preset,
    because: best.by === 'telling' ? 'its headers tell which CRM it is' : 'it has most rows',
  };
  const { value, guess } = settled(question, answers);
  return {
    claims: claims.filter(({ role }) => role.preset === value),
    unused: claims
      .filter(({ role }) => role.preset !== value)
      .map(({ file }) => ({ file, reason: `its ${exportWords(name)} are of another system than ${value}` })),
    questions: [question],
    guess,
  };
}

function byEvidence(a: FileClaim, b: FileClaim): number {
  return Number(b.role.by === 'telling') - Number(a.role.by === 'telling') || b.role.rows - a.role.rows;
}

function filesOf(claims: readonly FileClaim[], preset: string): string {
  const files = claims.filter(({ role }) => role.preset === preset).map(({ file }) => yamlText(file.path));
  return files.join(', ');
}

/** Where no file is known to hold leads, the one that somebody says does. */
function leadsByAnswer({ files, presets }: SetupInput, claims: readonly FileClaim[], answers: Answers) {
  const tables = files.filter(({ survey }) => survey.columns.length > 0);
  if (tables.length === 0 || claims.some(({ role }) => role.name === 'leads'))
    return { claims: [], questions: [] };
  const named = tables.filter(couldBeLeads);
  const best = named.length === 1 ? named[0]!.path : null;
  const question: Question = {
    id: 'leads-file',
    text: 'Which file holds the leads, one row each?',
    options: [
      ...tables.map(({ path }) => ({ value: path, means: '' })),
      { value: NOTHING, means: 'none of them' },
    ],
    guess: best ?? NOTHING,
    because: best === null ? 'no file has the columns of leads' : 'by the name of the file',
  };
  const { value, guess } = settled(question, answers);
  const file = tables.find(({ path }) => path === value);
  const plain = presets.find(({ id }) => id === 'plain') ?? null;
  return { claims: file === undefined ? [] : [asLeads(file, plain, guess)], questions: [question] };
}

/** It is called after leads, has a column that may be their id, and one that may be when they came. */
function couldBeLeads({ path, survey: { columns } }: SurveyedFile): boolean {
  return speaksOf(path, 'leads') && columns.some(isIdLike) && columns.some(({ dates }) => dates !== null);
}

/** By the plainest headers: the others are asked for. */
function asLeads(file: SurveyedFile, plain: Preset | null, guess: string | null): FileClaim {
  const headers = file.survey.columns.map(({ header }) => header);
  const fields = ['id', 'created', 'modified', 'owner', 'source', 'status', 'contact', 'deal'];
  const columns = fields.flatMap((field) => {
    const header = firstHeader(knownHeaders('leads', field, plain), headers);
    return header === null ? [] : [[field, header] as const];
  });
  const role = {
    name: 'leads',
    preset: 'plain',
    columns: Object.fromEntries(columns),
    attributes: {},
  } as const;
  return { file, role: { ...role, only: {}, rows: file.survey.rows, by: 'likely' }, guess };
}
