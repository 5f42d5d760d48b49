import { isDigit } from './cursor.js';
import { pushGuid } from './guid-bytes.js';
import { isCapital, isSmall } from './letters.js';
import type { TextRecords } from './text-records.js';

/** Adds a key for a trimmed cell of ASCII, where there is one. */
export type PushKey = (
  records: TextRecords,
  row: number,
  bytes: Uint8Array,
  start: number,
  end: number,
) => void;

/** `idKey` of a cell that is no list. */
export const pushIdKey: PushKey = (records, row, bytes, start, end) => {
  if (pushGuid(records, row, bytes, start, end)) return;
  if (hasCheckSuffix(bytes, start, end)) records.push(row, bytes, start, end - CHECKS);
  else {
    const from = hasZohoPrefix(bytes, start, end) ? start + ZOHO_PREFIX.length : start;
    if (from < end) records.push(row, bytes, from, end);
  }
};

const WITH_CHECKS = 18;
const CHECKS = 3;
const CHECK_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const ZOHO_PREFIX = 'zcrm_';

/** Whether the characters from the sixteenth on are those that Salesforce adds to fifteen: see `idKey`. */
function hasCheckSuffix(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start !== WITH_CHECKS) return false;
  for (let part = 0; part < CHECKS; part++) {
    let bits = 0;
    for (let i = 0; i < 5; i++) {
      const byte = bytes[start + part * 5 + i]!;
      if (isCapital(byte)) bits |= 1 << i;
      else if (!isDigit(byte) && !isSmall(byte)) return false;
    }
    if (bytes[start + 15 + part] !== CHECK_CHARACTERS.charCodeAt(bits)) return false;
  }
  return true;
}

function hasZohoPrefix(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < ZOHO_PREFIX.length) return false;
  for (let i = 0; i < ZOHO_PREFIX.length; i++) {
    if (bytes[start + i] !== ZOHO_PREFIX.charCodeAt(i)) return false;
  }
  return true;
}
