import type { Problem } from '../definition/problem.js';

/** The command could not run: exit code 2, nothing on standard output, all problems on standard error. */
export class Failure extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join('\n'));
    this.name = 'Failure';
    this.problems = problems;
  }
}
