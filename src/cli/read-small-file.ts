import { readFileSync, statSync } from 'node:fs';

/** Far more than anybody writes by hand or saves; a device without an end is none. */
const LARGEST = 64 << 20;

/** The bytes of a file that is read whole. Throws where it can't be read, has no end or is far too large. */
export function readSmallFile(path: string): Buffer {
  const found = statSync(path);
  if (found.isCharacterDevice() || found.isBlockDevice()) throw new Error('it is a device, not a file');
  if (found.size > LARGEST) throw new Error('it is larger than 64 MB');
  return readFileSync(path);
}
