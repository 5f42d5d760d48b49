import type { Addition } from './additions.js';

/** What would be new in a definition, for people: where to paste which lines. */
export function additionLines(file: string, additions: readonly Addition[]): readonly string[] {
  if (additions.length === 0)
    return [
      `${file} is there already, and these files hold nothing that it lacks: no new file, column or status`,
    ];
  return [
    `${file} is there already and stays as it is. What these files would add to it:`,
    ...additions.flatMap(({ what, where, lines }) => ['', what, `  ${where}`, '', ...lines]),
    '',
    `Paste what holds, then run: scorecard check`,
  ];
}
