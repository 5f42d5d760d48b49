import type { CellReader } from '../columns/cell-reader.js';
import { growingColumn } from '../columns/growing-column.js';
import { scannedCells } from '../columns/scanned-cells.js';
import type { RowSink } from '../rows/row-reader.js';
import { unescaped } from '../scan/unescaped.js';
import type { RowsPart } from './rows-part.js';

/** Rows as columns. */
export interface RowColumns extends RowSink {
  /** The rows that came since the last time; then it begins anew. */
  take(): RowsPart;
}

/** `readers`: by field; `positions`: of their cells in a record, -1 where there are none. */
export function rowColumns(
  readers: readonly CellReader[],
  positions: readonly number[],
  quote: string,
): RowColumns {
  const used = readers.flatMap((reader, index) => {
    const at = positions[index]!;
    return at < 0 ? [] : [{ reader, at }];
  });
  const undouble = unescaped(quote);
  let lines = growingColumn(Uint32Array);
  return {
    positions: used.map(({ at }) => at),
    addScanned(records, from, to, firstLine) {
      for (const { reader, at } of used) {
        const cells = scannedCells(records, at, firstLine, undouble);
        if (reader.addScanned !== undefined) reader.addScanned(cells, from, to);
        else for (let row = from; row < to; row++) cells.give(reader.add, row);
      }
      for (let record = from; record < to; record++) lines.push(firstLine + records.lineOf(record));
    },
    addRow(cells, line) {
      for (const { reader, at } of used) {
        const cell = Buffer.from(cells[at] ?? '', 'latin1');
        reader.add(cell, 0, cell.length, line);
      }
      lines.push(line);
    },
    take() {
      const columns = readers.map((reader, index) => (positions[index]! < 0 ? null : reader.take()));
      const taken = { rows: lines.count, columns, lines: lines.finish() };
      lines = growingColumn(Uint32Array);
      return taken;
    },
  };
}
