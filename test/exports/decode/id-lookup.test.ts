import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IdDictionary, idDictionary } from '../../../src/exports/decode/id-dictionary.js';
import { idLookup } from '../../../src/exports/decode/id-lookup.js';
import type { IdSnapshot } from '../../../src/exports/decode/id-snapshot.js';
import { HASH, ROW, type TextRecords, textRecords } from '../../../src/exports/decode/text-records.js';

function recordsOf(ids: readonly string[]): TextRecords {
  const records = textRecords();
  for (const [row, id] of ids.entries()) records.push(row, Buffer.from(id, 'latin1'), 0, id.length);
  return records;
}

/** The codes that a thread finds in a snapshot, and those that it gets for the rest from the dictionary. */
function resolved(asked: readonly string[], snapshot: IdSnapshot, ids: IdDictionary) {
  const { words, end } = recordsOf(asked);
  const codes = new Uint32Array(asked.length);
  // As when it is posted to a thread.
  const fresh = idLookup(structuredClone(snapshot))(words, end, codes);
  const known = Array.from(codes);
  ids.internAll(fresh, codes, []);
  return { known, codes: Array.from(codes) };
}

/** Two ids of one hash. */
function twins(): readonly [string, string] {
  const seen = new Map<number, string>();
  const asked = textRecords();
  for (let n = 0; ; n++) {
    const id = `00Q${n.toString(36)}`;
    asked.clear();
    asked.push(0, Buffer.from(id), 0, id.length);
    const hash = asked.words[HASH]!;
    const twin = seen.get(hash);
    if (twin !== undefined) return [twin, id];
    seen.set(hash, id);
  }
}

describe('idLookup', () => {
  const plainIds = fc.array(fc.string({ unit: fc.constantFrom(...'ab1;-'), minLength: 1, maxLength: 6 }), {
    maxLength: 40,
  });

  it('finds what the dictionary had at the snapshot, and nothing that came later', () => {
    fc.assert(
      fc.property(plainIds, plainIds, plainIds, (before, after, asked) => {
        const ids = idDictionary();
        for (const id of before) ids.intern(id);
        const { count } = ids;
        const snapshot = ids.snapshot();
        for (const id of after) ids.intern(id);
        const codeOf = (id: string) => (ids.codeOf(id) < count ? ids.codeOf(id) : 0);
        const expected = asked.map(codeOf);
        const { known, codes } = resolved(asked, snapshot, ids);
        expect(known).toEqual(expected);
        expect(codes).toEqual(asked.map(ids.codeOf));
        expect(codes.map(ids.textOf)).toEqual(asked);
      }),
    );
  });

  it('goes on showing what it had when the dictionary has long outgrown it', () => {
    const ids = idDictionary();
    const idAt = (n: number) => `00Q${n.toString(36)}`;
    const first = Array.from({ length: 3000 }, (_, n) => idAt(n));
    expect(resolved(first, ids.snapshot(), ids).known).toEqual(first.map(() => 0));
    const snapshot = ids.snapshot();
    const more = Array.from({ length: 9000 }, (_, n) => idAt(n * 2));
    const { known, codes } = resolved(more, snapshot, ids);
    expect(known).toEqual(more.map((_, n) => (n < 1500 ? n * 2 + 1 : 0)));
    expect(codes).toEqual(more.map((_, n) => (n < 1500 ? n * 2 + 1 : n + 1501)));
    expect(resolved(more, snapshot, ids)).toEqual({ known, codes });
    expect(resolved(more, ids.snapshot(), ids).known).toEqual(codes);
  });

  it('tells apart ids whose hash is one', () => {
    const [one, other] = twins();
    for (const asked of [
      [one, other, one],
      [other, one, other],
    ]) {
      const ids = idDictionary();
      expect(resolved(asked, ids.snapshot(), ids).codes).toEqual([1, 2, 1]);
      expect(resolved(asked, ids.snapshot(), ids).known).toEqual([1, 2, 1]);
      expect([ids.codeOf(one), ids.codeOf(other)].toSorted()).toEqual([1, 2]);
    }
    const ids = idDictionary();
    ids.intern(one);
    expect(resolved([other, one], ids.snapshot(), ids)).toEqual({ known: [0, 1], codes: [2, 1] });
  });

  it('finds ids as before in a dictionary that made room at once', () => {
    const ids = idDictionary();
    const early = ids.snapshot();
    ids.expect(5000);
    const asked = Array.from({ length: 4000 }, (_, n) => `lead ${n}`);
    const { codes } = resolved(asked, early, ids);
    ids.expect(90_000);
    expect(resolved(asked, ids.snapshot(), ids).known).toEqual(codes);
    expect(ids.textOf(4000)).toBe('lead 3999');
  });
});

it('keeps the rows of ids that are unknown', () => {
  const ids = idDictionary();
  ids.intern('b');
  const { words, end } = recordsOf(['a', 'b', 'a long one', 'b', 'c']);
  const fresh = idLookup(ids.snapshot())(words, end, new Uint32Array(5));
  const again = recordsOf(['a', 'a long one', 'c']);
  const expected = again.words.slice(0, again.end);
  expected[ROW] = 0;
  const rows = [0, 2, 4];
  let at = 0;
  for (const row of rows) {
    expect(fresh[at + ROW]).toBe(row);
    expected[at + ROW] = row;
    at += row === 2 ? 6 : 4;
  }
  expect(fresh).toEqual(expected);
});
