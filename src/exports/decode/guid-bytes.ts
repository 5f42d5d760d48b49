import { asSmall } from './letters.js';
import type { TextRecords } from './text-records.js';

const LENGTH = 36;
/** Where its parts begin and end, with hyphens between them. */
const BEGINS = [0, 9, 14, 19, 24];
const ENDS = [8, 13, 18, 23, 36];
const HYPHEN = 45;
const OPEN = 123;
const CLOSE = 125;

/** By byte: whether it is a capital of a hexadecimal digit, or no such digit; 0 for all others. */
const CAPITAL = 1;
const NO_DIGIT = 2;
const SIGNS = new Uint8Array(256).fill(NO_DIGIT);
for (const digit of '0123456789abcdef') SIGNS[digit.charCodeAt(0)] = 0;
for (const digit of 'ABCDEF') SIGNS[digit.charCodeAt(0)] = CAPITAL;

const small = new Uint8Array(LENGTH);

/** Adds the GUID that a cell is, without its braces and in small letters; whether it is one. */
export function pushGuid(
  records: TextRecords,
  row: number,
  bytes: Uint8Array,
  start: number,
  end: number,
): boolean {
  if (end - start < LENGTH) return false;
  const braces = (end - start - LENGTH) / 2;
  if (braces !== 0 && !(braces === 1 && bytes[start] === OPEN && bytes[end - 1] === CLOSE)) return false;
  const first = start + braces;
  const signs = signsOfGuid(bytes, first);
  if ((signs & NO_DIGIT) !== 0) return false;
  if (signs === 0) records.push(row, bytes, first, first + LENGTH);
  else {
    for (let i = 0; i < LENGTH; i++) small[i] = asSmall(bytes[first + i]!);
    records.push(row, small, 0, LENGTH);
  }
  return true;
}

function signsOfGuid(bytes: Uint8Array, first: number): number {
  let signs = 0;
  for (let part = 0; part < BEGINS.length; part++) {
    const end = first + ENDS[part]!;
    for (let at = first + BEGINS[part]!; at < end; at++) signs |= SIGNS[bytes[at]!]!;
    if (part < BEGINS.length - 1 && bytes[end] !== HYPHEN) return NO_DIGIT;
  }
  return signs;
}
