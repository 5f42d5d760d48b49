const LEVELS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/**
 * A column of text per value, oldest first; `·` where there is none. Heights run from zero (or from the lowest, where
 * one is below zero) to the highest, so that a small wobble looks small.
 */
export function sparkline(values: readonly (number | null)[]): string {
  const present = values.filter((value) => value !== null);
  const floor = Math.min(0, ...present);
  const height = Math.max(0, ...present) - floor;
  return values.map((value) => (value === null ? '·' : level(value - floor, height))).join('');
}

function level(above: number, height: number): string {
  const step = height === 0 ? 0 : Math.round((above / height) * (LEVELS.length - 1));
  return LEVELS[step] ?? LEVELS[0];
}
