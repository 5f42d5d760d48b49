import { isPlain } from '../decode/is-plain.js';
import { NOBODY, personKey } from '../decode/person-key.js';
import type { Collector } from './collector.js';
import { growingColumn } from './growing-column.js';
import { laterCells } from './later-cells.js';

/** Gathers what tells persons apart, as hashes: the cells themselves go no further. */
export function hashCollector(): Collector {
  const highs = growingColumn(Uint32Array);
  const lows = growingColumn(Uint32Array);
  const later = laterCells();
  return {
    startFile({ rows }) {
      highs.expect(rows);
      lows.expect(rows);
    },
    add(cell, line) {
      const plain = isPlain(cell);
      if (!plain) later.add(highs.count, cell, line);
      const { high, low } = plain ? personKey(cell) : NOBODY;
      highs.push(high);
      lows.push(low);
    },
    endFile(decode) {
      later.take((row, cell) => {
        const { high, low } = personKey(decode(cell));
        highs.set(row, high);
        lows.set(row, low);
      });
    },
    finish: () => ({ column: { type: 'hash', high: highs.finish(), low: lows.finish() }, problems: [] }),
  };
}
