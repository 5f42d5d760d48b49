import { describe, expect, it } from 'vitest';
import { plainDialect } from '../../../src/exports/rows/dialect.js';
import { recordReader } from '../../../src/exports/rows/record-reader.js';

/** Records as `line@offset cells`, broken ones as `line quote` or `line size`. */
async function read(
  text: string,
  pieceSize = text.length || 1,
  largest?: number,
): Promise<readonly string[]> {
  const seen: string[] = [];
  const reader = recordReader(
    plainDialect(','),
    { line: 1, offset: 0 },
    {
      record: (cells, line, offset) => seen.push(`${line}@${offset} ${cells.join('|')}`),
      broken: (why, line) => seen.push(`${line} ${why}`),
    },
    largest,
  );
  const bytes = Buffer.from(text, 'latin1');
  for (let at = 0; at < bytes.length; at += pieceSize) await reader.write(bytes.subarray(at, at + pieceSize));
  await reader.end();
  return seen;
}

describe('recordReader', () => {
  it('gives each record, with the line and byte on which it starts', async () => {
    expect(await read('a,b\n"c\nc",d\n\ne,f')).toEqual(['1@0 a|b', '2@4 c\nc|d', '4@12 ', '5@13 e|f']);
  });

  it('knows LF, CRLF and CR, mixed too, and counts a CRLF within quotes as one line', async () => {
    const expected = ['1@0 a', '2@2 b', '3@5 c\r\nc', '5@13 d', '6@15 e'];
    expect(await read('a\nb\r\n"c\r\nc"\r\nd\re\n')).toEqual(expected);
  });

  it('reads nothing from nothing', async () => {
    expect(await read('')).toEqual([]);
  });

  it('leaves out the line of a quote within a bare cell', async () => {
    expect(await read('a,b\n1,This "quote" is bare\n2,c\n')).toEqual(['1@0 a|b', '2 quote', '3@27 2|c']);
  });

  it('leaves out the line of a quote that is not doubled, and no more', async () => {
    expect(await read('a,b\n1,"not " doubled"\n2,c\n')).toEqual(['1@0 a|b', '2 quote', '3@22 2|c']);
    // csv-parse would stay within the quotes to the file's end.
    expect(await read('a,b\n1,"Ann"x\n2,c\n3,d\n')).toEqual(['1@0 a|b', '2 quote', '3@13 2|c', '4@17 3|d']);
  });

  it('leaves out the line on which a quote opens that never closes, and no more', async () => {
    expect(await read('a,b\n1,"open\n2,c\n3,d')).toEqual(['1@0 a|b', '2 quote', '3@12 2|c', '4@16 3|d']);
    expect(await read('a,b\n1,"open')).toEqual(['1@0 a|b', '2 quote']);
    expect(await read('a,b\n1,"open\n')).toEqual(['1@0 a|b', '2 quote']);
  });

  it('names the line on which the broken cell begins', async () => {
    const text = 'a,b\n"1\n1",bare "quote"\n2,c\n';
    expect(await read(text)).toEqual(['1@0 a|b', '3 quote', '4@23 2|c']);
  });

  it('goes on after a CRLF as after any line end, wherever a piece ends', async () => {
    const text = 'a,b\r\n1,"x"y\r\n2,c\r\n';
    for (let size = 1; size <= text.length; size++) {
      expect(await read(text, size)).toEqual(['1@0 a|b', '2 quote', '3@13 2|c']);
    }
  });

  it('leaves out a record beyond all size, and reads on', async () => {
    const text = `a\n${'x'.repeat(100)}\nb\n`;
    for (const size of [1, 7, 103, 200]) {
      expect(await read(text, size, 100)).toEqual(['1@0 a', '2 size', '3@103 b']);
    }
  });

  it('reads a cell of 10 MB', async () => {
    const large = 'x'.repeat(10 * 1024 * 1024);
    const records = await read(`a\n"${large}"\nb\n`, 65_536);
    expect(records.map((record) => record.length)).toEqual([5, large.length + 4, '3@10485765 b'.length]);
  });

  it('hands on what its sink throws', async () => {
    const reader = recordReader(
      plainDialect(','),
      { line: 1, offset: 0 },
      {
        record: () => {
          throw new TypeError('a bug');
        },
        broken: () => {},
      },
    );
    await expect(reader.write(Buffer.from('a\nb\nc\nd\n'))).rejects.toThrow('a bug');
  });
});

describe('where the scanner stops', () => {
  it('reads records of more cells than it has places for, and goes on', async () => {
    const wide = Array.from({ length: 5000 }, (_, cell) => String(cell));
    for (const size of [1000, 100_000]) {
      const records = await read(`a,b\n${wide.join(',')}\nc,d\n`, size);
      expect(records).toEqual(['1@0 a|b', `2@4 ${wide.join('|')}`, `3@${5 + wide.join(',').length} c|d`]);
    }
  });

  it('reads a cell that is longer than is scanned again and again, and goes on', async () => {
    const long = `"${'x\n'.repeat(200_000)}"`;
    const records = await read(`a,b\n${long},1\nc,d\n`, 65_536);
    expect(records.map((record) => record.slice(0, 12))).toEqual([
      '1@0 a|b',
      '2@4 x\nx\nx\nx\n',
      '200003@40000',
    ]);
    expect(records.at(-1)).toBe('200003@400009 c|d');
  });

  it('leaves out one quote that opens far from the end of the file, and reads all else', async () => {
    const rows = Array.from({ length: 40_000 }, (_, row) => `${row},some text\n`);
    const text = `${rows.slice(0, 100).join('')}100,"open\n${rows.slice(101).join('')}`;
    const records = await read(text, 65_536);
    expect(records).toHaveLength(40_000);
    expect(records[100]).toBe('101 quote');
    expect(records[101]).toContain('102@');
    expect(records.at(-1)).toBe(`40000@${text.length - 16} 39999|some text`);
  });

  it('reads on from a place that it is told, and says where it is', async () => {
    const seen: string[] = [];
    const reader = recordReader(
      plainDialect(','),
      { line: 1, offset: 0 },
      { record: (cells, line, offset) => seen.push(`${line}@${offset} ${cells}`), broken: () => {} },
    );
    await reader.write(Buffer.from('a,"\n"\r\nb'));
    expect([reader.next, reader.isWhole]).toEqual([{ line: 3, offset: 7 }, false]);
    await reader.write(Buffer.from(',c\n'));
    expect([reader.next, reader.isWhole]).toEqual([{ line: 4, offset: 11 }, true]);
    reader.goTo({ line: 90, offset: 900 });
    await reader.write(Buffer.from('d\n'));
    await reader.end();
    expect(seen).toEqual(['1@0 a,\n', '3@7 b,c', '90@900 d']);
  });
});
