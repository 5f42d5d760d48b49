import { type ChosenExport, exportWords } from './chosen-export.js';
import { type Question, settled } from './question.js';
import type { Answers, SurveyedFile } from './setup-input.js';
import { yamlText } from './yaml-text.js';

/** How the definition names the files of an export. */
export interface FilePatterns {
  readonly files: readonly string[];
  /** What it rests on that dated files are taken for one file on several days; null where there is nothing to guess. */
  readonly guess: string | null;
  readonly questions: readonly Question[];
}

/** Of these exports the day's state can be seen to change from file to file. */
const WITH_SNAPSHOTS = ['leads', 'deals'];

/** A list longer than this is a glob, where one fits exactly. */
const LONGEST_LIST = 3;

/** A date in a file's name, and around it nothing that a pattern would take for more than itself. */
const DATED = /^([^{}[\]()!|*?]*?)(\d{4}-\d{2}-\d{2}|(?<!\d)(?:19|20)\d{6}(?!\d))([^{}[\]()!|*?]*)$/;

/** One name, `{date}` where they are the same export on several days, a list, or a glob that fits just these. */
export function filePatterns(
  chosen: ChosenExport,
  others: readonly SurveyedFile[],
  answers: Answers,
): FilePatterns {
  const paths = chosen.files.map(({ path }) => path).sort();
  const dated = WITH_SNAPSHOTS.includes(chosen.name) ? datedPattern(paths) : null;
  if (dated === null) return { files: listOrGlob(paths, others), guess: null, questions: [] };
  const question = snapshotQuestion(chosen, dated);
  const { value, guess } = settled(question, answers);
  return {
    files: value === 'snapshots' ? [dated] : listOrGlob(paths, others),
    guess,
    questions: [question],
  };
}

/** What all of these paths are but for a date in the name, a different one each; null where they aren't. */
function datedPattern(paths: readonly string[]): string | null {
  const parts = paths.map((path) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const match = DATED.exec(path.slice(folder.length));
    return match === null ? null : { around: `${folder}${match[1]}{date}${match[3]}`, date: match[2]! };
  });
  const patterns = new Set(parts.map((part) => part?.around ?? null));
  const dates = new Set(parts.map((part) => part?.date));
  return paths.length > 1 && patterns.size === 1 && dates.size === paths.length ? [...patterns][0]! : null;
}

/** Exports of everything hardly ever shrink; parts of a whole have the size that they have. */
const SHRINKS_TO = 0.9;

function snapshotQuestion({ name, files }: ChosenExport, pattern: string): Question {
  const rows = files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ survey }) => survey.rows + survey.leftOut);
  const grows = rows.every((count, index) => index === 0 || count >= rows[index - 1]! * SHRINKS_TO);
  return {
    id: `snapshots:${name}`,
    text: `Does each of the ${files.length} files ${yamlText(pattern)} hold all ${exportWords(name)} as they were that day?`,
    options: [
      { value: 'snapshots', means: 'all of them: what changes from file to file is history' },
      { value: 'parts', means: 'only some of them, such as those of a week: together they are one export' },
    ],
    guess: grows ? 'snapshots' : 'parts',
    because: grows ? 'none has fewer rows than the one before' : 'one has fewer rows than the one before',
  };
}

function listOrGlob(paths: readonly string[], others: readonly SurveyedFile[]): readonly string[] {
  if (paths.length <= LONGEST_LIST) return paths;
  const start = commonStart(paths);
  const end = commonStart(paths.map((path) => [...path.slice(start.length)].reverse().join('')));
  const tail = [...end].reverse().join('');
  const fits = (path: string) =>
    path.startsWith(start) && path.endsWith(tail) && !path.slice(start.length).includes('/');
  const isPlain = /^[\w./ -]*$/.test(start + tail) && start.includes('/') === paths[0]!.includes('/');
  const folder = paths[0]!.slice(0, paths[0]!.lastIndexOf('/') + 1);
  const named = start.length > folder.length;
  return isPlain && named && !others.some(({ path }) => fits(path)) ? [`${start}*${tail}`] : paths;
}

function commonStart(texts: readonly string[]): string {
  let start = texts[0]!;
  for (const text of texts) while (!text.startsWith(start)) start = start.slice(0, -1);
  return start;
}
