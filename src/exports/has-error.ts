import type { Problem } from '../definition/problem.js';

/** Whether something is so wrong that there is no table. */
export function hasError(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
