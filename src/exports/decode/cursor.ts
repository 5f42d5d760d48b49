/** A place in a cell's bytes, moved on by the readers below: each takes what it knows or leaves it untouched. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
  readonly end: number;
}

/** Reads up to `most` digits as a number; -1 where there is none. */
export function takeDigits(cursor: Cursor, most: number): number {
  const limit = Math.min(cursor.end, cursor.at + most);
  let value = -1;
  while (cursor.at < limit && isDigit(cursor.bytes[cursor.at]!)) {
    value = (value < 0 ? 0 : value * 10) + cursor.bytes[cursor.at]! - 48;
    cursor.at++;
  }
  return value;
}

/** Takes one byte where it is that ASCII character, in either case. */
export function takeLetter(cursor: Cursor, lower: string): boolean {
  if (cursor.at >= cursor.end || (cursor.bytes[cursor.at]! | 0x20) !== lower.charCodeAt(0)) return false;
  cursor.at++;
  return true;
}

/** Takes one byte where it is exactly that ASCII character. */
export function takeChar(cursor: Cursor, char: string): boolean {
  if (cursor.at >= cursor.end || cursor.bytes[cursor.at] !== char.charCodeAt(0)) return false;
  cursor.at++;
  return true;
}

/** Takes spaces of any kind, the unbreakable ones in UTF-8 or cp1252 too; whether there were any. */
export function takeSpaces(cursor: Cursor): boolean {
  const from = cursor.at;
  for (let length = spaceLength(cursor); length > 0; length = spaceLength(cursor)) cursor.at += length;
  return cursor.at > from;
}

/** Takes letters; their text in lower case, '' where there is none. */
export function takeWord(cursor: Cursor): string {
  let word = '';
  while (cursor.at < cursor.end && isLetter(cursor.bytes[cursor.at]!)) {
    word += String.fromCharCode(cursor.bytes[cursor.at]! | 0x20);
    cursor.at++;
  }
  return word;
}

export function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

export function isLetter(byte: number): boolean {
  const lower = byte | 0x20;
  return lower >= 97 && lower <= 122;
}

/** The last bytes of U+2007, U+2009 and U+202F. */
const THIN_SPACES: ReadonlySet<number> = new Set([0x87, 0x89, 0xaf]);

/** Bytes of the space at the cursor: tab, space, U+00A0 (in cp1252 one byte), U+2007 of a digit's width, U+2009 thin, U+202F narrow. */
function spaceLength({ bytes, at, end }: Cursor): number {
  if (at >= end) return 0;
  const byte = bytes[at];
  if (byte === 0x20 || byte === 0x09 || byte === 0xa0) return 1;
  if (byte === 0xc2) return bytes[at + 1] === 0xa0 && at + 1 < end ? 2 : 0;
  if (byte !== 0xe2 || bytes[at + 1] !== 0x80 || at + 2 >= end) return 0;
  return THIN_SPACES.has(bytes[at + 2]!) ? 3 : 0;
}
