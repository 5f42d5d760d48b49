import { type Dialect, plainDialect } from './dialect.js';
import { splitRecord } from './split-record.js';

/** The cells of a record that csv-parse has split, as they should be; its bytes, with its line end. */
type Again = (cells: readonly string[], bytes: Uint8Array) => readonly string[];

const LINE_END = /(\r\n|\n|\r)$/;
const BACKSLASH = 92;

/**
 * What csv-parse can't do by itself: it takes every backslash of a quoted cell away, so that `C:\dir` would lose one,
 * and knows no rows that are one cell each. Null for any other dialect, whose records are right as they come.
 */
export function splitAgain(dialect: Dialect): Again | null {
  if (dialect.wrapped) return unwrapped(plainDialect(dialect.delimiter));
  if (dialect.escapedBy === 'quote') return null;
  return (cells, bytes) => {
    if (!bytes.includes(BACKSLASH)) return cells;
    return splitRecord(Buffer.from(bytes).toString('latin1').replace(LINE_END, ''), dialect) ?? cells;
  };
}

function unwrapped(inner: Dialect): Again {
  return (cells) => (cells.length === 1 ? (splitRecord(cells[0]!, inner) ?? cells) : cells);
}
