import { describe, expect, it } from 'vitest';
import { readRecords } from '../../../src/exports/survey/read-records.js';
import { sourceOf } from '../support/source-of.js';

describe('readRecords', () => {
  it('gives rows as texts with their lines, whatever separates them', async () => {
    const { headers, rows, dialect, problems } = await readRecords(
      sourceOf('Key;Text\n1;"a;b"\n\n2;"two\nlines"\n3; x \n'),
    );
    expect(headers).toEqual(['Key', 'Text']);
    expect(rows).toEqual([
      { line: 2, cells: ['1', 'a;b'] },
      { line: 4, cells: ['2', 'two\nlines'] },
      { line: 6, cells: ['3', ' x '] },
    ]);
    expect(dialect?.delimiter).toBe(';');
    expect(problems.map(({ code, line }) => `${code}:${line}`)).toEqual(['rows-blank:3']);
  });

  it('takes the header that is named, where its looks say nothing', async () => {
    const file = () => sourceOf('Some title\nA,B\nx,y\n');
    const { problems } = await readRecords(file());
    expect(problems.map(({ code }) => code)).toEqual(['header-missing']);
    expect(problems[0]!.message).toContain('or name headers that it has: readRecords(source, names)');
    const { rows } = await readRecords(file(), ['B', 'A']);
    expect(rows).toEqual([{ line: 3, cells: ['x', 'y'] }]);
  });

  it('reads texts in the encoding that the whole file tells', async () => {
    const { rows } = await readRecords(sourceOf(Buffer.from('Key,Text\n1,K\xf6ln\n', 'latin1')));
    expect(rows).toEqual([{ line: 2, cells: ['1', 'Köln'] }]);
  });

  it('says what keeps it from reading', async () => {
    const found = await readRecords(sourceOf('Key,Text\n1,x\n'), ['Key', 'Other']);
    expect(found).toMatchObject({ headers: [], rows: [], dialect: null });
    expect(found.problems.map(({ code }) => code)).toEqual(['header-missing']);
  });
});
