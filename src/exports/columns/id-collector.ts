import { idKey } from '../decode/id-key.js';
import { isPlaceholder } from '../decode/placeholder.js';
import { trimCell } from '../decode/trim-cell.js';
import type { Collector } from './collector.js';

/** Gathers ids in the form in which they are compared. Nearly all are ASCII; the others wait for the file's end. */
export function idCollector(): Collector {
  const values: string[] = [];
  let undecoded: number[] = [];
  return {
    startFile() {
      undecoded = [];
    },
    add(cell) {
      if (isPlain(cell)) values.push(cleaned(cell));
      else {
        undecoded.push(values.length);
        values.push(cell);
      }
    },
    endFile(decode) {
      for (const row of undecoded) values[row] = cleaned(decode(values[row]!));
    },
    finish: () => ({ column: { type: 'id', values }, problems: [] }),
  };
}

function cleaned(cell: string): string {
  const trimmed = trimCell(cell);
  return trimmed === '' || isPlaceholder(trimmed) ? '' : idKey(trimmed);
}

/** ASCII without NULs, which is the same in every encoding. */
function isPlain(cell: string): boolean {
  for (let i = 0; i < cell.length; i++) {
    const code = cell.charCodeAt(i);
    if (code > 127 || code === 0) return false;
  }
  return true;
}
