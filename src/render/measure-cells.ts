import type { MeasureItem } from '../report/measure-item.js';
import type { ReportDocument } from '../report/report-document.js';
import {
  countsFirst,
  countsText,
  explanation,
  moneyOfCounts,
  type Remark,
  targetText,
} from './explanation.js';
import { type Footnotes, noValueNote } from './footnotes.js';
import { formatExactly, formatValue, type Written } from './format-value.js';
import type { Cell } from './layout-table.js';
import { plainText } from './plain-text.js';
import { sparkline } from './sparkline.js';
import type { Paints } from './table-style.js';
import { verdictCell } from './verdict-text.js';
import { groupText } from './where-text.js';

/** One row of the report's table, but for the explanation, which is chosen once its width is known. */
export interface MeasureCells {
  readonly name: Cell;
  readonly value: Cell;
  readonly target: Cell;
  readonly previous: Cell;
  readonly trend: Cell;
  readonly verdict: Cell;
  readonly explanation: readonly Remark[];
}

/** What a table shows of one measure; a group is indented below its whole. */
export function measureCells(
  item: MeasureItem,
  report: ReportDocument,
  paints: Paints,
  footnotes: Footnotes,
): MeasureCells {
  const written = { unit: item.unit, currency: report.currency };
  const name =
    item.group === null ? `  ${plainText(item.name)}` : `    ${plainText(groupText(item.group.value))}`;
  return {
    name: { text: name },
    value: { text: `${valueText(item, report, footnotes)} ${arrow(item, report, written)}` },
    target: { text: item.target === null ? '' : targetText(item.target, written), paint: paints.quiet },
    previous: { text: previousText(item, written), paint: paints.quiet },
    trend: { text: item.trend.length < 2 ? '' : sparkline(item.trend.map(({ value }) => value)) },
    verdict: verdictCell(item.verdict, item.mature, paints),
    explanation: explanation(item, report),
  };
}

function valueText(item: MeasureItem, report: ReportDocument, footnotes: Footnotes): string {
  if (item.value === null) return `– ${footnotes.mark(noValueNote(item.no_value ?? 'no_data', report))}`;
  if (countsFirst(item, report.min_sample)) return countsText(item, moneyOfCounts(item, report.currency));
  const written = { unit: item.unit, currency: report.currency };
  return looksLikeItsTarget(item, item.value, written)
    ? formatExactly(item.value, written)
    : formatValue(item.value, written);
}

/** A value just beside its target, which rounding would show as the target itself. */
function looksLikeItsTarget({ target }: MeasureItem, value: number, written: Written): boolean {
  if (target === null) return false;
  const agreed = 'at_least' in target ? target.at_least : target.at_most;
  return value !== agreed && formatValue(value, written) === formatValue(agreed, written);
}

function previousText({ previous }: MeasureItem, written: Written): string {
  if (previous === null) return '';
  return previous.value === null ? '–' : formatValue(previous.value, written);
}

/**
 * Which way the value went since the period before; a space keeps the place where that can't be said, as of a count
 * or a sum while its period runs.
 */
function arrow({ value, previous, unit }: MeasureItem, { period }: ReportDocument, written: Written): string {
  if (value === null || previous === null || previous.value === null) return ' ';
  if (!period.complete && (unit === 'count' || unit === 'money')) return ' ';
  if (formatValue(previous.value, written) === formatValue(value, written)) return '=';
  return value > previous.value ? '▲' : '▼';
}
