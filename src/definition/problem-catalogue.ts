import type { Severity } from './problem.js';
import { definitionProblems } from './problems/definition-problems.js';
import { exportProblems } from './problems/export-problems.js';
import { leadProblems } from './problems/lead-problems.js';
import { reportProblems } from './problems/report-problems.js';
import { usageProblems } from './problems/usage-problems.js';

/** What a kind of problem means and what to do about it: shown by the reference page, held by a test. */
export interface ProblemInfo {
  readonly severity: Severity;
  readonly means: string;
  readonly mend: string;
}

/** Every kind of problem there is. No code is used that is not in here, and a test holds an input for each. */
export const problemCatalogue = {
  ...usageProblems,
  ...definitionProblems,
  ...exportProblems,
  ...leadProblems,
  ...reportProblems,
} satisfies Record<string, ProblemInfo>;

export type ProblemCode = keyof typeof problemCatalogue;
