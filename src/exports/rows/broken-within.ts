import type { Dialect } from './dialect.js';

/**
 * Whether a line that begins a record, without its end, breaks it by itself: a quote that closes a cell stands before
 * something else than a delimiter, or one stands within a cell without quotes. What may go on, on the next line, doesn't;
 * nor is a NUL after such a quote sure to, for csv-parse takes it for a part of the cell.
 */
export function isBrokenWithin(
  line: string,
  { delimiter, quote }: Pick<Dialect, 'delimiter' | 'quote'>,
): boolean {
  for (let at = 0; ; at++) {
    if (line[at] === quote) {
      at = afterQuoted(line, at + 1, quote);
      if (at < 0 || at >= line.length) return false;
      if (line[at] !== delimiter) return line[at] !== '\0';
    } else {
      const end = line.indexOf(delimiter, at);
      if (line.slice(at, end < 0 ? line.length : end).includes(quote)) return true;
      if (end < 0) return false;
      at = end;
    }
  }
}

/** The place after the quote that closes; -1 where none does. */
function afterQuoted(line: string, from: number, quote: string): number {
  for (let at = line.indexOf(quote, from); at >= 0; at = line.indexOf(quote, at + 2)) {
    if (line[at + 1] !== quote) return at + 1;
  }
  return -1;
}
