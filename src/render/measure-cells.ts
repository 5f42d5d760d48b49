import type { MeasureItem } from '../report/measure-item.js';
import { arrowPaint, changeArrow } from './change-arrow.js';
import { explanation } from './explanation.js';
import type { Remark } from './fit-remarks.js';
import { type Footnotes, noValueNote } from './footnotes.js';
import { formatValue, type Written } from './format-value.js';
import { groupName } from './group-name.js';
import type { Cell } from './layout-table.js';
import type { MeasuredPage } from './measured-page.js';
import { hasBegun } from './period-begun.js';
import { plainText } from './plain-text.js';
import { countsText, isOfFew } from './rate-counts.js';
import { sparkline } from './sparkline.js';
import type { Paints } from './table-style.js';
import { meanNote, targetDecimals, targetText } from './target-text.js';
import { previousFigure, rangeCounts, rangeText } from './untold-range.js';
import { verdictCell } from './verdict-text.js';

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

/** Where the cells of these columns say why they have no value, or of what a target is the mean. */
export interface CellFootnotes {
  readonly value: Footnotes;
  readonly target: Footnotes;
  readonly previous: Footnotes;
}

/** What a table shows of one measure; a group is indented below its whole. */
export function measureCells(
  item: MeasureItem,
  report: MeasuredPage,
  paints: Paints,
  footnotes: CellFootnotes,
): MeasureCells {
  const written = { unit: item.unit, currency: report.currency };
  const name = item.group === null ? `  ${plainText(item.name)}` : `    ${groupName(item.group)}`;
  const value = rangeOrFigure(item, item, report);
  const shown = value ?? missing(item, item, report, footnotes.value);
  const previous =
    item.previous === null
      ? ''
      : (rangeOrFigure(item, previousFigure(item, item.previous), report) ??
        missing(item, item.previous, report, footnotes.previous));
  return {
    name: { text: name },
    value: {
      text: `${shown} ${changeArrow(item, report, value === previous)}`,
      paint: arrowPaint(item, paints),
    },
    target: { text: targetCell(item, written, footnotes.target), paint: paints.quiet },
    previous: { text: previous, paint: paints.quiet },
    trend: { text: trendText(item, report) },
    verdict: verdictCell(item.verdict, item.mature, paints),
    explanation: explanation(item, report),
  };
}

function targetCell(item: MeasureItem, written: Written, footnotes: Footnotes): string {
  const note = meanNote(item.target, written);
  return `${targetText(item, written)}${note === null ? '' : footnotes.mark(note)}`;
}

/** This period's figure or the one before; from where to where it may lie, where some of what it is of cannot be told. */
function rangeOrFigure(
  item: MeasureItem,
  figure: ReturnType<typeof previousFigure>,
  report: MeasuredPage,
): string | null {
  const range = isOfFew(item, figure, report.min_sample) ? rangeCounts(figure) : rangeText(figure);
  return range ?? figureText(item, figure, report);
}

/** This period's figure or the one before, both written as finely, so that they compare; null without a value. */
function figureText(
  item: MeasureItem,
  figure: Pick<MeasureItem, 'value' | 'numerator' | 'denominator'>,
  report: MeasuredPage,
): string | null {
  if (figure.value === null) return null;
  if (isOfFew(item, figure, report.min_sample)) return countsText(figure, null);
  const written: Written = { unit: item.unit, currency: report.currency };
  return formatValue(figure.value, written, targetDecimals(item, written));
}

/** A dash and why there is no value; a median that isn't reached is that. */
function missing(
  { measure }: MeasureItem,
  {
    no_value,
    no_value_because: because,
  }: Pick<MeasureItem, 'no_value'> & Partial<Pick<MeasureItem, 'no_value_because'>>,
  report: MeasuredPage,
  footnotes: Footnotes,
): string {
  if (measure === 'response_time' && because?.reason === 'not_reached') return 'not reached';
  // An earlier version's report doesn't say what is behind that.
  if (because === undefined && no_value === 'no_data') return '–';
  return `– ${footnotes.mark(noValueNote(no_value ?? 'no_data', report, because))}`;
}

/** Nothing where the period has not begun: the last bars would be of periods of which the data tell a part. */
function trendText({ trend }: MeasureItem, report: MeasuredPage): string {
  return trend.length < 2 || !hasBegun(report) ? '' : sparkline(trend.map(({ value }) => value));
}
