import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ExportName } from '../../src/definition/definition.js';
import type { Preset, PresetExport, PresetState } from '../../src/definition/preset.js';
import type {
  ColumnSurvey,
  DatesSurvey,
  FileRole,
  NumbersSurvey,
} from '../../src/exports/survey/file-survey.js';
import type { SetupInput, SurveyedFile } from '../../src/setup/setup-input.js';

/** A column as surveyed: all values counted, nothing else known unless a test says so. */
export function column(
  header: string,
  values: Readonly<Record<string, number>> = {},
  more: Partial<ColumnSurvey> = {},
): ColumnSurvey {
  const counts = Object.entries(values).map(([text, count]) => ({ text, count }));
  const filled = counts.reduce((sum, { count }) => sum + count, 0);
  return {
    header,
    filled,
    blank: 0,
    placeholders: 0,
    distinct: counts.length,
    values: counts,
    dates: null,
    numbers: null,
    emails: 0,
    ids: 0,
    ...more,
  };
}

/** A column of dates. */
export function dates(
  header: string,
  order: DatesSurvey['order'] = 'not-asked',
  form = '9999-99-99',
): ColumnSurvey {
  const span = order === 'unknown' ? null : '2026-10-05';
  const survey = { readable: 10, form, order, timesOfDay: 0, offsets: 0, earliest: span, latest: span };
  return column(header, {}, { filled: 10, distinct: 10, dates: survey });
}

/** A column of amounts. */
export function amounts(
  header: string,
  decimal: NumbersSurvey['decimal'] = 'point',
  currencies: readonly string[] = [],
): ColumnSurvey {
  const survey = { readable: 10, decimal, currencies, percent: 0, phones: 0 };
  return column(header, {}, { filled: 10, distinct: 10, numbers: survey });
}

/** A column of ids. */
export function ids(header: string): ColumnSurvey {
  return column(header, {}, { filled: 10, distinct: 10, ids: 10 });
}

/** What a file may be. */
export function role(
  name: ExportName,
  columns: Readonly<Record<string, string>>,
  more: Partial<FileRole> = {},
): FileRole {
  return { name, preset: 'acme', columns, attributes: {}, only: {}, rows: 10, by: 'telling', ...more };
}

/** A surveyed file. */
export function surveyed(
  path: string,
  columns: readonly ColumnSurvey[],
  roles: readonly FileRole[],
  alternatives: readonly FileRole[] = [],
): SurveyedFile {
  return { path, survey: { file: path, problems: [], rows: 10, leftOut: 0, columns, roles, alternatives } };
}

const NO_EXPORT: PresetExport = {
  telling: [],
  columns: {},
  only: [],
  dates: [],
  attributes: {},
  status: null,
  linkedByName: [],
};

/** A stage or exit as a CRM has it. */
export function usual(id: string, more: Partial<PresetState> = {}): PresetState {
  const state = {
    id,
    name: id.toUpperCase(),
    means: `Means ${id}`,
    kind: 'stage',
    team: 'marketing',
  } as const;
  return { ...state, created: false, statuses: [], columns: [], deal: null, final: false, ...more };
}

/** The CRM of a company that doesn't exist. */
export const ACME: Preset = {
  id: 'acme',
  name: 'Acme CRM',
  exports: new Map<ExportName, PresetExport>([
    ['leads', { ...NO_EXPORT, columns: { id: [['Acme ID']] } }],
    ['deals', { ...NO_EXPORT, status: { won: ['Closed Won'], lost: ['Closed Lost'] } }],
    ['touches', NO_EXPORT],
  ]),
  footers: [],
  blanks: [],
  states: [
    usual('lead', { created: true }),
    usual('mql', { statuses: ['MQL'], columns: ['MQL Date'] }),
    usual('accepted', { team: 'sales', statuses: ['Working', 'Accepted'] }),
    usual('opportunity', { team: 'sales', deal: 'created' }),
    usual('won', { team: 'sales', deal: 'won' }),
    usual('rejected', { kind: 'exit', team: 'sales', statuses: ['Rejected'] }),
    usual('lost', { kind: 'exit', team: 'sales', deal: 'lost', final: true }),
  ],
};

const LEADS = { id: 'Acme ID', created: 'Create Date', status: 'Lead Status', source: 'Lead Source' };

/** A leads file of it, with these statuses. */
export function leadsFile(
  statuses: Readonly<Record<string, number>> = { MQL: 3, Working: 2 },
  path = 'leads.csv',
) {
  const columns = [
    ids('Acme ID'),
    dates('Create Date'),
    column('Lead Status', statuses),
    column('Lead Source', { Web: 7, Fair: 3 }),
  ];
  return surveyed(path, columns, [role('leads', LEADS)]);
}

/** A deals file of it, with these statuses. */
export function dealsFile(
  statuses: Readonly<Record<string, number>> = { 'Closed Won': 2, 'Closed Lost': 1 },
  amount = amounts('Amount', 'point', ['EUR']),
) {
  const columns = [
    ids('Opportunity ID'),
    ids('Lead ID'),
    dates('Close Date'),
    column('Stage', statuses),
    amount,
  ];
  const fields = {
    id: 'Opportunity ID',
    lead: 'Lead ID',
    closed: 'Close Date',
    status: 'Stage',
    amount: 'Amount',
  };
  return surveyed('deals.csv', columns, [role('deals', fields)]);
}

/** What a definition is to be proposed from. */
export function setup(files: readonly SurveyedFile[], more: Partial<SetupInput> = {}): SetupInput {
  const said = { name: null, preset: null, timeZone: null };
  return { files, presets: [ACME], said, machineZone: 'Europe/Berlin', headersOnly: false, ...more };
}

const FOLDER = fileURLToPath(new URL('../../config/presets/', import.meta.url));

/** The presets that come with the program, and one that a test brings. */
export function presetsWith(preset: Preset) {
  const names = readdirSync(FOLDER).map((name) => name.slice(0, -'.yaml'.length));
  return {
    names: [...names, preset.id],
    read: (name: string) =>
      name === preset.id ? presetText(preset) : readFileSync(`${FOLDER}${name}.yaml`, 'utf8'),
  };
}

/** As a file would have it; what `init` doesn't go by is left out. */
function presetText({ name, exports }: Preset): string {
  const written = [...exports].map(([key, { columns, status }]) => [
    key,
    { columns, ...(status && { status }) },
  ]);
  return JSON.stringify({ name, exports: Object.fromEntries(written) });
}
