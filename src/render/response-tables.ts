import type { MeasureItem } from '../report/measure-item.js';
import type { ReportDocument } from '../report/report-document.js';
import { clockSpan } from './clock-span.js';
import { formatCount } from './format-count.js';
import { plainText } from './plain-text.js';
import { ALWAYS, GAP } from './plan-widths.js';
import type { Paints, TableOptions } from './table-style.js';
import { type TitledColumn, titledTable } from './titled-table.js';
import { widestText } from './widest-text.js';

type Bands = Readonly<Record<string, number | null>>;

/** In order; together they are all hand-overs. */
const BANDS = [
  ['within_5m', '≤5 min'],
  ['within_15m', '≤15 min'],
  ['within_1h', '≤1 h'],
  ['within_4h', '≤4 h'],
  ['within_1d', '≤1 day'],
  ['later', 'later'],
  ['none_yet', 'none yet'],
  ['cannot_tell', "can't be told"],
] as const;

/**
 * How soon hand-overs were answered, on a clock and in working time, a table for each response time of the report. Bands
 * mean nothing but side by side, so that a terminal without room for all has none. Groups are in the document only.
 */
export function responseTables(report: ReportDocument, options: TableOptions, paints: Paints): string[][] {
  return report.measures
    .filter(({ group, measure }) => group === null && measure === 'response_time')
    .map((item) => responseTable(item, options, paints));
}

function responseTable(item: MeasureItem, options: TableOptions, paints: Paints): string[] {
  const { bands, working_bands, p90 = null, working_median = null, working_p90 = null } = item.parts;
  if (!isBands(bands) || !isBands(working_bands) || Object.values(bands).every((count) => count === 0))
    return [];
  const median = [spanText(item.value, false), spanText(working_median, true)];
  const nineOfTen = [spanText(p90, false), spanText(working_p90, true)];
  const told = BANDS.filter(([band]) => band !== 'cannot_tell' || bands[band] || working_bands[band]);
  const counts = (band: string) => [bands, working_bands].map((of) => formatCount(of[band] ?? 0));
  const columns: TitledColumn[] = [
    { key: 'title', align: 'left', importance: ALWAYS, texts: ['', '  on a clock', '  in working time'] },
    ...told.map(([band, title]) => right(band, ALWAYS, [title, ...counts(band)])),
    right('median', 2, ['median', ...median]),
    right('p90', 1, ['p90', ...nineOfTen]),
  ];
  const isRoom = options.width === null || widthOf(columns) <= options.width;
  return isRoom
    ? titledTable(
        `${plainText(item.name)}, hand-overs by how soon they were answered`,
        columns,
        options,
        paints,
      )
    : [];
}

function right(key: string, importance: number, texts: readonly string[]): TitledColumn {
  return { key, importance, align: 'right', texts };
}

/** Of the columns that it is nothing without. */
function widthOf(columns: readonly TitledColumn[]): number {
  return columns
    .filter(({ importance }) => importance === ALWAYS)
    .reduce((width, { texts }) => width + GAP + widestText(texts), -GAP);
}

function spanText(seconds: MeasureItem['parts'][string], inWorkingTime: boolean): string {
  return typeof seconds === 'number' ? clockSpan(seconds, inWorkingTime) : '–';
}

function isBands(part: MeasureItem['parts'][string] | undefined): part is Bands {
  return typeof part === 'object' && part !== null;
}
