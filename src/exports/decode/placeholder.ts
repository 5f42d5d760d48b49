/** What systems and people write where there is nothing, in lower case. */
const PLACEHOLDERS = [
  '-',
  '--',
  '---',
  '.',
  '?',
  'n/a',
  '#n/a',
  'na',
  'nan',
  'nil',
  'null',
  '(null)',
  'none',
  '-none-',
  '--none--',
  '(blank)',
  'select',
  '-select-',
  '--select--',
  'undefined',
  '\\n',
  '<null>',
  '[null]',
  '(none)',
  '(no value)',
  '(not set)',
  'n.a.',
  'please select',
  '\u2013',
  '\u2014',
  // The dashes again, as cells are before their encoding is known.
  '\u00e2\u0080\u0093',
  '\u00e2\u0080\u0094',
  '\u0096',
  '\u0097',
  '0000-00-00',
  '0000-00-00t00:00:00',
  '00/00/0000',
  '00.00.0000',
  '1/0/1900',
  '01/00/1900',
  '0001-01-01',
  '0001-01-01 00:00:00',
  '0000-00-00 00:00:00',
];

/** Of each byte, as a character of latin-1, the small letter. */
const LOWER = Uint16Array.from({ length: 256 }, (_, byte) =>
  String.fromCharCode(byte).toLowerCase().charCodeAt(0),
);

/** Whether a cell says that there is nothing. */
export interface SaysNothing {
  (cell: string): boolean;
  /** The same of a cell's bytes, at next to no cost: that it doesn't is certain, that it does is to be asked of its text. */
  mayBe(bytes: Uint8Array, start: number, end: number): boolean;
}

/** Whether a cell that should hold an id, a date or a number says that there is none. */
export const isPlaceholder: SaysNothing = anyOf(PLACEHOLDERS);

/** The same, of a CRM that writes these for nothing too. */
export function placeholderTest(blanks: readonly string[]): SaysNothing {
  return blanks.length === 0 ? isPlaceholder : anyOf([...PLACEHOLDERS, ...blanks]);
}

/** Whether a cell is one of these texts, in any case. Most are told from them by their length alone, at little cost. */
export function anyOf(texts: readonly string[]): SaysNothing {
  const known = new Set(texts.map((text) => text.toLowerCase()));
  const lengths = new Set([...known].map(({ length }) => length));
  const isOne = (cell: string) => lengths.has(cell.length) && known.has(cell.toLowerCase());
  return Object.assign(isOne, { mayBe: lengthAndEnds([...known]) });
}

/** Whether bytes have the length of one of these texts, in lower case, and begin and end as those of that length do, in any case. */
function lengthAndEnds(texts: readonly string[]): SaysNothing['mayBe'] {
  const longest = Math.max(0, ...texts.map(({ length }) => length));
  const isLike = [0, 1, -1].map((at) => letterAt(texts, at, longest));
  const [isFirst, isSecond, isLast] = isLike as [Uint8Array, Uint8Array, Uint8Array];
  return (bytes, start, end) => {
    const length = end - start;
    if (length === 0 || length > longest) return length === 0 && isFirst[0] === 1;
    const row = length * 256;
    if (isFirst[row + bytes[start]!] === 0 || isLast[row + bytes[end - 1]!] === 0) return false;
    return length === 1 || isSecond[row + bytes[start + 1]!] === 1;
  };
}

/** By length and byte: whether a text of that length has that letter there. In row 0: whether there is an empty one. */
function letterAt(texts: readonly string[], at: number, longest: number): Uint8Array {
  const isThere = new Uint8Array((longest + 1) * 256);
  for (const text of texts) {
    const letter = text.at(at)?.charCodeAt(0);
    for (let byte = 0; byte < 256; byte++)
      if (letter === undefined || LOWER[byte] === letter) isThere[text.length * 256 + byte] = 1;
  }
  return isThere;
}
