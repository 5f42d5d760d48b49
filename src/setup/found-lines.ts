import { headerKey } from '../exports/header-key.js';
import { exportWords } from './chosen-export.js';
import { countOf, countText } from './count-text.js';
import { type HangingLine, listLine, prose } from './hanging-line.js';
import { headersRead } from './known-headers.js';
import { shownStatuses } from './mapped-status.js';
import { type MergedColumn, mergedColumn } from './merged-column.js';
import type { PlannedExport, SetupPlan } from './plan-setup.js';
import { unusedHeaders } from './unused-headers.js';

/** What was found in the files, for people: of each export its files and its columns, then the files left out. */
export function foundLines(plan: SetupPlan, skipped: readonly SkippedFile[]): readonly HangingLine[] {
  const unused = [...plan.unused.map(({ file, reason }) => ({ name: file.survey.file, reason })), ...skipped];
  return [...plan.exports.flatMap((planned) => exportLines(planned, plan)), ...unusedLines(unused)];
}

/** Files that nothing is made of, each with the reason. */
export function unusedLines(unused: readonly SkippedFile[]): readonly HangingLine[] {
  if (unused.length === 0) return [];
  return [prose('not used:', 0), ...unused.map(({ name, reason }) => prose(`  ${name}: ${reason}`, 4))];
}

/** A file of which nothing is made, such as one that was not even opened. */
export interface SkippedFile {
  readonly name: string;
  readonly reason: string;
}

function exportLines(planned: PlannedExport, plan: SetupPlan): readonly HangingLine[] {
  const rows = [
    ...Object.keys(planned.columns).map((field) => [field, fieldItems(planned, field)] as const),
    ...optional('--by', attributeItems(planned)),
    ...optional('unused', unusedHeaders(planned, plan)),
  ];
  const width = Math.max(LABEL_WIDTH, ...rows.map(([label]) => label.length));
  return [headLine(planned), ...rows.map(([label, items]) => listLine(`  ${label.padEnd(width)} `, items))];
}

const LABEL_WIDTH = 8;

function optional(
  label: string,
  items: readonly string[],
): readonly (readonly [string, readonly string[]])[] {
  return items.length === 0 ? [] : [[label, items]];
}

function headLine({ name, preset, files }: PlannedExport): HangingLine {
  const rows = files.reduce((sum, { survey }) => sum + survey.rows, 0);
  const leftOut = files.reduce((sum, { survey }) => sum + survey.leftOut, 0);
  const facts = [
    ...(preset === null ? [] : [preset.name]),
    ...(rows + leftOut === 0 ? [] : [countOf(rows, 'row')]),
    ...(leftOut === 0 ? [] : [`${countText(leftOut)} left out`]),
  ];
  const named = listLine(
    `${exportWords(name)}: `,
    files.map(({ survey }) => survey.file),
  );
  return { parts: [...named.parts, ...facts.map((fact) => `· ${fact}`)], indent: 2 };
}

/** The headers of a field, and of the last what its column holds. */
function fieldItems(planned: PlannedExport, field: string): readonly string[] {
  const headers = headersRead(planned, field).map((header, index) =>
    index === 0 ? header : `else ${header}`,
  );
  const column = mergedColumn(planned.files, planned.columns[field]);
  const [first, ...others] = column === null ? [] : columnWords(field, column);
  if (first === undefined) return headers;
  return [...headers.slice(0, -1), `${headers.at(-1)}: ${first}`, ...others];
}

/** What `--by` and `--where` may name, each with its column. */
function attributeItems({ attributes }: PlannedExport): readonly string[] {
  return Object.entries(attributes).map(([attribute, header]) => {
    return attribute === headerKey(header) ? attribute : `${attribute} (${header})`;
  });
}

/** Fields whose values are few, agreed on, and worth seeing. */
const LISTED = ['status', 'source', 'type', 'outcome', 'currency'];
const MOST_VALUES = 6;

function columnWords(field: string, column: MergedColumn): readonly string[] {
  if (column.dates !== null) return dateWords(column.dates);
  if (field === 'amount' || field === 'score') return numberWords(column.numbers);
  return LISTED.includes(field) ? valueWords(column.values) : [];
}

function dateWords({
  order,
  earliest,
  latest,
  timesOfDay,
  offsets,
  readable,
}: NonNullable<MergedColumn['dates']>) {
  const orders = {
    'day-first': 'day first',
    'month-first': 'month first',
    unknown: 'day or month first',
    'not-asked': '',
  };
  const times = timesOfDay === 0 ? 'no time of day' : offsets >= readable ? 'with their zone' : 'no zone';
  // Of an open order only dates such as 3 March are known, which say nothing of the span.
  const isOpen = order === 'unknown' || earliest === null || latest === null;
  const span = isOpen ? '' : `${earliest} to ${latest}`;
  return [span, orders[order], times].filter((word) => word !== '');
}

function numberWords(numbers: MergedColumn['numbers']): readonly string[] {
  if (numbers === null) return [];
  const signs = {
    point: 'decimal point',
    comma: 'decimal comma',
    unknown: 'decimal sign unknown',
    'not-asked': '',
  };
  return [signs[numbers.decimal], ...numbers.currencies].filter((word) => word !== '');
}

function valueWords(values: MergedColumn['values']): readonly string[] {
  const { shown, hidden } = shownStatuses(values);
  const first = shown.slice(0, MOST_VALUES).map(({ text, count }) => `${text} ${countText(count)}`);
  const more = shown.length - first.length + hidden;
  return more === 0 ? first : [...first, `${more} more`];
}
