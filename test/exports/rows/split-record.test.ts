import { describe, expect, it } from 'vitest';
import { plainDialect } from '../../../src/exports/rows/dialect.js';
import { splitRecord } from '../../../src/exports/rows/split-record.js';

const plain = plainDialect(',');
const backslash = { ...plain, escapedBy: 'backslash' as const };

describe('splitRecord', () => {
  it('splits bare and quoted cells', () => {
    expect(splitRecord('a,"b, ""c""",,"",d', plain)).toEqual(['a', 'b, "c"', '', '', 'd']);
    expect(splitRecord('', plain)).toEqual(['']);
    expect(splitRecord('a,', plain)).toEqual(['a', '']);
  });

  it('takes a backslash for an escape only before a quote or a backslash', () => {
    expect(splitRecord(String.raw`"a \"b\"","C:\dir","C:\\x\\"`, backslash)).toEqual([
      'a "b"',
      String.raw`C:\dir`,
      `${String.raw`C:\x`}\\`,
    ]);
  });

  it('lets a blank follow a delimiter, where the dialect has one', () => {
    expect(splitRecord('a, "b, c", d', { ...plain, padded: true })).toEqual(['a', 'b, c', 'd']);
  });

  it.each(['"a', '"a"b', 'a"b', 'a,"b" ,c'])('refuses %j', (text) =>
    expect(splitRecord(text, plain)).toBeNull(),
  );
});
