import type { Dialect } from './dialect.js';

/**
 * Splits one record without its line end, strictly: null where a quote is not closed, or not escaped. A backslash that
 * precedes neither a quote nor a backslash is one: `C:\dir`.
 */
export function splitRecord(text: string, dialect: Dialect): readonly string[] | null {
  const { quote } = dialect;
  const cells: string[] = [];
  for (let at = 0; ; ) {
    const cell = text[at] === quote ? quotedCell(text, at + 1, dialect) : bareCell(text, at, dialect);
    if (cell === null) return null;
    cells.push(cell.value);
    if (cell.end >= text.length) return cells;
    const width = delimiterWidth(text, cell.end, dialect);
    if (width === 0) return null;
    at = cell.end + width;
  }
}

interface Cell {
  readonly value: string;
  /** The place after it. */
  readonly end: number;
}

function bareCell(text: string, from: number, { delimiter, quote }: Dialect): Cell | null {
  const found = text.indexOf(delimiter, from);
  const end = found < 0 ? text.length : found;
  const value = text.slice(from, end);
  return value.includes(quote) ? null : { value, end };
}

function quotedCell(text: string, from: number, { quote, escapedBy }: Dialect): Cell | null {
  let value = '';
  for (let at = from; at < text.length; at++) {
    const sign = text[at]!;
    const next = text[at + 1];
    const escapes = escapedBy === 'quote' ? sign === quote && next === quote : isEscape(sign, next, quote);
    if (escapes) {
      value += next;
      at++;
    } else if (sign === quote) return { value, end: at + 1 };
    else value += sign;
  }
  return null;
}

function isEscape(sign: string, next: string | undefined, quote: string): boolean {
  return sign === '\\' && (next === quote || next === '\\');
}

function delimiterWidth(text: string, at: number, { delimiter, padded }: Dialect): number {
  if (text[at] !== delimiter) return 0;
  return padded && text[at + 1] === ' ' ? 2 : 1;
}
