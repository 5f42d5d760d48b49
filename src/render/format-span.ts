import { formatDecimal, withoutEndZeros } from './format-count.js';

/** The largest first; a span belongs to one as soon as rounding in the smaller one would make it reach it. */
const STEPS = [
  { seconds: 86_400, smaller: 3_600, one: 'day', many: 'days' },
  { seconds: 3_600, smaller: 60, one: 'h', many: 'h' },
  { seconds: 60, smaller: 1, one: 'min', many: 'min' },
] as const;

/** A span of time in its largest whole unit, with so many decimals at most: `14 days`, `3.5 h`, `45 s`. */
export function formatSpan(seconds: number, decimals = 1): string {
  const size = Math.abs(seconds);
  const step = STEPS.find(
    (each) => Number((size / each.smaller).toFixed(decimals)) * each.smaller >= each.seconds,
  );
  const write = (value: number) => withoutEndZeros(formatDecimal(value, decimals));
  if (step === undefined) return `${write(seconds)} s`;
  const amount = write(seconds / step.seconds);
  return `${amount} ${amount === '1' ? step.one : step.many}`;
}
