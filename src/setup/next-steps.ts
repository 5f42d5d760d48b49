import type { DraftDefinition } from './draft-definition.js';
import { type HangingLine, prose } from './hanging-line.js';
import type { SetupPlan } from './plan-setup.js';

/** How far the definition that was just written can be used, as `check` has it. */
export type Standing = 'usable' | 'unusable' | 'unchecked';

/** What to do with a definition that was just written, in a few lines. */
export function nextSteps(
  file: string,
  { guesses }: DraftDefinition,
  { states }: SetupPlan,
  standing: Standing,
): readonly HangingLine[] {
  const marked = guesses.length === 1 ? 'a guess is' : `${guesses.length} guesses are`;
  const steps = [
    guesses.length === 0
      ? `read ${file} with both sides: nothing in it is a guess`
      : `open ${file}: ${marked} marked "# guess:", on ${lineRanges(guesses)}`,
    ...(states.unmapped.length === 0
      ? []
      : ['look there for "Statuses that stand for no stage", and move up those that do']),
    {
      usable: 'run: scorecard report',
      unusable:
        'mend what is "Not usable" above, by the key that stands behind it, then run: scorecard report',
      unchecked: 'put the exports where it names them, then run: scorecard check',
    }[standing],
    'once both sides agree, sign what this prints: scorecard glossary',
  ];
  return [prose('Next:', 0), ...steps.map((step, index) => prose(`  ${index + 1}. ${step}`, 5))];
}

/** `line 7`, `lines 7, 12, 33–38` */
export function lineRanges(lines: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last !== undefined && line === last.to + 1) last.to = line;
    else ranges.push({ from: line, to: line });
  }
  const texts = ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
  return `line${lines.length === 1 ? '' : 's'} ${texts.join(', ')}`;
}
