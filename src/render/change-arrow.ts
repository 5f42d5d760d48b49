import type { MeasureItem } from '../report/measure-item.js';
import type { MeasuredPage } from './measured-page.js';
import type { Paints } from './table-style.js';
import { boundsOf, previousFigure } from './untold-range.js';

type Paint = (text: string) => string;

/**
 * Which way the value went since the period before: `▲`, `▼`, or `=` where the two read the same; a space keeps the
 * place where that can't be said, as of a count or a sum while its period runs, or of ranges that overlap. It says what
 * happened, of however few, and nothing of why.
 */
export function changeArrow(item: MeasureItem, report: MeasuredPage, readsTheSame: boolean): string {
  const { previous, unit } = item;
  const now = boundsOf(item);
  const before = previous && boundsOf(previousFigure(item, previous));
  if (now === null || before === null) return ' ';
  if (!report.period.complete && (unit === 'count' || unit === 'money')) return ' ';
  const [[low, high], [lowBefore, highBefore]] = [now, before];
  const areRanges = low < high || lowBefore < highBefore;
  if (!areRanges && (readsTheSame || low === lowBefore)) return '=';
  return low > highBefore ? '▲' : high < lowBefore ? '▼' : ' ';
}

/** Colours the arrow at the end of a text by whether the change is for the better, where a target says what is. */
export function arrowPaint({ target }: MeasureItem, { good, bad }: Paints): Paint {
  if (target === null) return (text) => text;
  const better = 'at_least' in target ? '▲' : '▼';
  return (text) => text.replace(/[▲▼]$/, (arrow) => (arrow === better ? good : bad)(arrow));
}
