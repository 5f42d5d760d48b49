import type { MeasureItem } from '../report/measure-item.js';
import { complianceText } from './compliance-text.js';
import { formatCount } from './format-count.js';

/** As much of a figure as tells its range. */
type Figure = Pick<MeasureItem, 'measure' | 'value' | 'numerator' | 'denominator' | 'parts' | 'target'>;

/** The figure of the period before, as far as its range goes. */
export function previousFigure(item: MeasureItem, previous: NonNullable<MeasureItem['previous']>): Figure {
  const { value, numerator, denominator, cannot_tell = null } = previous;
  const { measure, target } = item;
  return { measure, target, value, numerator, denominator, parts: { cannot_tell } };
}

/**
 * How many of what a share is of cannot be told, so that it is a range; 0 where it is none. Of a conversion they are said
 * beside it: there it is not a side's word that is judged.
 */
function untoldOf({ measure, value, numerator, denominator, parts }: Figure): number {
  if (measure !== 'acceptance' && !measure.startsWith('sla.')) return 0;
  if (value === null || numerator === null || !denominator) return 0;
  return typeof parts.cannot_tell === 'number' ? parts.cannot_tell : 0;
}

/** Between what the value lies: twice the value where all can be told; null where there is none. */
export function boundsOf(figure: Figure): readonly [number, number] | null {
  const { value, numerator, denominator } = figure;
  if (value === null) return null;
  const untold = untoldOf(figure);
  return untold === 0 ? [value, value] : [value, (numerator! + untold) / denominator!];
}

/** A share of which some cannot be told, from all of them missed to all met: `80.2–84.3%`; null where all can. */
export function rangeText(item: Figure): string | null {
  const untold = untoldOf(item);
  if (untold === 0) return null;
  const [low, high] = [item.numerator!, item.numerator! + untold].map((kept) => kept / item.denominator!);
  return complianceText({ compliance: { low: low!, high: high! }, target: item.target });
}

/** The same in counts, for one of few: `3–4 of 9`; null where all can be told. */
export function rangeCounts(item: Figure): string | null {
  const untold = untoldOf(item);
  if (untold === 0) return null;
  const [low, high] = [item.numerator!, item.numerator! + untold].map((kept) => formatCount(kept));
  return `${low}–${high} of ${formatCount(item.denominator!)}`;
}
