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
    expect(idKey('zcrm_5549000000123')).toBe('zcrm_5549000000123');
  });

  it('trims, and takes each id of several', () => {
    expect(idKey('  42 ')).toBe('42');
    expect(idKey('8001; 00QEc00000BBaeXMAT')).toBe('8001;00QEc00000BBaeX');
  });
});
