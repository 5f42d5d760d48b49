import { dirname, relative, sep } from 'node:path';
import { makeProblem } from '../definition/make-problem.js';
import type { Preset } from '../definition/preset.js';
import { SourceError } from '../exports/source.js';
import type { FileSurvey } from '../exports/survey/file-survey.js';
import { surveyFile } from '../exports/survey/survey-file.js';
import type { SurveyedFile } from '../setup/setup-input.js';
import { fileSource } from './file-source.js';
import type { NamedFile } from './matching-files.js';
import type { Progress } from './progress.js';

/** Looks at each file. `definitionPath`: where the definition stands that is to name them. */
export async function surveyFiles(
  files: readonly NamedFile[],
  presets: readonly Preset[],
  { definitionPath, headersOnly }: { readonly definitionPath: string; readonly headersOnly: boolean },
  progress: Progress,
): Promise<readonly SurveyedFile[]> {
  const surveyed: SurveyedFile[] = [];
  try {
    for (const file of files) {
      progress.step(`looking at ${file.name}`);
      const survey = await surveyOf(file, presets, headersOnly);
      surveyed.push({ survey, path: relative(dirname(definitionPath), file.path).split(sep).join('/') });
    }
  } finally {
    progress.end();
  }
  return surveyed;
}

async function surveyOf(
  { name, path }: NamedFile,
  presets: readonly Preset[],
  headersOnly: boolean,
): Promise<FileSurvey> {
  try {
    return await surveyFile(await fileSource(name, path), presets, { headersOnly });
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const problem = makeProblem('file-unreadable', `The file cannot be read: ${error.message}`, {
      file: name,
    });
    return { file: name, problems: [problem], rows: 0, leftOut: 0, columns: [], roles: [], alternatives: [] };
  }
}
