import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellReaderOf } from '../../../src/exports/columns/cell-reader-of.js';
import { idDictionary } from '../../../src/exports/decode/id-dictionary.js';
import { idLookup } from '../../../src/exports/decode/id-lookup.js';
import type { FieldPlan } from '../../../src/exports/field-plan.js';
import { rowColumns } from '../../../src/exports/parts/row-columns.js';
import { plainDialect } from '../../../src/exports/rows/dialect.js';
import { recordReader } from '../../../src/exports/rows/record-reader.js';
import { idCells } from '../support/id-cells.js';

const column = { field: 'x', header: 'X', key: 'x', aliases: [] };
const fields: readonly FieldPlan[] = [
  { ...column, type: 'id' },
  { ...column, type: 'id', names: ['x'] },
  { ...column, type: 'hash' },
  { ...column, type: 'category' },
  { ...column, type: 'time' },
  { ...column, type: 'number' },
  { ...column, type: 'criterion', criterion: { is: 'present' } as never },
  { ...column, type: 'criterion', criterion: { is: 'absent' } as never },
  { ...column, type: 'criterion', criterion: { in: ['a', 'Web'] } as never },
  { ...column, type: 'criterion', criterion: { atLeast: 12 } as never },
];
const writings = [
  { header: 'X', patterns: [], strict: false, sign: null },
  { header: 'X', patterns: ['yyyy-MM-dd'], strict: true, sign: '.' as const },
];
const BLANKS = ['--None--', 'x'.repeat(127)];
const LONG_BLANKS = ['x'.repeat(128)];

const dates = fc
  .tuple(
    fc.constantFrom('1989', '1990', '2024', '2026', '2100', '2101', '0001', '20x6'),
    fc.constantFrom('-', '-', '/', '.'),
    fc.constantFrom('00', '01', '02', '06', '12', '13', '1'),
    fc.constantFrom('00', '01', '28', '29', '30', '31', '32'),
    fc.constantFrom('', '', 'T', ' ', 't', 'x', '  '),
    fc.constantFrom(
      '',
      '10:22',
      '23:59:59',
      '24:00',
      '09:60',
      '09:05:60',
      '7:30',
      '10:22:31.5',
      '10:22:31,123456789',
      '10:22:31.',
      '10:22:3',
    ),
    fc.constantFrom('', 'Z', 'z', '+02:00', '-0530', '+15:59', '+16:00', '+2', ' Z'),
  )
  .map(
    ([year, sign, month, day, between, clock, offset]) =>
      `${year}${sign}${month}${sign}${day}${between}${clock}${offset}`,
  );
const numbers = fc.constantFrom(
  ...[
    '0',
    '-0',
    '00',
    '-',
    '12',
    '-7',
    '1.5',
    '1,200',
    '1.234,50',
    '999999999999999',
    '1000000000000000',
    '12%',
    '€ 7',
    '+3',
    '1e3',
  ],
);
const texts = fc.constantFrom(
  ...[
    '',
    ' ',
    'a',
    'Web',
    ' Web',
    'web',
    'N/A',
    '-',
    '--None--',
    'Zoë',
    'x'.repeat(16),
    'x'.repeat(17),
    'x'.repeat(32),
    'x'.repeat(33),
  ],
  ...['x'.repeat(127), 'x'.repeat(128), 'say "hi"', 'a,b', 'two\nlines', 'a\0'],
);
const cell = fc.oneof(
  idCells,
  dates,
  numbers,
  texts,
  fc.string({ maxLength: 40 }).map((text) => text.replace(/[^\0-\xff]/g, 'é')),
);

/** What the readers make of cells that come as a scan finds them, or as texts. */
async function partsOf(cells: readonly string[], isScanned: boolean, blanks: readonly string[]) {
  const ids = idDictionary();
  for (const id of ['42', '00042', 'lead-1', '00QEc00000BBaeX']) ids.intern(id);
  const lookup = idLookup(ids.snapshot());
  const readers = writings.flatMap((writing) =>
    fields.map((field) => cellReaderOf(field, blanks, writing, lookup)),
  );
  const columns = rowColumns(
    readers,
    readers.map(() => 1),
    '"',
  );
  const taken: unknown[] = [];
  const reader = recordReader(
    plainDialect(','),
    { line: 0, offset: 0 },
    {
      record: (own, line) => columns.addRow(own, line),
      broken: () => expect.unreachable(),
      ...(isScanned && {
        scanned: {
          positions: columns.positions,
          take(records, from, to, firstLine) {
            columns.addScanned(records, from, to, firstLine);
            return to;
          },
        },
      }),
    },
  );
  // Two parts, for readers begin anew.
  for (const half of [cells.slice(0, cells.length >> 1), cells.slice(cells.length >> 1)]) {
    const lines = half.map((each, row) => `${row},"${each.replaceAll('"', '""')}",end\n`);
    const bare = half.map((each, row) => `${row},${each.replace(/[",\r\n]/g, ' ')}\n`);
    await reader.write(Buffer.from([...lines, ...bare, '7\n'].join(''), 'latin1'));
    taken.push(columns.take());
  }
  return taken;
}

describe('columns of rows', () => {
  it('hold the same whether rows come as scanned records or as texts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { maxLength: 60 }),
        fc.constantFrom(BLANKS, LONG_BLANKS, []),
        async (cells, blanks) => {
          expect(await partsOf(cells, true, blanks)).toEqual(await partsOf(cells, false, blanks));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('hold the same of more distinct texts than the kernel remembers, and more records than it reads at once', async () => {
    const cells = Array.from({ length: 5000 }, (_, row) => (row % 3 === 0 ? `${row % 7}` : `text ${row}`));
    expect(await partsOf(cells, true, [])).toEqual(await partsOf(cells, false, []));
  });
});
