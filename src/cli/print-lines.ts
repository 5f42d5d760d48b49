import { plainText } from '../render/plain-text.js';
import type { Effects } from './effects.js';
import { writeResult } from './write-output.js';

/** Lines of the result, on standard output: whatever they quote can't do anything to a terminal. */
export async function printLines(lines: readonly string[], effects: Effects): Promise<void> {
  await writeResult(lines.map((line) => `${plainText(line)}\n`).join(''), undefined, effects, []);
}
