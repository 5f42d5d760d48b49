import { personKey } from '../decode/person-key.js';
import type { ColumnBuilder } from './column-builder.js';
import { growingColumn } from './growing-column.js';
import { laterCells } from './later-cells.js';

/** Makes a column of the hashes of what tells persons apart. */
export function hashBuilder(): ColumnBuilder {
  const highs = growingColumn(Uint32Array);
  const lows = growingColumn(Uint32Array);
  const later = laterCells();
  return {
    startFile({ rows }) {
      highs.expect(rows);
      lows.expect(rows);
    },
    append(part, rows, firstLine) {
      const own = part?.type === 'hash' ? part : null;
      for (const { row, cell, line } of own?.later ?? [])
        later.add(highs.count + row, cell, firstLine + line);
      highs.append(own?.high ?? null, rows);
      lows.append(own?.low ?? null, rows);
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
