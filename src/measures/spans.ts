/** Spans of time gathered for a median, and those left out of it. */
export interface Spans {
  readonly seconds: number[];
  /** Left out: the end precedes the start. */
  negative: number;
  /** Left out: known only as an interval between snapshots. */
  unknown: number;
}

export function startSpans(): Spans {
  return { seconds: [], negative: 0, unknown: 0 };
}

/** Adds one span in seconds: NaN is unknown, 0 is valid. */
export function addSpan(spans: Spans, seconds: number): void {
  if (Number.isNaN(seconds)) spans.unknown++;
  else if (seconds < 0) spans.negative++;
  else spans.seconds.push(seconds);
}
