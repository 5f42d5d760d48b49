/** How many, and the lines of the first few. */
export interface Tally {
  count: number;
  readonly lines: number[];
}

const LINES_SHOWN = 3;

export function emptyTally(): Tally {
  return { count: 0, lines: [] };
}

export function countLine(tally: Tally, line: number): void {
  tally.count++;
  if (tally.lines.length < LINES_SHOWN) tally.lines.push(line);
}

/** Counts what was counted in a part that begins on that line, of which lines are counted from 0. */
export function addTally(tally: Tally, ofPart: Tally, firstLine: number): void {
  tally.count += ofPart.count;
  const room = LINES_SHOWN - tally.lines.length;
  for (const line of ofPart.lines.slice(0, room)) tally.lines.push(firstLine + line);
}

/** `line 4`, `lines 4, 9 and 12`, `lines 4, 9, 12 and 31 more`: where the counted things are. */
export function linesOf({ count, lines }: Tally): string {
  if (count === 1) return `line ${lines[0]}`;
  if (count > lines.length) return `lines ${lines.join(', ')} and ${count - lines.length} more`;
  return `lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)}`;
}

/** `1 row`, `3 rows`. */
export function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
