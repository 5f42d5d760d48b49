import type { Problem } from '../definition/problem.js';
import { Failure } from './failure.js';

/** Throws a `Failure` with all problems so far once one of them is an error. */
export function stopOnErrors(problems: readonly Problem[]): void {
  if (problems.some((problem) => problem.severity === 'error')) throw new Failure(problems);
}
