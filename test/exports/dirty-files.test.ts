import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { RIGHT_ROWS, readShop, rightRowsBut, wrongsOf } from './support/read-shop.js';
import { fileOf, HEADER, ROWS, recordsOf, written } from './support/small-shop.js';

const CLEAN = fileOf();
const FIRST = fileOf({}, HEADER, ROWS.slice(0, 40));
const REST = fileOf({}, null, ROWS.slice(40));

/** Another table: its header, and rows of digits. */
function otherTableOf(columns: number, rows = 20): string {
  const header = Array.from({ length: columns }, (_, column) => `Other ${'abcdefghijkl'[column]}`);
  const body = Array.from({ length: rows }, (_, row) => header.map((_, column) => `${column}${row}`));
  return `${[header, ...body].map((cells) => cells.join(',')).join('\n')}\n`;
}

async function expectRight(content: string | Uint8Array, ...codes: readonly string[]): Promise<void> {
  const read = await readShop(content);
  expect(read.rows).toEqual(RIGHT_ROWS);
  expect(wrongsOf(read)).toEqual([]);
  expect(read.codes).toEqual(codes);
}

async function expectRefused(content: string | Uint8Array, ...codes: readonly string[]): Promise<void> {
  const read = await readShop(content);
  expect([read.refused, read.codes]).toEqual([true, codes]);
}

describe('a file as a whole', () => {
  it('of nothing is refused as empty', () => expectRefused('', 'file-empty'));

  it('of a header alone has no rows, and says so', async () => {
    for (const text of [fileOf({}, HEADER, []), fileOf({ finalLineEnd: false }, HEADER, [])])
      expect(await readShop(text)).toMatchObject({ refused: false, rows: [], codes: ['file-without-rows'] });
  });

  it('of one row has it', async () => {
    const read = await readShop(fileOf({}, HEADER, ROWS.slice(0, 1)));
    expect([read.rows, read.codes]).toEqual([RIGHT_ROWS.slice(0, 1), []]);
  });

  it('may end without a line end, or with two', async () => {
    await expectRight(fileOf({ finalLineEnd: false }));
    await expectRight(`${CLEAN}\n`, 'rows-blank');
  });
});

describe('delimiters', () => {
  it.each([',', ';', '\t', '|'])('%j is read as any', async (delimiter) => {
    for (const quoteAll of [false, true]) await expectRight(fileOf({ delimiter, quoteAll }));
  });

  it.each([' ', '^', '~', ':'])(
    '%j is read where nothing else finds the columns, and said',
    async (delimiter) => {
      for (const quoteAll of [false, true])
        await expectRight(fileOf({ delimiter, quoteAll }), 'dialect-unusual');
    },
  );

  it.each([', ', '; '])('%j is read, and said', async (delimiter) => {
    for (const quoteAll of [false, true])
      await expectRight(fileOf({ delimiter, quoteAll }), 'dialect-unusual');
  });

  it.each(['#', '\x1f', '::'])('%j is refused, with the line of the header', async (delimiter) => {
    const read = await readShop(fileOf({ delimiter }));
    expect([read.refused, read.codes]).toEqual([true, ['header-missing']]);
    expect(read.problems[0]!.message).toContain('line 1 seems to be the header');
  });
});

describe('quotes and escapes', () => {
  it.each(['"', "'"])(
    'quotes %s are read, doubled within cells or with a backslash before',
    async (quote) => {
      for (const quoteAll of [false, true]) {
        await expectRight(fileOf({ quote, quoteAll }), ...(quote === '"' ? [] : ['dialect-unusual']));
        await expectRight(fileOf({ quote, quoteAll, escape: '\\' }), 'dialect-unusual');
      }
    },
  );

  it('of a file stay double ones where apostrophes enclose no cell', async () => {
    const stray = (row: number) => `L${2000 + row},,,,,,"Gross" AG,,\n`;
    const text = `${CLEAN}${[0, 1, 2].map(stray).join('')}L3000,,,,,,O'Neil,,\n`;
    const read = await readShop(text);
    expect(read.codes).toEqual(['rows-broken-quote']);
    expect(read.rows.length).toBe(RIGHT_ROWS.length + 1);
  });

  it.each([' ', '^', ':', '~'])(
    'may have backslashes before them, with %j between cells',
    async (delimiter) => {
      await expectRight(fileOf({ delimiter, escape: '\\', quoteAll: true }), 'dialect-unusual');
      const few = [...ROWS.filter((cells) => !cells[6]!.includes('"')), ROWS[2]!];
      const read = await readShop(fileOf({ delimiter, escape: '\\' }, HEADER, few));
      expect([read.rows.length, wrongsOf(read)]).toEqual([few.length, []]);
    },
  );

  it.each([0, 1, 2, 40, 82])('that open in row %d and close in a later one are warned of', async (from) => {
    const plain = ROWS.map((cells, row) =>
      cells
        .with(6, 'plain')
        .with(8, '')
        .with(2, row < 4 ? '10:00' : ''),
    );
    for (const to of [from + 1, from + 2, from + 20].filter((row) => row < plain.length)) {
      for (const column of [6, 8]) {
        const records = [HEADER, ...plain].map((cells) => written(cells));
        const put = (row: number, mark: (cell: string) => string) => {
          const cells = plain[row]!;
          records[row + 1] = cells.with(column, mark(cells[column]!)).join(',');
        };
        put(from, (cell) => `"${cell}`);
        put(to, (cell) => `${cell}"`);
        expect((await readShop(records.join('\n'))).codes).toEqual(['cell-swallows-rows']);
      }
    }
  });

  it('that are marked by a NUL, or by nothing, leave out their rows', async () => {
    const unescaped = [HEADER, ...ROWS].map((cells) =>
      cells.map((cell) => (/[,"\n]/.test(cell) ? `"${cell}"` : cell)).join(','),
    );
    for (const text of [fileOf({ escape: '\0' }), unescaped.join('\n')]) {
      const read = await readShop(text);
      expect(wrongsOf(read)).toEqual([]);
      expect(read.rows.length).toBe(60);
      expect(read.codes).toContain('rows-broken-quote');
    }
  });

  it('beyond the beginning are not seen: rows that need them are left out', async () => {
    const many = Array.from({ length: 40 }, () => ROWS.filter((cells) => !/["']/.test(cells[6]!))).flat();
    const late = written(['x1', '', '', '', '', '', 'a "b" c', '', ''], { escape: '\\' });
    const read = await readShop(`${fileOf({}, HEADER, many)}${late}\n`);
    expect(read.codes).toEqual(['rows-broken-quote']);
    expect(read.rows.length).toBe(many.length);
  });
});

describe('line ends', () => {
  it.each(['\n', '\r\n', '\r'])('%j is read', (lineEnd) => expectRight(fileOf({ lineEnd })));

  it('may be mixed, or differ in the last lines', async () => {
    const records = recordsOf();
    await expectRight(records.map((text, row) => text + ['\n', '\r\n', '\r'][row % 3]).join(''));
    await expectRight(records.map((text, row) => text + (row < 80 ? '\n' : '\r\n')).join(''));
  });

  it('of the other order make blank rows', () => expectRight(fileOf({ lineEnd: '\n\r' }), 'rows-blank'));

  it.each(['\v', '\x1e', '\u2028'])('%j is none', (lineEnd) =>
    expectRefused(fileOf({ lineEnd }), 'header-missing'),
  );
});

describe('encodings', () => {
  it.each(['utf8', 'utf-16le', 'utf-16be', 'win1252'])(
    '%s is read, with a mark or without',
    async (encoding) => {
      for (const addBOM of [false, true]) await expectRight(iconv.encode(CLEAN, encoding, { addBOM }));
    },
  );

  it('UTF-32 is refused', async () => {
    for (const addBOM of [false, true])
      await expectRefused(iconv.encode(CLEAN, 'utf-32le', { addBOM }), 'file-not-csv');
  });

  it('NULs are damage, wherever they stand', async () => {
    const read = await readShop(CLEAN.replace('words', 'wo\0rds'));
    expect([read.codes, read.rows.slice(1)]).toEqual([['text-damaged'], RIGHT_ROWS.slice(1)]);
  });
});

describe('headers', () => {
  it('that are missing refuse the file', () => expectRefused(fileOf({}, null), 'header-missing'));

  it('with a name too few refuse it', async () => {
    for (const name of HEADER) {
      const text = fileOf(
        {},
        HEADER.filter((other) => other !== name),
      );
      expect(await readShop(text)).toMatchObject({ refused: true });
      expect((await readShop(text)).codes).toContain('column-missing');
    }
  });

  it('with a name too many refuse it, for which cell is which is not known', async () => {
    for (let at = 0; at <= HEADER.length; at++)
      await expectRefused(fileOf({}, HEADER.toSpliced(at, 0, 'More')), 'header-does-not-fit');
  });

  it('without names at the end are read', () => expectRight(fileOf({}, [...HEADER, '', ''])));

  it('that are doubled refuse it where the column is asked for', async () => {
    const read = await readShop(fileOf({}, HEADER.with(2, 'DATE')));
    expect([read.refused, read.codes]).toEqual([true, ['column-missing', 'column-twice']]);
  });

  it('may be followed by lines of words, which are no rows', async () => {
    const units = written(HEADER.map((_, column) => `unit ${'abcdefghi'[column]}`));
    const [header, ...rows] = recordsOf();
    await expectRight([header, units, ...rows].join('\n'), 'rows-below-header');
    await expectRight([header, units, units, ...rows].join('\n'), 'rows-below-header');
    await expectRight([header, header, ...rows].join('\n'), 'rows-below-header');
  });

  it('may be written over two lines or three', async () => {
    const [header, ...rows] = recordsOf();
    const names = header!.split(',').join(' x,').concat(' x').split(',');
    const upper = names.map((name) => name.split(' ')[0]).join(',');
    const lower = names.map((name) => name.split(' ')[1]).join(',');
    const read = await readShop([upper.replaceAll(/\w+/g, 'LEAD'), lower, ...rows].join('\n'));
    expect(read.codes).toEqual(['header-missing']);
    const blank = HEADER.map(() => '').join(',');
    await expectRight([blank, header, ...rows].join('\n'), 'lines-before-header');
  });

  it('of a name of 5,000 letters are read as any', async () => {
    expect((await readShop(fileOf({}, [...HEADER.slice(0, 8), 'C'.repeat(5000)]))).codes).toEqual([
      'column-missing',
    ]);
  });
});

describe('lines around the table', () => {
  it.each([1, 2, 5, 30, 90])('%d before the header are skipped, and said', async (count) => {
    const lines = (text: string) => Array.from({ length: count }, (_, line) => `${text} ${line}\n`).join('');
    for (const before of [
      lines('A title'),
      lines('A title, of, three'),
      lines('a,b,c,d,e,f,g,h,'),
      `${lines('A')}\n`,
    ])
      await expectRight(before + CLEAN, 'lines-before-header');
  });

  it('more than 100 before the header refuse the file, and the line of the header is named', async () => {
    await expectRefused('A title\n'.repeat(100) + CLEAN, 'header-missing');
    const read = await readShop('A title\n'.repeat(100) + CLEAN);
    expect(read.problems[0]!.message).toContain('line 101 seems to be the header, but only the first 100');
  });

  it.each(['\t', '|'])(
    'a header with %j between its names and none between cells refuses it',
    async (delimiter) => {
      for (const quoteAll of [false, true]) {
        const header = written(HEADER, { delimiter, quoteAll });
        await expectRefused([header, ...recordsOf({ quoteAll }).slice(1)].join('\n'), 'header-does-not-fit');
      }
    },
  );

  it('below the rows are left out', async () => {
    await expectRight(`${CLEAN}# a comment\n`, 'rows-ragged');
    await expectRight(`${CLEAN}\n# a comment, of, three\n`, 'rows-blank', 'rows-ragged');
  });
});

describe('several tables in one file', () => {
  it.each([1, 2, 8, 10, 12])('one of %d columns is left out, before or after', async (columns) => {
    const other = otherTableOf(columns);
    await expectRight(CLEAN + other, 'rows-ragged');
    await expectRight(`${CLEAN}\n${other}`, 'rows-blank', 'rows-ragged');
    await expectRight(other + CLEAN, 'lines-before-header');
  });

  it('one of as many columns is left out from its header on', async () => {
    await expectRight(CLEAN + otherTableOf(9), 'rows-other-table');
    await expectRight(`${CLEAN}\n${otherTableOf(9)}`, 'rows-blank', 'rows-other-table');
  });

  it('one of as many columns without a header is read, and warned of, below a blank line', async () => {
    const other = otherTableOf(9).split('\n').slice(1).join('\n');
    const read = await readShop(`${CLEAN}\n${other}`);
    expect(read.codes).toEqual(['rows-blank', 'unlike-rows']);
    expect(read.problems.at(-1)).toMatchObject({ count: 20 });
    expect(read.rows.slice(0, RIGHT_ROWS.length)).toEqual(RIGHT_ROWS);
  });

  it.each([1, 2])('is none where rows as before follow %d of words', async (count) => {
    const words = 'tbd,later,few,some,none yet,Web,plain,nowhere,open\n';
    const read = await readShop(FIRST + words.repeat(count) + REST);
    expect(read.codes).toEqual(['unlike-rows']);
    expect(read.rows.length).toBe(RIGHT_ROWS.length + count);
  });

  it('rows are read again where the header comes again', async () => {
    const back = FIRST + otherTableOf(9) + fileOf({}, HEADER, ROWS.slice(40));
    await expectRight(back, 'rows-other-table', 'rows-header-again');
    await expectRight(`${FIRST + written(HEADER)}\n${REST}`, 'rows-header-again');
  });

  it('rows below the same names in another order are left out', async () => {
    const reversed = [HEADER, ...ROWS.slice(40)].map((cells) => written(cells.toReversed())).join('\n');
    const read = await readShop(FIRST + reversed);
    expect(read.rows).toEqual(RIGHT_ROWS.slice(0, 40));
    expect(read.codes).toEqual(['rows-other-table']);
    expect(wrongsOf(read)).toEqual([]);
  });
});

describe('rows that are one quoted cell each', () => {
  const wrapped = recordsOf().map((record) => `"${record.replaceAll('"', '""')}"`);

  it('are unwrapped where all are, and said', async () => {
    await expectRight(wrapped.join('\n'), 'dialect-unusual');
    await expectRight(wrapped.with(0, recordsOf()[0]!).join('\n'), 'dialect-unusual');
  });

  it('are left out where one is', async () => {
    const read = await readShop(recordsOf().with(5, wrapped[5]!).join('\n'));
    expect([read.rows, read.codes]).toEqual([rightRowsBut(4), ['rows-ragged']]);
  });
});

/** Each way to spoil one line of a file, by its cells as they are written. */
const SPOILT: Readonly<Record<string, (cells: readonly string[], column: number) => string>> = {
  'a delimiter too few': (cells, column) =>
    cells.toSpliced(column, 2, cells[column]! + (cells[column + 1] ?? '')).join(','),
  'a cell too few': (cells, column) => cells.toSpliced(column, 1).join(','),
  'a delimiter too many': (cells, column) => cells.toSpliced(column, 0, '').join(','),
  'a quote at the start of a cell': (cells, column) => cells.with(column, `"${cells[column]}`).join(','),
  'a quote at the end of a cell': (cells, column) => cells.with(column, `${cells[column]}"`).join(','),
  'a quote within a cell': (cells, column) =>
    cells.with(column, `${cells[column]!.slice(0, 2)}"${cells[column]!.slice(2)}`).join(','),
  'semicolons for commas': (cells) => cells.join(';'),
  'blanks for commas': (cells) => cells.join(' '),
  'a comma and a blank for commas': (cells) => cells.join(', '),
};

describe.each(Object.entries(SPOILT))('one line with %s', (_, spoil) => {
  it.each([false, true])('costs no other row, and is told (all quoted: %s)', async (quoteAll) => {
    const records = recordsOf({ quoteAll });
    for (const line of [0, 2, 3, 5, 84]) {
      const cells = [HEADER, ...ROWS][line]!.map((cell) => written([cell], { quoteAll }));
      for (let column = 0; column < cells.length; column += 3) {
        const read = await readShop(records.with(line, spoil(cells, column)).join('\n'));
        expect(wrongsOf(read)).toEqual([]);
        if (line === 0) expect([0, RIGHT_ROWS.length]).toContain(read.rows.length);
        // What was part of the spoilt row may lie on several lines; nothing but that row is lost.
        else expect(rightRowsBut(line - 1).filter((row) => !read.rows.includes(row))).toEqual([]);
      }
    }
  });
});
