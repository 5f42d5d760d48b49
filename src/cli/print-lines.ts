import { plainText } from '../render/plain-text.js';
import { breakParts } from '../render/wrap-text.js';
import type { HangingLine } from '../setup/hanging-line.js';
import type { Effects, Output } from './effects.js';
import { widthOf } from './terminal.js';
import { writeResult } from './write-output.js';

/** Lines of the result, on standard output: whatever they quote can't do anything to a terminal. */
export async function printLines(lines: readonly (HangingLine | string)[], effects: Effects): Promise<void> {
  await writeResult(linesText(lines, effects.stdout), undefined, effects, []);
}

/** Lines as text for an output, made harmless: on a terminal those that may be broken are as wide as it is. */
export function linesText(lines: readonly (HangingLine | string)[], output: Output): string {
  const width = widthOf(output, undefined);
  return lines
    .flatMap((line) => (typeof line === 'string' ? [plainText(line)] : broken(line, width)))
    .map((line) => `${line}\n`)
    .join('');
}

/** Nothing is cut: a name that is wider than the terminal runs over, and half a line is left to what goes on below. */
function broken({ parts, indent }: HangingLine, width: number | null): readonly string[] {
  const room = width === null ? indent : Math.min(indent, Math.floor(width / 2));
  return breakParts(parts.map(plainText), ' ', width, ' '.repeat(room));
}
