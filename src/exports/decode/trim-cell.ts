import { isSpace } from './trim-bytes.js';

/**
 * Takes ASCII white space off both ends of a cell that still is a byte per character: `trim()` would take the last
 * byte off `Voilà`, which in UTF-8 is that of an unbreakable space.
 */
export function trimCell(cell: string): string {
  let start = 0;
  let end = cell.length;
  while (start < end && isSpace(cell.charCodeAt(start))) start++;
  while (end > start && isSpace(cell.charCodeAt(end - 1))) end--;
  return end - start === cell.length ? cell : cell.slice(start, end);
}
