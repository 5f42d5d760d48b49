/** By which most cells are told from some texts at little cost: their length, and the bytes with which they begin and end. */
export interface TextSigns {
  /** Of the longest text. */
  readonly longest: number;
  /** By length and byte, `length * 256 + byte`: `FIRST` where a text of that length begins with it, in any case, and so on. */
  readonly signs: Uint8Array;
}

const FIRST = 1;
const SECOND = 2;
const LAST = 4;

/** Of each byte, as a character of latin-1, the small letter. */
const LOWER = Uint16Array.from({ length: 256 }, (_, byte) =>
  String.fromCharCode(byte).toLowerCase().charCodeAt(0),
);

/** Of texts in lower case. */
export function textSigns(texts: readonly string[]): TextSigns {
  const longest = Math.max(0, ...texts.map(({ length }) => length));
  const signs = new Uint8Array((longest + 1) * 256);
  for (const text of texts) {
    const row = text.length * 256;
    const letters = [text.at(0), text.at(1), text.at(-1)].map((letter) => letter?.charCodeAt(0));
    for (const [place, letter] of letters.entries())
      for (let byte = 0; byte < 256; byte++)
        if (letter === undefined || LOWER[byte] === letter) signs[row + byte]! |= FIRST << place;
  }
  return { longest, signs };
}

/** Whether bytes may be one of the texts: that they aren't is certain. */
export function mayBeOne({ longest, signs }: TextSigns) {
  return (bytes: Uint8Array, start: number, end: number): boolean => {
    const length = end - start;
    if (length > longest) return false;
    const row = length * 256;
    if (length === 0) return (signs[0]! & FIRST) !== 0;
    if ((signs[row + bytes[start]!]! & FIRST) === 0 || (signs[row + bytes[end - 1]!]! & LAST) === 0)
      return false;
    return length === 1 || (signs[row + bytes[start + 1]!]! & SECOND) !== 0;
  };
}
