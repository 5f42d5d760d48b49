import type { Problem } from '../../definition/problem.js';
import type { ExportPlan } from '../export-plan.js';
import type { Layout } from '../layout/find-layout.js';
import { addTally, emptyTally } from '../tally.js';
import { type LeftOut, leftOut } from './left-out.js';
import { unlikeProblem } from './other-table.js';
import type { ToldRows } from './row-intake.js';
import { swallowedProblem } from './swallowed-rows.js';

/** What there is to tell of all rows of a file, part by part. */
export interface FileTold {
  readonly leftOut: LeftOut;
  /** Parts come in their order; `firstLine`: that of the part's line 0. */
  add(part: ToldRows, firstLine: number): void;
  problems(file: string, layout: Layout, plan: ExportPlan): readonly Problem[];
}

export function fileTold(): FileTold {
  const out = leftOut();
  const unlike = emptyTally();
  const cells = emptyTally();
  let swallowed = 0;
  return {
    leftOut: out,
    add(part, firstLine) {
      out.addAll(part.leftOut, firstLine);
      addTally(unlike, part.unlike, firstLine);
      addTally(cells, part.swallowed.cells, firstLine);
      swallowed += part.swallowed.rows;
    },
    problems: (file, layout, plan) => [
      ...out.problems(file, layout, plan),
      ...unlikeProblem(unlike, file),
      ...swallowedProblem({ cells, rows: swallowed }, file),
    ],
  };
}
