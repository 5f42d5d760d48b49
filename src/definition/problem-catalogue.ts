import type { ProblemInfo } from './problem-info.js';
import { agreementProblems } from './problems/agreement-problems.js';
import { attachedProblems } from './problems/attached-problems.js';
import { exportProblems } from './problems/export-problems.js';
import { goalProblems } from './problems/goal-problems.js';
import { historyProblems } from './problems/history-problems.js';
import { leadProblems } from './problems/lead-problems.js';
import { reportProblems } from './problems/report-problems.js';
import { setupProblems } from './problems/setup-problems.js';
import { slaProblems } from './problems/sla-problems.js';
import { snapshotProblems } from './problems/snapshot-problems.js';
import { usageProblems } from './problems/usage-problems.js';
import { valueProblems } from './problems/value-problems.js';
import { yamlProblems } from './problems/yaml-problems.js';

/** What reading the exports and joining them finds wrong. */
const onExports = {
  ...exportProblems,
  ...leadProblems,
  ...historyProblems,
  ...attachedProblems,
  ...snapshotProblems,
  ...slaProblems,
} satisfies Record<string, ProblemInfo>;

/** Every kind of problem there is. No code is used that is not in here, and a test holds an input for each. */
export const problemCatalogue = {
  ...usageProblems,
  ...setupProblems,
  ...yamlProblems,
  ...valueProblems,
  ...agreementProblems,
  ...onExports,
  ...reportProblems,
  ...goalProblems,
} satisfies Record<string, ProblemInfo>;

export type ProblemCode = keyof typeof problemCatalogue;

/** Whether a problem of this code is one of the exports themselves, whatever is asked of them. */
export function isOnExports(code: string): boolean {
  return Object.hasOwn(onExports, code);
}
