/** How the characters of a file are laid out in bytes, as far as its beginning tells. */
export interface ByteLayout {
  /** `bytes`: ASCII and something beyond it, UTF-8 or cp1252, which only the whole file tells. */
  readonly form: 'bytes' | 'utf-16le' | 'utf-16be';
  /** Of the byte order mark. */
  readonly markLength: number;
}

const SAMPLE = 4096;

/** Null where the beginning holds NULs or other control characters that no text explains. */
export function sniffUnicode(head: Uint8Array): ByteLayout | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { form: 'bytes', markLength: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { form: 'utf-16le', markLength: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { form: 'utf-16be', markLength: 2 };
  const sample = head.subarray(0, SAMPLE);
  const nuls = countNuls(sample);
  // Text of Western letters, digits and commas has a NUL in nearly every other place, and on one side only.
  const many = sample.length / 8;
  if (nuls.even === 0 && nuls.odd > 0 && nuls.odd >= many) return { form: 'utf-16le', markLength: 0 };
  if (nuls.odd === 0 && nuls.even > 0 && nuls.even >= many) return { form: 'utf-16be', markLength: 0 };
  // A few NULs are damage, wherever they stand.
  const all = nuls.even + nuls.odd;
  const isText = (all === 0 || all < many) && countControls(sample) <= sample.length / 32;
  return isText ? { form: 'bytes', markLength: 0 } : null;
}

function countNuls(bytes: Uint8Array): { even: number; odd: number } {
  const nuls = { even: 0, odd: 0 };
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) nuls[i % 2 === 0 ? 'even' : 'odd']++;
  return nuls;
}

/** Those that stand in no text: not NUL, tabs, line ends, escapes, separators. */
function countControls(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if ((byte > 0 && byte < 9) || (byte > 13 && byte < 27)) count++;
  return count;
}
