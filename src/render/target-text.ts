import type { MeasureItem } from '../report/measure-item.js';
import { decimalsToTell, formatAgreed, type Written } from './format-value.js';

/** A value and what it is judged against. */
type Judged = Pick<MeasureItem, 'value' | 'target'>;

/** A target as its floor or ceiling: `≥98%`, `≤3 days`. */
export function targetText({ value, target }: Judged, written: Written): string {
  if (target === null) return '';
  const [sign, agreed] = 'at_least' in target ? ['≥', target.at_least] : ['≤', target.at_most];
  return sign + formatAgreed(agreed, written, targetDecimals({ value, target }, written));
}

/** How many more decimals it takes that a value just beside its target doesn't look like the target itself. */
export function targetDecimals({ value, target }: Judged, written: Written): number {
  if (value === null || target === null) return 0;
  return decimalsToTell(value, 'at_least' in target ? target.at_least : target.at_most, written);
}
