import { latin1Text } from '../decode/latin1-text.js';
import { putPersonKey } from '../decode/person-bytes.js';
import { NOT_PLAIN, signsIn } from '../decode/signs-in.js';
import { wordView } from '../decode/word-view.js';
import type { CellReader } from './cell-reader.js';
import type { HashPart, LaterCell } from './column-part.js';
import { partNumbers } from './part-numbers.js';

/** Reads what tells persons apart as hashes: the cells themselves go no further. */
export function hashReader(): CellReader {
  const highs = partNumbers(Uint32Array);
  const lows = partNumbers(Uint32Array);
  let seen = { high: 0, low: 0 };
  const viewOf = wordView();
  const key = new Uint32Array(2);
  let later: LaterCell[] = [];
  return {
    add(bytes, start, end, line) {
      const isPlain = (signsIn(viewOf(bytes), start, end) & NOT_PLAIN) === 0;
      if (isPlain) putPersonKey(bytes, start, end, key);
      else {
        key.fill(0);
        later.push({ row: highs.count, cell: latin1Text(bytes, start, end), line });
      }
      highs.push(key[0]!);
      lows.push(key[1]!);
      seen.high |= key[0]!;
      seen.low |= key[1]!;
    },
    take() {
      const part: HashPart = {
        type: 'hash',
        high: highs.take(seen.high === 0),
        low: lows.take(seen.low === 0),
        later,
      };
      seen = { high: 0, low: 0 };
      later = [];
      return part;
    },
  };
}
