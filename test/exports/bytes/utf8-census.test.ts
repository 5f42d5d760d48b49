import { describe, expect, it } from 'vitest';
import { utf8Census } from '../../../src/exports/bytes/utf8-census.js';

function census(bytes: Uint8Array, pieceSize = bytes.length) {
  const counter = utf8Census();
  for (let at = 0; at < bytes.length; at += pieceSize) counter.add(bytes.subarray(at, at + pieceSize));
  return counter.finish();
}

describe('utf8Census', () => {
  it('counts sound sequences, broken bytes and replaced characters', () => {
    expect(census(Buffer.from('plain'))).toEqual({ sound: 0, broken: 0, replaced: 0 });
    expect(census(Buffer.from('é€😀'))).toEqual({ sound: 3, broken: 0, replaced: 0 });
    expect(census(Buffer.from('Jürgen', 'latin1'))).toEqual({ sound: 0, broken: 1, replaced: 0 });
    expect(census(Buffer.from('a\ufffdb'))).toEqual({ sound: 0, broken: 0, replaced: 1 });
  });

  it.each([
    ['a continuation alone', [0x80]],
    ['an overlong form', [0xc0, 0xaf]],
    ['an overlong form of three bytes', [0xe0, 0x80, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['a sequence cut off by the end', [0xe2, 0x82]],
  ])('knows %s for broken', (_, bytes) => {
    expect(census(Uint8Array.from(bytes))).toEqual({ sound: 0, broken: bytes.length, replaced: 0 });
  });

  it('counts the same however the bytes come', () => {
    const bytes = Buffer.concat([Buffer.from('aé€😀\ufffd'), Buffer.from([0xff, 0xe2, 0x82, 0x41])]);
    for (const size of [1, 2, 3, 5]) expect(census(bytes, size)).toEqual(census(bytes));
  });
});
