import { parse } from 'csv-parse';
import { describe, expect, it } from 'vitest';

/** What the reader builds on, or around, in csv-parse: an upgrade that changes it should be noticed here. */
describe('csv-parse', () => {
  const options = { record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true };

  async function records(text: string, more: object): Promise<readonly string[][]> {
    const rows: string[][] = [];
    const parser = parse({ ...options, ...more });
    parser.end(text);
    for await (const row of parser) rows.push(row);
    return rows;
  }

  it('takes the rest of the file for one cell when it skips a record with a broken quote', async () => {
    const text = 'id,name\n1,"Ann"x,2\n2,Bob\n3,Cem\n';
    expect(await records(text, { skip_records_with_error: true })).toEqual([['id', 'name']]);
  });

  it('names the line on which a record ends, and takes a CRLF within quotes for two', async () => {
    const lines: number[] = [];
    const on_record = (row: string[], info: { lines: number }) => {
      lines.push(info.lines);
      return row;
    };
    await records('a\r\n"b\r\nb"\r\nc\r\n', { on_record });
    // The second record is on lines 2 and 3, the third on line 4.
    expect(lines).toEqual([1, 4, 5]);
  });

  it('hands each record to push while info stands at its end', async () => {
    const parser = parse({ ...options });
    const ends: number[] = [];
    parser.push = (record) => {
      if (record !== null) ends.push(parser.info.bytes);
      return true;
    };
    await new Promise<void>((resolve) => parser.write('id\r\n"a\n1"\nb', () => resolve()));
    await new Promise<void>((resolve) => parser.once('finish', resolve).end());
    expect(ends).toEqual([4, 10, 11]);
  });
});
