import { exportWords } from './chosen-export.js';
import { countOf, countText } from './count-text.js';
import { headersRead } from './known-headers.js';
import { shownStatuses } from './mapped-status.js';
import { type MergedColumn, mergedColumn } from './merged-column.js';
import type { PlannedExport, SetupPlan } from './plan-setup.js';

/** What was found in the files, for people: of each export its files and its columns, then the files left out. */
export function foundLines(plan: SetupPlan, skipped: readonly SkippedFile[]): readonly string[] {
  const unused = [...plan.unused.map(({ file, reason }) => ({ name: file.survey.file, reason })), ...skipped];
  return [...plan.exports.flatMap(exportLines), ...unusedLines(unused)];
}

/** Files that nothing is made of, each with the reason. */
export function unusedLines(unused: readonly SkippedFile[]): readonly string[] {
  if (unused.length === 0) return [];
  return ['not used:', ...unused.map(({ name, reason }) => `  ${name}: ${reason}`)];
}

/** A file of which nothing is made, such as one that was not even opened. */
export interface SkippedFile {
  readonly name: string;
  readonly reason: string;
}

function exportLines(planned: PlannedExport): readonly string[] {
  const { name, preset, files } = planned;
  const rows = files.reduce((sum, { survey }) => sum + survey.rows, 0);
  const leftOut = files.reduce((sum, { survey }) => sum + survey.leftOut, 0);
  const counts = rows + leftOut === 0 ? [] : [countOf(rows, 'row')];
  const out = leftOut === 0 ? [] : [`${countText(leftOut)} left out`];
  const head = [`${exportWords(name)}: ${files.map(({ survey }) => survey.file).join(', ')}`];
  return [
    [...head, ...(preset === null ? [] : [preset.name]), ...counts, ...out].join(' · '),
    ...Object.entries(planned.columns).map(([field, header]) => {
      const column = mergedColumn(files, header);
      const words = column === null ? [] : columnWords(field, column);
      return `  ${field.padEnd(8)} ${headersRead(planned, field).join(', else ')}${words.length === 0 ? '' : `: ${words.join(', ')}`}`;
    }),
  ];
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
