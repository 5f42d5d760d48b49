import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { plainDialect } from '../../../src/exports/rows/dialect.js';
import { cellsOf } from '../../../src/exports/scan/cells-of.js';
import { recordScanner } from '../../../src/exports/scan/record-scanner.js';
import { isScannable, MALFORMED, UNFINISHED } from '../../../src/exports/scan/scan.js';
import { unescaped } from '../../../src/exports/scan/unescaped.js';

const comma = plainDialect(',');

/** What a scan of a text gives: the place after the record, and its cells and breaks where there is one. */
function scanned(text: string, { from = 0, last = false, dialect = comma } = {}) {
  const scanner = recordScanner(dialect);
  const bytes = Buffer.from(text, 'latin1');
  const next = scanner.scan(bytes, from, last);
  if (next < 0) return next;
  return { next, cells: cellsOf(bytes, scanner.places, dialect.quote), breaks: scanner.places.breaks };
}

describe('a scan', () => {
  test.each([
    ['a,b\nc', { next: 4, cells: ['a', 'b'], breaks: 0 }],
    ['a,b\r\nc', { next: 5, cells: ['a', 'b'], breaks: 0 }],
    ['a,b\rc', { next: 4, cells: ['a', 'b'], breaks: 0 }],
    ['\nc', { next: 1, cells: [''], breaks: 0 }],
    [',\n', { next: 2, cells: ['', ''], breaks: 0 }],
    ['"",""\n', { next: 6, cells: ['', ''], breaks: 0 }],
    ['"a""b","""",""""""\n', { next: 19, cells: ['a"b', '"', '""'], breaks: 0 }],
    ['"a,\n\r\n\r\rb",c\n', { next: 13, cells: ['a,\n\r\n\r\rb', 'c'], breaks: 4 }],
  ])('of %j finds its cells', (text, expected) => {
    expect(scanned(text)).toEqual(expected);
  });

  test.each([
    // A line end may follow, or the second half of one, or a second quote.
    'a',
    'a,',
    'a\r',
    '"a',
    '"a"',
    '"a\r',
    '"a""',
    '',
  ])('of %j waits for more', (text) => {
    expect(scanned(text)).toBe(UNFINISHED);
  });

  test.each([
    ['a', ['a']],
    ['a,', ['a', '']],
    ['a\r', ['a']],
    ['"a"', ['a']],
    ['"a"""', ['a"']],
  ])('of %j takes the end of the file for that of the record', (text, cells) => {
    expect(scanned(text, { last: true })).toEqual({ next: text.length, cells, breaks: 0 });
  });

  test.each(['"a', '"a""', '"a\r', '"a\n'])("of %j knows no end, at the file's end either", (text) => {
    expect(scanned(text, { last: true })).toBe(UNFINISHED);
  });

  test.each(['a"b\n', 'a,b"\n', '"a" ,b\n', '"a"b\n', ' "a"\n', '"a"\0\n'])(
    'of %j leaves it to csv-parse',
    (text) => {
      expect(scanned(text)).toBe(MALFORMED);
    },
  );

  it('begins where it is told to', () => {
    expect(scanned('"a\nb,c\n', { from: 3 })).toEqual({ next: 7, cells: ['b', 'c'], breaks: 0 });
  });

  it('leaves records of more cells than there are places for to csv-parse', () => {
    const widest = scanned(`${','.repeat(4095)}\n`);
    expect(widest).toMatchObject({ next: 4096, breaks: 0 });
    expect(scanned(`${','.repeat(4096)}\n`)).toBe(MALFORMED);
  });

  it('knows any delimiter and quote, and nothing of other dialects', () => {
    const dialect = { ...plainDialect(';'), quote: "'" as const };
    expect(scanned(`'a;''b';"c",d\n`, { dialect })).toMatchObject({ cells: ["a;'b", '"c",d'] });
    for (const other of [{ escapedBy: 'backslash' as const }, { padded: true }, { wrapped: true }]) {
      expect(isScannable({ ...comma, ...other })).toBe(false);
      expect(scanned('a,b\n', { dialect: { ...comma, ...other } })).toBe(MALFORMED);
    }
  });
});

describe('a cell with doubled quotes', () => {
  it('has single ones, as bytes and as text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', "'", 'é', '\n') }), (value) => {
        const bytes = Buffer.from(value);
        const doubled = Buffer.from(`"${value.replaceAll('"', '""')}"\n`);
        expect(Buffer.from(unescaped('"')(doubled, 1, doubled.length - 2))).toEqual(bytes);
        expect(scanned(doubled.toString('latin1'))).toMatchObject({ cells: [bytes.toString('latin1')] });
      }),
    );
  });
});
