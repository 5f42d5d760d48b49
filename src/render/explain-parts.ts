import type { MeasureItem } from '../report/measure-item.js';
import { compareText } from './compare-text.js';
import { formatCount } from './format-count.js';
import { formatShare } from './format-share.js';
import { formatInterval, formatValue, type Written } from './format-value.js';
import { plainText } from './plain-text.js';
import { groupText } from './where-text.js';

type Phrase = (value: number, written: Written) => string;

/** How many of the reasons are named; the document holds them all. */
const REASONS_SHOWN = 3;

const counted =
  (phrase: string): Phrase =>
  (value) =>
    value === 0 ? '' : `${formatCount(value)} ${phrase}`;
const ofUnit =
  (name: string): Phrase =>
  (value, written) =>
    `${name} ${formatValue(value, written)}`;

/** Part → how it is said, in the order of importance; a phrase of nothing is left out. */
const PHRASES: Readonly<Record<string, Phrase>> = {
  cannot_tell: counted("can't be told"),
  // A volume doesn't count whom it implies, so they are more; a conversion does.
  implied: (value, { unit }) =>
    value === 0 ? '' : `${unit === 'count' ? '+' : ''}${formatCount(value)} implied`,
  re_entries: counted('again'),
  reversed: counted('withdrawn'),
  median: ofUnit('median'),
  p90: ofUnit('p90'),
  rejected: counted('rejected'),
  late: counted('late'),
  undecided: counted('undecided'),
  not_due: counted('not due yet'),
  leads: (value) => `of ${formatCount(value)} ${value === 1 ? 'lead' : 'leads'}`,
  deals: (value) => `${formatCount(value)} ${value === 1 ? 'deal' : 'deals'}`,
  without_amount: counted('without an amount'),
  sourced: (value, written) => `${formatValue(value, written)} from Marketing`,
  sourced_deals: () => '',
  without_start: counted('without a start'),
  negative: counted('in reverse order'),
  exited: counted('left for good'),
  lost: counted('lost'),
  stale: counted('stale'),
  undated: counted('at an unknown time'),
  slips: counted('a few days early'),
  former_life: counted('only in a former life'),
};

/** Whatever else a measure shows beside its value. A part without a phrase is said by its own name. */
export function explainParts(item: MeasureItem, written: Written): string[] {
  const { reasons, with_stale, pace, ...parts } = item.parts;
  const known = Object.keys(PHRASES).filter((name) => name in parts);
  const others = Object.keys(parts).filter((name) => !(name in PHRASES));
  const texts = [...known, ...others].map((name) => partText(name, parts[name] ?? null, written));
  return [
    paceText(pace ?? null, written),
    ...texts,
    staleText(with_stale ?? null, item.parts.stale ?? 0),
    reasonsText(reasons ?? null),
  ].filter((text) => text !== '');
}

function partText(name: string, part: MeasureItem['parts'][string] | null, written: Written): string {
  if (typeof part !== 'number') return '';
  const phrase = PHRASES[name];
  return phrase === undefined
    ? `${plainText(name).replaceAll('_', ' ')} ${formatCount(part)}`
    : phrase(part, written);
}

/** Where a running period is heading: `on pace for 240 (220–260)`. */
function paceText(pace: MeasureItem['parts'][string] | null, written: Written): string {
  if (pace === null || typeof pace !== 'object') return '';
  const { projected = null, low = null, high = null } = pace;
  if (projected === null || low === null || high === null) return '';
  const whole = { ...written, unit: 'count' } as const;
  const range = formatInterval(Math.round(low), Math.round(high), whole);
  return `on pace for ${formatValue(Math.round(projected), whole)} (${range})`;
}

/** The win rate were the stale deals lost: `with stale 19.0%`. */
function staleText(rate: MeasureItem['parts'][string] | null, stale: MeasureItem['parts'][string]): string {
  if (rate === null || typeof rate !== 'object' || stale === 0) return '';
  const { value } = rate;
  return value === null || value === undefined ? '' : `with stale ${formatShare(value)}`;
}

/** `Budget 12, Timing 9, (blank) 4`, the most frequent first. */
function reasonsText(reasons: MeasureItem['parts'][string] | null): string {
  if (reasons === null || typeof reasons !== 'object') return '';
  return Object.entries(reasons)
    .map(([reason, count]) => ({ reason, count: count ?? 0 }))
    .sort((a, b) => b.count - a.count || compareText(a.reason, b.reason))
    .slice(0, REASONS_SHOWN)
    .map(({ reason, count }) => `${plainText(groupText(reason))} ${formatCount(count)}`)
    .join(', ');
}
