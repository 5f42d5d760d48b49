import type { ProblemInfo } from './problem-info.js';
import { agreementProblems } from './problems/agreement-problems.js';
import { exportProblems } from './problems/export-problems.js';
import { leadProblems } from './problems/lead-problems.js';
import { reportProblems } from './problems/report-problems.js';
import { usageProblems } from './problems/usage-problems.js';
import { valueProblems } from './problems/value-problems.js';
import { yamlProblems } from './problems/yaml-problems.js';

/** Every kind of problem there is. No code is used that is not in here, and a test holds an input for each. */
export const problemCatalogue = {
  ...usageProblems,
  ...yamlProblems,
  ...valueProblems,
  ...agreementProblems,
  ...exportProblems,
  ...leadProblems,
  ...reportProblems,
} satisfies Record<string, ProblemInfo>;

export type ProblemCode = keyof typeof problemCatalogue;
