import type { Problem } from '../definition/problem.js';
import { renderProblems } from '../render/render-problems.js';
import type { Effects } from './effects.js';
import { wantsColour } from './terminal.js';

/** Prints problems to standard error; `quiet` leaves out all but errors. */
export async function printProblems(
  problems: readonly Problem[],
  options: { readonly color: boolean; readonly quiet?: boolean | undefined },
  effects: Effects,
): Promise<void> {
  const shown = options.quiet ? problems.filter((problem) => problem.severity === 'error') : problems;
  if (shown.length === 0) return;
  const text = renderProblems(shown, { colour: wantsColour(effects.stderr, options.color, effects) });
  // Where standard error can't be written to there is nobody to tell so.
  await effects.stderr.write(text).catch(() => {});
}
