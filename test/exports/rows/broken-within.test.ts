import { expect, test, vi } from 'vitest';

const made = vi.hoisted(() => ({ parsers: 0 }));
vi.mock('csv-parse', async (original) => {
  const real = await original<typeof import('csv-parse')>();
  const parse = (options: Parameters<typeof real.parse>[0]) => {
    made.parsers++;
    return real.parse(options as never);
  };
  return { ...real, parse };
});

const { isBrokenWithin } = await import('../../../src/exports/rows/broken-within.js');
const { plainDialect } = await import('../../../src/exports/rows/dialect.js');
const { recordReader } = await import('../../../src/exports/rows/record-reader.js');

test.each([
  ['a,b', false],
  ['', false],
  ['"a, ""b""",c', false],
  ['"a","b"', false],
  ['"",""', false],
  ['a,"goes on', false],
  ['a,"goes ""on""', false],
  ['a,"b" c,d', true],
  ['"b"c', true],
  ['a,5" pipe,b', true],
  ['"a",b"', true],
  // Which csv-parse takes for a part of the cell.
  ['"a"\0,b', false],
])('%j breaks its record by itself: %s', (line, expected) => {
  expect(isBrokenWithin(line, plainDialect(','))).toBe(expected);
});

test('a file of broken lines is read without a new parser for each', async () => {
  const lines = Array.from({ length: 500 }, (_, row) => `${row},"say" hi`);
  const text = [...lines, '500,"say ""hi""\non two lines"', '501,x', ...lines].join('\n');
  const records: (readonly string[])[] = [];
  const broken: number[] = [];
  const start = { line: 1, offset: 0 };
  const reader = recordReader(plainDialect(','), start, {
    record: (cells) => records.push(cells),
    broken: (_, line) => broken.push(line),
  });
  made.parsers = 0;
  const bytes = Buffer.from(text, 'latin1');
  for (let at = 0; at < bytes.length; at += 700) await reader.write(bytes.subarray(at, at + 700));
  await reader.end();
  expect(records).toEqual([
    ['500', 'say "hi"\non two lines'],
    ['501', 'x'],
  ]);
  expect(broken).toEqual([...lines.map((_, row) => row + 1), ...lines.map((_, row) => row + 504)]);
  expect(made.parsers).toBeLessThan(60);
});
