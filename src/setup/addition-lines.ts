import type { Addition } from './additions.js';
import { type SkippedFile, unusedLines } from './found-lines.js';
import { type HangingLine, prose } from './hanging-line.js';

/**
 * What would be new in a definition, for people: where to paste which lines, which stay as they are; then the files that
 * nothing is made of.
 */
export function additionLines(
  file: string,
  additions: readonly Addition[],
  unused: readonly SkippedFile[],
): readonly (HangingLine | string)[] {
  if (additions.length === 0) return [prose(nothingNew(file, unused), 0), ...unusedLines(unused)];
  return [
    prose(`${file} is there already and stays as it is. What these files would add to it:`, 0),
    ...additions.flatMap(({ what, where, lines }) => [
      '',
      prose(what, 2),
      prose(`  ${where}`, 4),
      '',
      ...lines,
    ]),
    '',
    ...unusedLines(unused),
    prose('Paste what holds, then run: scorecard check', 0),
  ];
}

function nothingNew(file: string, unused: readonly SkippedFile[]): string {
  const but = unused.length === 0 ? '' : 'but for what is not used ';
  return `${file} is there already, and ${but}these files hold nothing that it lacks: no new file, column or status`;
}
