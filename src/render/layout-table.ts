import Table from 'cli-table3';
import { GAP } from './plan-widths.js';
import { padText } from './text-width.js';

/** A cell: plain text and, once it has been cut and filled up to its width, its colour. */
export interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

export interface LaidOutColumn {
  readonly width: number;
  readonly align: 'left' | 'right';
  readonly cells: readonly Cell[];
}

const NO_BORDER = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) =>
    ['', '-mid', '-left', '-right'].map((corner) => [side + corner, '']),
  ),
);

/** A character of private use: no text of a cell is in the table while it is laid out. */
const STAND_IN = '\ue000';

/**
 * Columns side by side, without borders: a line per row, without spaces at its end. cli-table3 brings an older
 * string-width, which takes combining marks of many scripts for columns of their own, and measures every cell anew;
 * so it lays out one row of stand-ins of the right widths, and the cells of each row take their places.
 */
export function layoutTable(columns: readonly LaidOutColumn[]): string[] {
  const template = rowTemplate(columns.map(({ width }) => width));
  const rows = Math.max(0, ...columns.map(({ cells }) => cells.length));
  return Array.from({ length: rows }, (_, row) => {
    const filled = columns.map((column) => filledCell(column, row));
    let next = 0;
    return template.replace(/\ue000+/g, () => filled[next++] ?? '').trimEnd();
  });
}

/** Of each set of widths so far, for a list of timelines is a table per lead, and most of them are of the same few. */
const templates = new Map<string, string>();
const MOST_KEPT = 1000;

function rowTemplate(widths: readonly number[]): string {
  const key = widths.join();
  const known = templates.get(key);
  if (known !== undefined) return known;
  const made = newTemplate(widths);
  if (templates.size === MOST_KEPT) templates.clear();
  templates.set(key, made);
  return made;
}

function newTemplate(widths: readonly number[]): string {
  const table = new Table({
    chars: { ...NO_BORDER, middle: ' '.repeat(GAP) },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
  });
  table.push(widths.map((width) => STAND_IN.repeat(width)));
  return table.toString();
}

/** Only the text itself is painted, so that spaces at the end of a line can go. */
function filledCell({ width, align, cells }: LaidOutColumn, row: number): string {
  const { text, paint } = cells[row] ?? { text: '' };
  const filled = padText(text, width, align);
  const visible = filled.trim();
  return paint === undefined || visible === '' ? filled : filled.replace(visible, () => paint(visible));
}
