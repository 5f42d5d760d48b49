import type { Delimiter } from '../rows/dialect.js';

/** One line, or two cells, may look like anything. */
const ENOUGH_LINES = 2;

/**
 * Whether apostrophes enclose cells: they open after a delimiter or at a line's start and close before one or at its
 * end, on several lines, and more cells than double quotes enclose. `O'Neil` encloses nothing.
 */
export function apostrophesEnclose(sample: Buffer, delimiter: Delimiter): boolean {
  const text = sample.toString('latin1');
  const byApostrophe = enclosed(text, delimiter, "'");
  return byApostrophe.lines >= ENOUGH_LINES && byApostrophe.cells > enclosed(text, delimiter, '"').cells;
}

function enclosed(text: string, delimiter: Delimiter, quote: string) {
  const cell = new RegExp(`(?<=^|[${delimiter}] ?)${quote}[^\\r\\n]*?${quote}(?=[${delimiter}]|$)`, 'g');
  const perLine = text.split(/\r\n|\n|\r/).map((line) => line.match(cell)?.length ?? 0);
  return {
    lines: perLine.filter((cells) => cells > 0).length,
    cells: perLine.reduce((sum, cells) => sum + cells, 0),
  };
}
