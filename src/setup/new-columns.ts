import type { ExportDefinition, ExportName } from '../definition/definition.js';
import type { FileRole } from '../exports/survey/file-survey.js';
import type { Addition, Standing } from './additions.js';
import { exportWords, isInEach } from './chosen-export.js';
import { countOf } from './count-text.js';
import { type DraftLine, renderLines } from './draft-lines.js';
import { guessedAttributeLines } from './guessed-attribute-lines.js';
import { headerLine } from './header-line.js';
import { isRead } from './headers-used.js';
import { firstHeader, knownHeaders } from './known-headers.js';
import { exportNamed, type SetupPlan } from './plan-setup.js';
import type { SurveyedFile } from './setup-input.js';

/** Fields that the reader wouldn't find by itself, and attributes that the CRM is known to have or that are guessed. */
export function newColumns(
  name: ExportName,
  files: readonly SurveyedFile[],
  plan: SetupPlan,
  standing: Standing,
): readonly Addition[] {
  const role = roleOf(name, files);
  const settings = standing.definition.exports.get(name);
  if (role === null || settings === undefined) return [];
  const planned = exportNamed(plan.exports, name);
  const attributes = [
    ...knownAttributeLines(role, settings, files),
    ...(planned === undefined ? [] : guessedAttributeLines(planned, standing)),
  ];
  return [
    ...blockOf('columns', fieldLines(role, settings, files), settings, standing),
    ...blockOf('attributes', attributes, settings, standing),
  ];
}

function fieldLines(
  { columns }: FileRole,
  settings: ExportDefinition,
  files: readonly SurveyedFile[],
): readonly DraftLine[] {
  const headers = files.flatMap(({ survey }) => survey.columns.map(({ header }) => header));
  const isFound = (field: string) =>
    Object.hasOwn(settings.columns, field) ||
    firstHeader(knownHeaders(settings.name, field, settings.preset), headers) !== null;
  return Object.entries(columns).flatMap(([field, header]) =>
    !isFound(field) && isFree(header, settings, files) ? [headerLine(field, header)] : [],
  );
}

function knownAttributeLines(
  { attributes }: FileRole,
  settings: ExportDefinition,
  files: readonly SurveyedFile[],
): readonly DraftLine[] {
  return Object.entries(attributes).flatMap(([attribute, header]) =>
    !Object.hasOwn(settings.attributes, attribute) && isFree(header, settings, files)
      ? [headerLine(attribute, header)]
      : [],
  );
}

/** Whether a column can be named that isn't yet: each of the files has to have it. */
function isFree(header: string, settings: ExportDefinition, files: readonly SurveyedFile[]): boolean {
  return isInEach(files, header) && !isRead(header, settings);
}

/** Lines of one key, below it where it is there already. */
function blockOf(
  key: 'columns' | 'attributes',
  lines: readonly DraftLine[],
  settings: ExportDefinition,
  { lineOf }: Standing,
): readonly Addition[] {
  if (lines.length === 0) return [];
  const { name } = settings;
  const isThere = Object.keys(settings[key]).length > 0;
  const path = ['exports', name, ...(isThere ? [key] : [])];
  const written = renderLines(lines).text.trimEnd().split('\n');
  return [
    {
      what: `${countOf(lines.length, 'column')} of ${exportWords(name)} that ${lines.length === 1 ? 'is' : 'are'} not read`,
      where: `under ${path.join('.')} (line ${lineOf(path)})`,
      lines: [...(isThere ? [] : [`    ${key}:`]), ...written],
    },
  ];
}

function roleOf(name: ExportName, files: readonly SurveyedFile[]): FileRole | null {
  const roles = files.flatMap(({ survey }) => [...survey.roles, ...survey.alternatives]);
  return roles.find((role) => role.name === name) ?? null;
}
