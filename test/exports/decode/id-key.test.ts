import { describe, expect, it } from 'vitest';
import { idKey } from '../../../src/exports/decode/id-key.js';

describe('idKey', () => {
  it('cuts the check characters off an id of Salesforce', () => {
    // 00QEc 00000 BBaeX: capitals are Q and E (bits 2 and 3: 4 + 8 = 12, M); none (A); B, B, X (1 + 2 + 16 = 19, T).
    expect(idKey('00QEc00000BBaeXMAT')).toBe('00QEc00000BBaeX');
    expect(idKey('00QEc00000BBaeX')).toBe('00QEc00000BBaeX');
  });

  it('leaves other ids of 18 characters alone', () => {
    expect(idKey('00QEc00000BBaeXMAU')).toBe('00QEc00000BBaeXMAU');
    expect(idKey('000000000000000000')).toBe('000000000000000000');
    expect(idKey('abcd-5549000000123')).toBe('abcd-5549000000123');
  });

  it('takes a GUID in braces or not, in any case, for one', () => {
    const guid = '0b6f3e5a-0b1c-4c1e-9a52-6b7f2f0a9d11';
    expect(idKey(guid)).toBe(guid);
    expect(idKey(` {${guid.toUpperCase()}} `)).toBe(guid);
    expect(idKey(`{${guid}`)).toBe(`{${guid}`);
    expect(idKey(`X${guid.slice(1).toUpperCase()}`)).toBe(`X${guid.slice(1).toUpperCase()}`);
  });

  it('takes an id of Zoho with its prefix or without for one', () => {
    expect(idKey('zcrm_554900000012345')).toBe('554900000012345');
    expect(idKey('zcrm_1;zcrm_2')).toBe('1;2');
  });

  it('trims, and takes each id of several', () => {
    expect(idKey('  42 ')).toBe('42');
    expect(idKey('8001; 00QEc00000BBaeXMAT')).toBe('8001;00QEc00000BBaeX');
  });
});
