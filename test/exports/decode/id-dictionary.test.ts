import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idDictionary } from '../../../src/exports/decode/id-dictionary.js';

/** A dictionary as one would write it without a thought of memory. */
function byMap(): { intern(id: string): number; codeOf(id: string): number; readonly ids: string[] } {
  const codes = new Map([['', 0]]);
  return {
    intern(id) {
      if (!codes.has(id)) codes.set(id, codes.size);
      return codes.get(id)!;
    },
    codeOf: (id) => codes.get(id) ?? 0,
    get ids() {
      return [...codes.keys()];
    },
  };
}

describe('idDictionary', () => {
  it('gives every id the code that a Map would give it, and back its text', () => {
    const id = fc.string({ unit: fc.constantFrom(...'ab0-é日\u{1f600}\0'), maxLength: 4 });
    fc.assert(
      fc.property(fc.array(id, { maxLength: 60 }), fc.array(id), (ids, asked) => {
        const [dictionary, expected] = [idDictionary(), byMap()];
        for (const each of ids) expect(dictionary.intern(each)).toBe(expected.intern(each));
        for (const each of asked) expect(dictionary.codeOf(each)).toBe(expected.codeOf(each));
        expect(dictionary.count).toBe(expected.ids.length);
        expect(expected.ids.map((_, code) => dictionary.textOf(code))).toEqual(expected.ids);
      }),
    );
  });

  it('gives and finds the same after it has rested', () => {
    const dictionary = idDictionary();
    const ids = Array.from({ length: 1000 }, (_, n) =>
      n % 100 === 0 ? `lead-ü${n}` : `${n}`.padStart(n % 9, 'L'),
    );
    const codes = ids.map((id) => dictionary.intern(id));
    const texts = codes.map((code) => dictionary.textOf(code));
    dictionary.rest();
    expect(codes.map((code) => dictionary.textOf(code))).toEqual(texts);
    expect(ids.map((id) => dictionary.codeOf(id))).toEqual(codes);
    dictionary.rest();
    expect(ids.map((id) => dictionary.intern(id))).toEqual(codes);
    expect(dictionary.intern('another')).toBe(dictionary.count - 1);
    expect(dictionary.codeOf('another')).toBe(dictionary.count - 1);
    expect(dictionary.codeOf('none')).toBe(0);
  });

  it('finds each of 120,000 ids again', () => {
    const dictionary = idDictionary();
    const idAt = (n: number) => (n % 1000 === 0 ? `lead-ü${n}` : `00Q${n.toString(36)}`);
    const numbers = Array.from({ length: 120_000 }, (_, index) => index + 1);
    expect(numbers.filter((n) => dictionary.intern(idAt(n)) !== n)).toEqual([]);
    expect(numbers.filter((n) => dictionary.codeOf(idAt(n)) !== n)).toEqual([]);
    expect(numbers.filter((n) => dictionary.textOf(n) !== idAt(n))).toEqual([]);
    expect(dictionary.codeOf('00Q')).toBe(0);
  });

  it('keeps an id as long as any cell', () => {
    const dictionary = idDictionary();
    const long = 'x'.repeat(1_000_000);
    expect(dictionary.textOf(dictionary.intern(long))).toBe(long);
  });

  it('knows the ids that a cell lists, in their order', () => {
    const dictionary = idDictionary();
    const second = dictionary.intern('8002');
    const list = dictionary.intern('8001;;8002');
    expect(dictionary.listOf(list)).toEqual([dictionary.codeOf('8001'), second]);
    expect(dictionary.codeOf('8001')).not.toBe(0);
    expect([dictionary.textOf(list), dictionary.listOf(second)]).toEqual(['8001;;8002', null]);
  });
});
