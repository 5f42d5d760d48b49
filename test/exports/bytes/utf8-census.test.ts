import { describe, expect, it } from 'vitest';
import { utf8Census } from '../../../src/exports/bytes/utf8-census.js';

function census(bytes: Uint8Array, pieceSize = bytes.length) {
  const counter = utf8Census();
  for (let at = 0; at < bytes.length; at += pieceSize) counter.add(bytes.subarray(at, at + pieceSize));
  return counter.finish();
}

const NOTHING = { sound: 0, broken: 0, replaced: 0, nuls: 0, outside1252: 0 };

describe('utf8Census', () => {
  it('counts sound sequences, broken bytes and replaced characters', () => {
    expect(census(Buffer.from('plain'))).toEqual(NOTHING);
    expect(census(Buffer.from('é€😀'))).toEqual({ ...NOTHING, sound: 3 });
    expect(census(Buffer.from('Jürgen', 'latin1'))).toEqual({ ...NOTHING, broken: 1 });
    expect(census(Buffer.from('a\ufffdb'))).toEqual({ ...NOTHING, replaced: 1 });
  });

  it('counts NULs and what stands for nothing in cp1252', () => {
    expect(census(Buffer.from('a\0b\0'))).toEqual({ ...NOTHING, nuls: 2 });
    const bytes = Uint8Array.from([0x41, 0x81, 0x8d, 0x8f, 0x90, 0x9d, 0x80]);
    expect(census(bytes)).toEqual({ ...NOTHING, broken: 6, outside1252: 5 });
  });

  it.each([
    ['a continuation alone', [0x80]],
    ['an overlong form', [0xc0, 0xaf]],
    ['an overlong form of three bytes', [0xe0, 0x80, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['a sequence cut off by the end', [0xe2, 0x82]],
  ])('knows %s for broken', (_, bytes) => {
    expect(census(Uint8Array.from(bytes))).toMatchObject({ sound: 0, broken: bytes.length, replaced: 0 });
  });

  it('counts the same however the bytes come', () => {
    const bytes = Buffer.concat([Buffer.from('aé\0€😀\ufffd'), Buffer.from([0xff, 0xe2, 0x82, 0x41])]);
    for (const size of [1, 2, 3, 5]) expect(census(bytes, size)).toEqual(census(bytes));
  });
});
