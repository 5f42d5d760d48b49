/** A line of the definition that is being written. */
export interface DraftLine {
  readonly text: string;
  /** What stands behind it, or above it where it is too long; null where nothing does. */
  readonly comment: string | null;
  readonly isGuess: boolean;
}

const WIDEST = 118;

/** A line of the file. */
export function line(text: string, comment: string | null = null): DraftLine {
  return { text, comment, isGuess: false };
}

/** A line that says what nobody has said, with what that rests on; where it is null, somebody has said it. */
export function guessed(text: string, because: string | null, note: string | null = null): DraftLine {
  if (because === null) return line(text, note);
  return { text, comment: `guess: ${because}${note === null ? '' : `; ${note}`}`, isGuess: true };
}

/** A line of comment alone. */
export function remark(text: string, indent = ''): DraftLine {
  return line(`${indent}# ${text}`.trimEnd());
}

/** A line of comment alone, on what nobody has said and nothing has to be written for. */
export function guessedRemark(text: string, because: string, indent: string): DraftLine {
  return { ...remark(`guess: ${text}; ${because}`, indent), isGuess: true };
}

/** A sentence of comment, over as many lines as it takes; what goes on below is indented. */
export function remarks(text: string, indent: string): readonly DraftLine[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && [...longer].length + indent.length + 2 > WIDEST) lines.push(`  ${word}`);
    else lines[Math.max(0, lines.length - 1)] = longer;
  }
  return lines.map((each) => remark(each, indent));
}

/** The text of the file, and the lines (from 1) on which a guess stands. */
export function renderLines(lines: readonly DraftLine[]): { text: string; guesses: readonly number[] } {
  const written: string[] = [];
  const guesses: number[] = [];
  for (const { text, comment, isGuess } of lines) {
    const beside = comment === null ? text : `${text}  # ${comment}`;
    if (comment !== null && [...beside].length > WIDEST) {
      written.push(`${' '.repeat(text.search(/\S|$/))}# ${comment}`, text);
    } else written.push(beside);
    if (isGuess) guesses.push(written.length);
  }
  return { text: `${written.join('\n')}\n`, guesses };
}
