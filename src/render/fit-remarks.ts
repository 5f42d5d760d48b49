import { textWidth } from './text-width.js';

/** One thing said beside a value, in several forms: the fullest first, for less room the next. */
export type Remark = readonly string[];

/** Says that there was more than fitted. */
const MORE = '…';

/**
 * As much as fits, each remark whole: a comment that is cut in the middle misleads. Where some are left out the line
 * ends with `…`.
 */
export function fitRemarks(remarks: readonly Remark[], width: number): string {
  const all = joinFitting(remarks, width);
  if (all.count === remarks.length) return all.line;
  const { line } = joinFitting(remarks, width - textWidth(` ${MORE}`));
  if (line !== '') return `${line} ${MORE}`;
  return width < textWidth(MORE) ? '' : MORE;
}

function joinFitting(remarks: readonly Remark[], width: number): { line: string; count: number } {
  let line = '';
  let count = 0;
  for (const forms of remarks) {
    const longer = forms.map((text) => (line === '' ? text : `${line}, ${text}`));
    const fitting = longer.find((text) => textWidth(text) <= width);
    if (fitting === undefined) continue;
    line = fitting;
    count++;
  }
  return { line, count };
}
