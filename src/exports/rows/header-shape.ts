import { isPlaceholder } from '../decode/placeholder.js';
import { trimCell } from '../decode/trim-cell.js';

/** What rows look like, as far as a header differs from them: some columns hold digits in every row. */
export interface HeaderShape {
  /** A row. */
  learn(cells: readonly string[]): void;
  /**
   * Whether a record has words where rows have digits, in several columns or below a blank line, and is else as headers
   * are.
   */
  isHeader(cells: readonly string[], afterBlank: boolean): boolean;
  /** Whether all columns that hold digits in every row do so here too; false while none does. */
  isLikeRows(cells: readonly string[]): boolean;
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
  let learnt = 0;
  /** Columns that hold digits in every row. */
  let steady: readonly number[] = [];
  const wordsInSteady = (cells: readonly string[]) => {
    return steady.filter((column) => isWord(cells[column] ?? '')).length;
  };
  return {
    learn(cells) {
      if (learnt >= ROWS_LEARNT) return;
      learnt++;
      for (const [column, cell] of cells.entries()) {
        if (DIGIT.test(cell)) digits[column] = (digits[column] ?? 0) + 1;
        else if (isWord(cell)) words[column] = (words[column] ?? 0) + 1;
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
    isLikeRows: (cells) => {
      return steady.length > 0 && steady.every((column) => DIGIT.test(cells[column] ?? ''));
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
