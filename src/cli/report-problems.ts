import type { Problem } from '../definition/problem.js';
import { renderProblems } from '../render/render-problems.js';
import type { Effects } from './effects.js';
import { wantsColour } from './terminal.js';
import { writeOrStop } from './write-output.js';

/** Prints problems to standard error; `quiet` leaves out all but errors. */
export async function reportProblems(
  problems: readonly Problem[],
  options: { readonly color: boolean; readonly quiet?: boolean | undefined },
  effects: Effects,
): Promise<void> {
  const shown = options.quiet ? problems.filter((problem) => problem.severity === 'error') : problems;
  if (shown.length === 0) return;
  await writeOrStop(
    effects.stderr,
    renderProblems(shown, { colour: wantsColour(effects.stderr, options.color, effects) }),
  );
}
