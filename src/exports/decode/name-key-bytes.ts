import { pushGuid } from './guid-bytes.js';
import type { PushKey } from './id-key-bytes.js';
import { putPersonKey } from './person-bytes.js';
import type { TextRecords } from './text-records.js';

/** `nameKey` of a cell. */
export const pushNameKey: PushKey = (records, row, bytes, start, end) => {
  if (pushGuid(records, row, bytes, start, end)) return;
  putPersonKey(bytes, start, end, person);
  if (person[0] !== 0 || person[1] !== 0) pushName(records, row);
};

const NAME = 'name:';
const HEX = '0123456789abcdef';

const person = new Uint32Array(2);
const name = Uint8Array.from(Buffer.from(`${NAME}${HEX}`));

/** Adds the numbers of `person` in hexadecimal digits. */
function pushName(records: TextRecords, row: number): void {
  for (let i = 0; i < HEX.length; i++) {
    name[NAME.length + i] = HEX.charCodeAt((person[i >> 3]! >>> (28 - (i & 7) * 4)) & 15);
  }
  records.push(row, name, 0, name.length);
}
