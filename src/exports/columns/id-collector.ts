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
      if (isAscii(cell)) values.push(cleaned(cell));
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

function isAscii(cell: string): boolean {
  for (let i = 0; i < cell.length; i++) if (cell.charCodeAt(i) > 127) return false;
  return true;
}
