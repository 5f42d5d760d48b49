import { isPlaceholder } from '../decode/placeholder.js';
import { trimCell } from '../decode/trim-cell.js';
import { type TextShape, textShape } from './text-shape.js';

/** What rows look like, as far as a header differs from them: some columns hold digits wherever they are filled. */
export interface HeaderShape {
  /** A row. */
  learn(cells: readonly string[]): void;
  /** Further rows teach nothing. */
  readonly isSettled: boolean;
  /** Columns that hold digits in several rows, and words in none. */
  readonly digitColumns: readonly number[];
  /** The rows that it has learnt from. */
  readonly examples: readonly (readonly string[])[];
  /**
   * Whether a record has words where rows have digits, in several columns or below a blank line, and is else as headers
   * are.
   */
  isHeader(cells: readonly string[], afterBlank: boolean): boolean;
  /** Whether a record has digits where rows have them, and a key as theirs; false while no column holds digits. */
  isLikeRows(cells: readonly string[], keyAt: number): boolean;
  /** Whether half of the cells in columns with digits, and so many at least, are of another shape than those of the rows. */
  isUnlikeRows(cells: readonly string[], least: number): boolean;
  /** The same as `isHeader` for what may stand right below a header, and is mostly blank. */
  isBelowHeader(cells: readonly string[]): boolean;
}

/** What more rows hold changes nothing. */
const ROWS_LEARNT = 64;
const LEAST_ROWS = 2;
const DIGIT = /\d/;

export function headerShape(): HeaderShape {
  const digits: number[] = [];
  const words: number[] = [];
  const shapes: TextShape[] = [];
  const examples: (readonly string[])[] = [];
  let steady: readonly number[] = [];
  const wordsInSteady = (cells: readonly string[]) => {
    return steady.filter((column) => isWord(cells[column] ?? '')).length;
  };
  const fits = (column: number, text: string) => shapes[column]?.fits(text) ?? false;
  return {
    get isSettled() {
      return examples.length >= ROWS_LEARNT;
    },
    get digitColumns() {
      return steady;
    },
    examples,
    learn(cells) {
      if (examples.length >= ROWS_LEARNT) return;
      examples.push(cells);
      for (const [column, cell] of cells.entries()) {
        const text = trimCell(cell);
        if (text === '' || isPlaceholder(text)) continue;
        if (DIGIT.test(text)) digits[column] = (digits[column] ?? 0) + 1;
        else words[column] = (words[column] ?? 0) + 1;
        shapes[column] ??= textShape();
        shapes[column].learn(text);
      }
      steady = cells.flatMap((_, column) => {
        return (digits[column] ?? 0) >= LEAST_ROWS && (words[column] ?? 0) === 0 ? [column] : [];
      });
    },
    isHeader(cells, afterBlank) {
      // Nearly every row is told from a header by one cell alone, at little cost.
      const telling = steady[0];
      if (telling === undefined || DIGIT.test(cells[telling] ?? '')) return false;
      const known = wordsInSteady(cells);
      return (known > 1 || (known === 1 && afterBlank)) && areNames(cells, known === 1);
    },
    isLikeRows(cells, keyAt) {
      if (steady.length === 0 || !fits(keyAt, trimCell(cells[keyAt] ?? ''))) return false;
      return steady.every((column) => {
        const text = trimCell(cells[column] ?? '');
        return DIGIT.test(text) || (text === '' && digits[column]! < examples.length);
      });
    },
    isUnlikeRows(cells, least) {
      const filled = steady.filter((column) => trimCell(cells[column] ?? '') !== '');
      const unlike = filled.filter((column) => !fits(column, trimCell(cells[column]!))).length;
      return unlike >= least && unlike * 2 >= filled.length;
    },
    isBelowHeader(cells) {
      return wordsInSteady(cells) >= 2 && !cells.some((cell) => DIGIT.test(cell));
    },
  };
}

function isWord(cell: string): boolean {
  const text = trimCell(cell);
  return text !== '' && !DIGIT.test(text) && !isPlaceholder(text);
}

/** Half of the cells are filled, or all, none twice, and none is data. */
function areNames(cells: readonly string[], all: boolean): boolean {
  const filled = cells.map((cell) => trimCell(cell).toLowerCase()).filter((cell) => cell !== '');
  if (filled.length < 2 || filled.length * (all ? 1 : 2) < cells.length) return false;
  if (new Set(filled).size < filled.length) return false;
  return !filled.some((cell) => DIGIT.test(cell) || cell.includes('@') || isPlaceholder(cell));
}
