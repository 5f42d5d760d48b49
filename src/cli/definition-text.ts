import { isUtf8 } from 'node:buffer';
import { makeProblem } from '../definition/make-problem.js';
import type { Outcome } from '../definition/problem.js';

const MARKS = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const;

/**
 * The text of a definition: UTF-8, or UTF-16 where a mark at its beginning says so. An error with the first line that is
 * neither: a status whose letters are lost is that of no lead.
 */
export function definitionText(bytes: Uint8Array, file: string): Outcome<string> {
  const [utf16] = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte)) ?? [];
  const value = decoded(bytes, utf16 ?? 'utf-8');
  if (value !== null) return { value, problems: [] };
  const message =
    'found bytes that are no UTF-8, as of Windows-1252 or of a file that is no text, expected UTF-8; save the definition as UTF-8';
  const line = utf16 === undefined ? firstBrokenLine(bytes) : null;
  const at = { file, line, column: null };
  return { value: null, problems: [makeProblem('definition-not-utf8', message, at)] };
}

/** Null where a byte has no meaning in that encoding. */
function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const LINE_FEED = 0x0a;

/** From 1. No byte of a character of several is a line feed, so that a line is sound by itself. */
function firstBrokenLine(bytes: Uint8Array): number {
  let line = 1;
  for (let begin = 0; begin < bytes.length; line++) {
    const end = bytes.indexOf(LINE_FEED, begin);
    const next = end === -1 ? bytes.length : end + 1;
    if (!isUtf8(bytes.subarray(begin, next))) break;
    begin = next;
  }
  return line;
}
