/** Bytes four by four, as many as there are whole ones; none where the bytes don't begin at a word of their buffer. */
export function wordsOf(bytes: Uint8Array): Int32Array {
  const count = bytes.byteOffset % 4 === 0 ? bytes.length >> 2 : 0;
  return count === 0 ? new Int32Array(0) : new Int32Array(bytes.buffer, bytes.byteOffset, count);
}
