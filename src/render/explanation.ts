import type { MeasureItem } from '../report/measure-item.js';
import type { ReportDocument } from '../report/report-document.js';
import { explainParts } from './explain-parts.js';
import { formatCount } from './format-count.js';
import { formatShare } from './format-share.js';
import { formatAgreed, formatInterval, formatValue, type Written } from './format-value.js';
import { shortPeriod } from './period-label.js';
import { plainText } from './plain-text.js';
import { textWidth } from './text-width.js';
import { verdictText } from './verdict-text.js';

/** Whether a rate is of so few that its counts come first; a share of money is of no number of anything. */
export function countsFirst(item: MeasureItem, minSample: number): boolean {
  const { unit, numerator, denominator } = item;
  if (unit !== 'share' || numerator === null || denominator === null || isOfMoney(item)) return false;
  return denominator < minSample;
}

/** The counts of a rate: `124 of 131`, or `€40k of €112k` where it is a share of money. */
export function countsText(
  figure: Pick<MeasureItem, 'numerator' | 'denominator'>,
  ofMoney: Written | null,
): string {
  const write = (value: number) => (ofMoney === null ? formatCount(value) : formatValue(value, ofMoney));
  return `${write(figure.numerator ?? 0)} of ${write(figure.denominator ?? 0)}`;
}

/** How the counts of this measure are written where they are money; null where they are leads or deals. */
export function moneyOfCounts(item: MeasureItem, currency: string): Written | null {
  return isOfMoney(item) ? { unit: 'money', currency } : null;
}

function isOfMoney({ measure }: MeasureItem): boolean {
  return measure === 'sourced.share';
}

/** One thing said beside a value, in several forms: the fullest first, for less room the next. */
export type Remark = readonly string[];

/** What stands beside a value, the most important first. */
export function explanation(item: MeasureItem, report: ReportDocument): Remark[] {
  const written = { unit: item.unit, currency: report.currency };
  return [
    ...counts(item, report),
    ...(item.latest_mature === null ? [] : [latestMature(item.latest_mature, written)]),
    ...(item.open ? [[`${formatCount(item.open)} still open`]] : []),
    ...explainParts(item, written).map((text) => [text]),
  ];
}

/** As much as fits, each remark whole: a comment that is cut in the middle misleads. */
export function fitting(remarks: readonly Remark[], width: number): string {
  return remarks.reduce((line, forms) => {
    const longer = forms.map((text) => (line === '' ? text : `${line}, ${text}`));
    return longer.find((text) => textWidth(text) <= width) ?? line;
  }, '');
}

/** The counts of a rate and its interval, which a cohort that others may still join has not got yet. */
function counts(item: MeasureItem, report: ReportDocument): Remark[] {
  const { numerator, denominator, interval, value, n } = item;
  if (numerator === null || denominator === null) return n === null ? [] : ofHowMany(item, n);
  const written = { unit: item.unit, currency: report.currency };
  const first = countsFirst(item, report.min_sample);
  if (first && value === null) return [];
  const text =
    first && value !== null ? formatShare(value) : countsText(item, moneyOfCounts(item, report.currency));
  if (interval === null || item.mature === false) return [[text]];
  return [[`${text} (${formatInterval(interval.low, interval.high, written)})`, text]];
}

/** How many deals a sum of money is of, unless a part says that; of how many a time or a mean is. */
function ofHowMany({ unit, parts }: MeasureItem, n: number): Remark[] {
  if (unit !== 'money') return [[`of ${formatCount(n)}`]];
  return 'deals' in parts ? [] : [[`of ${formatCount(n)} ${n === 1 ? 'deal' : 'deals'}`]];
}

/** `mature Jul 2026 12.6% met: 17 of 135` */
function latestMature(figure: NonNullable<MeasureItem['latest_mature']>, written: Written): Remark {
  const value = figure.value === null ? 'no value' : formatValue(figure.value, written);
  const verdict = figure.verdict === null ? '' : ` ${verdictText(figure.verdict)}`;
  const short = `${plainText(shortPeriod(figure.period))} ${value}${verdict}`;
  if (figure.numerator === null || figure.denominator === null) return [`mature ${short}`, short];
  return [`mature ${short}: ${countsText(figure, null)}`, `mature ${short}`, short];
}

/** A target as its floor or ceiling: `≥98%`, `≤3 days`. */
export function targetText(target: NonNullable<MeasureItem['target']>, written: Written): string {
  return 'at_least' in target
    ? `≥${formatAgreed(target.at_least, written)}`
    : `≤${formatAgreed(target.at_most, written)}`;
}
