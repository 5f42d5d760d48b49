/** How the records of a file are split: what separates cells, and what encloses those that hold such signs. */
export interface Dialect {
  readonly delimiter: Delimiter;
  readonly quote: '"' | "'";
  /** What makes a quote within a quoted cell part of it: another quote, or a backslash. */
  readonly escapedBy: 'quote' | 'backslash';
}

/** Between the cells of a record. */
export type Delimiter = ',' | ';' | '\t' | '|';

/** As RFC 4180 has it, but for the delimiter. */
export function plainDialect(delimiter: Delimiter): Dialect {
  return { delimiter, quote: '"', escapedBy: 'quote' };
}
