/** How the records of a file are split: what separates cells, and what encloses those that hold such signs. */
export interface Dialect {
  readonly delimiter: Delimiter;
  readonly quote: '"' | "'";
  /** What makes a quote within a quoted cell part of it: another quote, or a backslash. */
  readonly escapedBy: 'quote' | 'backslash';
  /** A blank may follow each delimiter, before a quote too. */
  readonly padded: boolean;
  /** Each record was put, whole, into one quoted cell. */
  readonly wrapped: boolean;
}

/** Between the cells of a record. */
export type Delimiter = ',' | ';' | '\t' | '|' | ' ' | ':' | '^' | '~';

/** As RFC 4180 has it, but for the delimiter. */
export function plainDialect(delimiter: Delimiter): Dialect {
  return { delimiter, quote: '"', escapedBy: 'quote', padded: false, wrapped: false };
}
