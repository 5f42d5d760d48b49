/** `error`: it could not run, or a number would be wrong; `warning`: a number may mislead; `note`: worth knowing. */
export type Severity = 'error' | 'warning' | 'note';

/** What a kind of problem means and what to do about it: shown by the reference page, held by a test. */
export interface ProblemInfo {
  readonly severity: Severity;
  readonly means: string;
  readonly mend: string;
}
