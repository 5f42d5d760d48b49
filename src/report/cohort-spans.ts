import type { Definition } from '../definition/definition.js';
import type { MeasureRef } from '../definition/measure-ref.js';

/** From which stage to which, by index, in how many days; null is without a window. */
export interface CohortSpan {
  readonly from: number;
  readonly to: number;
  readonly withinDays: number | null;
}

/** What may have been asked for; null leaves it open. */
interface AskedSpan {
  readonly from: number | null;
  readonly to: number | null;
  readonly withinDays: number | null;
}

/** Every pair of stages and window that a funnel shows, in the order of the path; no window comes first. */
export function cohortSpans(definition: Definition, asked: AskedSpan): CohortSpan[] {
  return pairs(definition, asked).flatMap(({ from, to }) =>
    windows(definition, from, to, asked.withinDays).map((withinDays) => ({ from, to, withinDays })),
  );
}

/** Neighbours, and the whole path where it is longer; or the pair asked for. */
function pairs({ stages }: Definition, { from, to }: AskedSpan): { from: number; to: number }[] {
  const last = stages.length - 1;
  if (from !== null || to !== null)
    return [{ from: from ?? 0, to: to ?? last }].filter((pair) => pair.from < pair.to);
  const neighbours = stages.slice(1).map((_, from) => ({ from, to: from + 1 }));
  return last > 1 ? [...neighbours, { from: 0, to: last }] : neighbours;
}

/** The window asked for alone; else none, and those agreed on for this pair, the shortest first. */
function windows(
  { measures, assumptions }: Definition,
  from: number,
  to: number,
  asked: number | null,
): (number | null)[] {
  if (asked !== null) return [asked];
  const agreed = [...(measures ?? []), ...assumptions].flatMap(({ measure, withinDays }) =>
    withinDays !== null && isConversion(measure, from, to) ? [withinDays] : [],
  );
  return [null, ...[...new Set(agreed)].sort((a, b) => a - b)];
}

function isConversion({ kind, of }: MeasureRef, from: number, to: number): boolean {
  return kind === 'conversion' && of[0] === from && of[1] === to;
}
