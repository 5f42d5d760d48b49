import fc from 'fast-check';
import { type Delimiter, type Dialect, plainDialect } from '../../../src/exports/rows/dialect.js';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|', ' ', ':', '^', '~'];
/** LF, CRLF and CR within and after records; NUL; letters of one to four bytes in UTF-8, one in cp1252. */
const SIGNS = ['a', 'bc', '1', ' ', '\\', '\0', 'é', '€', '😀', '\n', '\r\n', '\r', '\n\n', '\r\r\n'];

const lineEnd: fc.Arbitrary<string> = fc.constantFrom('\n', '\r\n', '\r');

/** Those that the scanner knows. */
export const scannedDialect: fc.Arbitrary<Dialect> = fc
  .tuple(fc.constantFrom(...DELIMITERS), fc.constantFrom('"' as const, "'" as const))
  .map(([delimiter, quote]) => ({ ...plainDialect(delimiter), quote }));

/** Those too that are csv-parse's alone. */
export const anyDialect: fc.Arbitrary<Dialect> = fc
  .tuple(scannedDialect, fc.constantFrom('plain', 'plain', 'plain', 'padded', 'backslash', 'wrapped'))
  .map(([dialect, how]) => ({
    ...dialect,
    padded: how === 'padded',
    wrapped: how === 'wrapped',
    escapedBy: how === 'backslash' ? 'backslash' : 'quote',
  }));

interface CsvSize {
  readonly maxRecords?: number;
  /** Further pieces of text that cells are made of. */
  readonly more?: readonly string[];
}

/** A file of that dialect, as bytes: sound records, ragged and blank ones, and such as no writer would write. */
export function csvOf(
  dialect: Dialect,
  { maxRecords = 8, more = [] }: CsvSize = {},
): fc.Arbitrary<Uint8Array> {
  const { delimiter, quote, padded, escapedBy } = dialect;
  const between = padded ? `${delimiter} ` : delimiter;
  const escapes = escapedBy === 'backslash' ? '\\' : quote;
  const text = fc
    .array(fc.constantFrom(...SIGNS, ...more, delimiter, quote), { maxLength: 4 })
    .map((signs) => signs.join(''));
  const quoted = text.map((value) => quote + value.replaceAll(quote, escapes + quote) + quote);
  const bare = text.map((value) =>
    value
      .replace(/[\r\n]/g, '')
      .replaceAll(quote, '')
      .replaceAll(delimiter, ''),
  );
  const cell = fc.oneof({ weight: 3, arbitrary: bare }, { weight: 2, arbitrary: quoted });
  const sound = fc.array(cell, { minLength: 3, maxLength: 3 }).map((cells) => cells.join(between));
  const ragged = fc.array(cell, { maxLength: 5 }).map((cells) => cells.join(between));
  const messy = fc
    .array(fc.constantFrom(...SIGNS, delimiter, delimiter, quote, quote, quote + quote), { maxLength: 8 })
    .map((signs) => signs.join(''));
  const record = fc.oneof(
    { weight: 5, arbitrary: sound },
    { weight: 1, arbitrary: ragged },
    { weight: 2, arbitrary: messy },
    { weight: 1, arbitrary: fc.constantFrom('', ' ', between, quote, quote + quote) },
  );
  const ended = fc.tuple(record, lineEnd).map((parts) => parts.join(''));
  const encoding = fc.constantFrom('utf8' as const, 'latin1' as const);
  return fc
    .tuple(fc.array(ended, { maxLength: maxRecords }), fc.option(record, { nil: '' }), encoding)
    .map(([records, last, encodedIn]) => Buffer.from(records.join('') + last, encodedIn));
}

/** Sizes of the pieces in which bytes come, in turn. */
export const pieceSizes: fc.Arbitrary<readonly number[]> = fc.array(fc.integer({ min: 1, max: 20 }), {
  minLength: 1,
  maxLength: 5,
});

export function cutInto(bytes: Uint8Array, sizes: readonly number[]): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length]!;
    pieces.push(bytes.subarray(at, at + size));
    at += size;
  }
  return pieces;
}
