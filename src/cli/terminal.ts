import type { Effects, Output } from './effects.js';

/** Colour for a person at a terminal, unless they or their terminal said no (https://no-color.org). */
export function wantsColour(output: Output, option: boolean, effects: Effects): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = effects.env;
  if (!option || (NO_COLOR ?? '') !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0';
  return output.isTerminal && TERM !== 'dumb';
}

/** The width to fit a table into; null where the output is piped or goes to a file: nothing is then cut. */
export function widthOf(output: Output, file: string | undefined): number | null {
  if (file !== undefined && file !== '-') return null;
  return output.isTerminal ? Math.max(output.columns ?? 80, 40) : null;
}
