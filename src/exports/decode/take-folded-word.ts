import { type Cursor, isLetter } from './cursor.js';

/** The letters of U+00E0 to U+00FF without their accents; a blank where it is none that names of months or days have. */
const BASES = 'aaaaaa ceeeeiiii nooooo ouuuuy y';

/** Takes letters, those of western Europe in UTF-8 or cp1252 too: `Août` is aout, '' where there is none. */
export function takeFoldedWord(cursor: Cursor): string {
  let word = '';
  while (cursor.at < cursor.end) {
    const byte = cursor.bytes[cursor.at]!;
    const next = cursor.at + 1 < cursor.end ? cursor.bytes[cursor.at + 1]! : 0;
    const isPair = byte === 0xc3 && next >= 0x80 && next < 0xc0;
    const letter = isLetter(byte) ? String.fromCharCode(byte | 0x20) : baseOf(isPair ? next + 0x40 : byte);
    if (letter === ' ') return word;
    word += letter;
    cursor.at += isPair ? 2 : 1;
  }
  return word;
}

function baseOf(code: number): string {
  return code < 0xc0 ? ' ' : BASES[code & 0x1f]!;
}
