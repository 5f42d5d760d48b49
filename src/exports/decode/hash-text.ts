import { finishedHash, withWord } from './hash-words.js';

/**
 * 32 bits of hash of a text: FNV-1a over its characters, whose bits are mixed once more, since ids that count up differ
 * only in their last digits. For finding what is equal, never for hiding what it says.
 */
export function hashText(text: string): number {
  let hash = FNV_START;
  for (let i = 0; i < text.length; i++) hash = withCharacter(hash, text.charCodeAt(i));
  return mixed(hash);
}

/** Another 32 bits, made another way, so that both together are 64: MurmurHash3's steps, a character at a time. */
export function otherHashText(text: string): number {
  let hash = text.length;
  for (let i = 0; i < text.length; i++) hash = withWord(hash, text.charCodeAt(i));
  return finishedHash(hash, 0);
}

/** `hashText` and `otherHashText` of a text of ASCII, as the first two of `out`. */
export function hashAscii(bytes: Uint8Array, start: number, end: number, out: Uint32Array): void {
  let hash = FNV_START;
  let other = end - start;
  for (let at = start; at < end; at++) {
    hash = withCharacter(hash, bytes[at]!);
    other = withWord(other, bytes[at]!);
  }
  out[0] = mixed(hash);
  out[1] = finishedHash(other, 0);
}

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function withCharacter(hash: number, code: number): number {
  return Math.imul(hash ^ code, FNV_PRIME);
}

function mixed(hash: number): number {
  const folded = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return folded ^ (folded >>> 13);
}
