import type { ColumnSurvey, FileRole, FileSurvey } from '../../../src/exports/survey/file-survey.js';
import { surveyFile } from '../../../src/exports/survey/survey-file.js';
import { BUNDLED, bundledPreset } from '../../support/bundled-presets.js';
import { sourceOf } from './source-of.js';

const bundled = BUNDLED.names.map(bundledPreset);

/** The survey of one file of a test, by the presets that come with the program. */
export function surveyOf(
  content: string | Uint8Array,
  { headersOnly = false, presets = bundled, pieceSize = 65_536 } = {},
): Promise<FileSurvey> {
  return surveyFile(sourceOf(content, 'export.csv', pieceSize), presets, { headersOnly });
}

/** `kind of preset (how sure): rows` of each. */
export function rolesOf(roles: readonly FileRole[]): readonly string[] {
  return roles.map(({ name, preset, by, rows }) => `${name} of ${preset} (${by}): ${rows}`);
}

export function columnOf({ columns }: FileSurvey, header: string): ColumnSurvey {
  const column = columns.find((one) => one.header === header);
  if (column === undefined) throw new Error(`no column ${header} among ${columns.map((one) => one.header)}`);
  return column;
}

/** The survey of a column by itself: below a header, beside an id. */
export async function columnSurvey(header: string, cells: readonly string[]): Promise<ColumnSurvey> {
  const rows = cells.map((cell, index) => `L${index},Web,New,"${cell}"\n`).join('');
  return columnOf(await surveyOf(`Lead ID,Lead Source,Lead Status,${header}\n${rows}`), header);
}

/** The values of a column as `text: count`. */
export function valuesIn({ values }: ColumnSurvey): readonly string[] {
  return values.map(({ text, count }) => `${text}: ${count}`);
}
