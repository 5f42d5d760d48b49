import { hashAscii } from './hash-text.js';
import { latin1Text } from './latin1-text.js';
import { asSmall } from './letters.js';
import { isPlaceholder } from './placeholder.js';

let compared = new Uint8Array(256);

/** `personKey` of a cell of ASCII: its high and low number as the first two of `out`. */
export function putPersonKey(bytes: Uint8Array, start: number, end: number, out: Uint32Array): void {
  const length = putCompared(bytes, start, end);
  const isNobody =
    length === 0 ||
    (isPlaceholder.mayBe(compared, 0, length) && isPlaceholder(latin1Text(compared, 0, length)));
  if (isNobody) {
    out[0] = 0;
    out[1] = 0;
    return;
  }
  hashAscii(compared, 0, length, out);
  if (out[0] === 0 && out[1] === 0) out[1] = 1;
}

/** The cell as `tidyText` has it, in small letters; its length. */
function putCompared(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > compared.length) compared = new Uint8Array(end - start);
  let length = 0;
  let isSpaced = false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === 32 || (byte >= 9 && byte <= 13)) {
      isSpaced = length > 0;
      continue;
    }
    if (isSpaced) compared[length++] = 32;
    isSpaced = false;
    compared[length++] = asSmall(byte);
  }
  return length;
}
