import type { ProblemCode } from './problem-catalogue.js';
import type { Severity } from './problem-info.js';

/** One thing found wrong, where, and what to do. Its text never holds a person's data. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** What was found, what was expected, what to do. One sentence, no full stop. */
  readonly message: string;
  /** As the user named it. */
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  /** How many rows, leads or deals it concerns, where it concerns several. */
  readonly count: number | null;
  /** What the column at fault is read as (`amount`, `entered:mql`), where it lies in one; else absent. */
  readonly field?: string;
}

/** What every step gives back: a value where one could be made, and all problems at once. */
export interface Outcome<T> {
  readonly value: T | null;
  readonly problems: readonly Problem[];
}
