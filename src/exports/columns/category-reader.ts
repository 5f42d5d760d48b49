import { latin1Text } from '../decode/latin1-text.js';
import { LONGEST_SHORT, shortCodes } from '../decode/short-codes.js';
import { textRecords } from '../decode/text-records.js';
import { textTable } from '../decode/text-table.js';
import { codeOfText } from '../decode/text-view.js';
import { wordView } from '../decode/word-view.js';
import type { CellReader } from './cell-reader.js';
import type { CategoryPart } from './column-part.js';
import { partCodes } from './part-codes.js';

/** Reads texts that repeat: each distinct one becomes a string once. */
export function categoryReader(): CellReader {
  const table = textTable((count) => new Int32Array(count));
  const cell = textRecords();
  const codes = partCodes();
  const viewOf = wordView();
  const short = shortCodes(codeOf);
  let texts = [''];

  function codeOf(bytes: Uint8Array, start: number, end: number): number {
    cell.clear();
    cell.push(0, bytes, start, end);
    const known = codeOfText(table.view, cell.words, 0);
    if (known !== 0) return known;
    table.add(cell.words, 0, texts.length);
    return texts.push(latin1Text(bytes, start, end)) - 1;
  }
  return {
    add(bytes, start, end) {
      if (start === end) codes.push(0);
      else if (end - start > LONGEST_SHORT) codes.push(codeOf(bytes, start, end));
      else codes.push(short.codeOf(viewOf(bytes), bytes, start, end));
    },
    take() {
      const part: CategoryPart = { type: 'category', codes: codes.take(), texts };
      texts = [''];
      table.clear();
      short.clear();
      return part;
    },
  };
}
