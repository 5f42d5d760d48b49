import { formatDecimal, withoutEndZeros } from './format-count.js';

const STEPS = [
  { seconds: 86_400, one: 'day', many: 'days' },
  { seconds: 3_600, one: 'h', many: 'h' },
  { seconds: 60, one: 'min', many: 'min' },
] as const;

/** A span of time in its largest whole unit, with one decimal where it has one: `14 days`, `3.5 h`, `45 s`. */
export function formatSpan(seconds: number): string {
  const step = STEPS.find((each) => Math.abs(seconds) >= each.seconds);
  if (step === undefined) return `${oneDecimal(seconds)} s`;
  const amount = oneDecimal(seconds / step.seconds);
  return `${amount} ${amount === '1' ? step.one : step.many}`;
}

function oneDecimal(value: number): string {
  return withoutEndZeros(formatDecimal(value, 1));
}
