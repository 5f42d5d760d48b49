import type { HangingLine } from '../../src/setup/hanging-line.js';

/** A line as it stands where nothing is broken. */
export function lineText(line: HangingLine | string): string {
  return typeof line === 'string' ? line : line.parts.join(' ');
}
