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
