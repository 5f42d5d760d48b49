import { describe, expect, it } from 'vitest';
import { nameKey } from '../../../src/exports/decode/name-key.js';

describe('nameKey', () => {
  it('is one for a name however it is spaced and in whatever case, and another for another', () => {
    expect(nameKey('Ann Lee')).toBe(nameKey('  ann\u00a0 LEE '));
    expect(nameKey('Ann Lee')).not.toBe(nameKey('Ann Leh'));
  });

  it('holds nothing of the name, and is no list of several', () => {
    expect(nameKey('Lee; Ann')).toMatch(/^name:[0-9a-f]{16}$/);
  });

  it('is an id where that is what stands in place of the name', () => {
    expect(nameKey('{0B6F3E5A-0B1C-4C1E-9A52-6B7F2F0A9D11}')).toBe('0b6f3e5a-0b1c-4c1e-9a52-6b7f2f0a9d11');
  });

  it('is blank where nobody is named', () => {
    expect(nameKey(' ')).toBe('');
  });
});
