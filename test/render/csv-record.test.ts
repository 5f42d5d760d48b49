import { describe, expect, it } from 'vitest';
import { csvRecord } from '../../src/render/csv-record.js';

describe('csvRecord', () => {
  it('writes numbers as the JSON does', () => {
    expect(csvRecord([0.10525, -5, 1e21, -0, null, true])).toBe('0.10525,-5,1e+21,0,,true\n');
  });

  it('quotes commas and quotes', () => expect(csvRecord(['a,b', 'say "x"'])).toBe('"a,b","say ""x"""\n'));

  it.each([
    ['=1+1', "'=1+1"],
    ['+49', "'+49"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "' =1"],
    ['\r=1', "' =1"],
    [' =1', "' =1"],
    ['\u200b=1', "'=1"],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ['＝1', "'＝1"],
    ['a;=1', "a;'=1"],
    ['a; @x', "a;' @x"],
    ['a;b', 'a;b'],
    ['a=b', 'a=b'],
  ])('defuses the text %j', (text, field) => expect(csvRecord([text])).toBe(`${field}\n`));

  it('keeps a record on one line', () => expect(csvRecord(['two\r\nlines\u001b[31m'])).toBe('two lines\n'));
});
