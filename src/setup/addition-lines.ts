import type { Addition } from './additions.js';
import { type SkippedFile, unusedLines } from './found-lines.js';

/** What would be new in a definition, for people: where to paste which lines; then the files that nothing is made of. */
export function additionLines(
  file: string,
  additions: readonly Addition[],
  unused: readonly SkippedFile[],
): readonly string[] {
  if (additions.length === 0)
    return [
      `${file} is there already, and ${unused.length === 0 ? '' : 'but for what is not used '}these files hold nothing that it lacks: no new file, column or status`,
      ...unusedLines(unused),
    ];
  return [
    `${file} is there already and stays as it is. What these files would add to it:`,
    ...additions.flatMap(({ what, where, lines }) => ['', what, `  ${where}`, '', ...lines]),
    '',
    ...unusedLines(unused),
    `Paste what holds, then run: scorecard check`,
  ];
}
