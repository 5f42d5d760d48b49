import type { Column, Table } from '../../exports/table.js';

/** A table of these rows alone. What was read, and left out by reading, is still that of the whole. */
export function pickTable(table: Table, rows: Uint32Array): Table {
  if (rows.length === table.count && rows.every((row, index) => row === index)) return table;
  return {
    ...table,
    count: rows.length,
    columns: new Map([...table.columns].map(([field, column]) => [field, picked(column, rows)])),
    line: rows.map((row) => table.line[row]!),
    file: Uint16Array.from(rows, (row) => table.file[row]!),
  };
}

function picked(column: Column, rows: Uint32Array): Column {
  switch (column.type) {
    case 'category':
    case 'id':
      return { ...column, codes: rows.map((row) => column.codes[row]!) };
    case 'hash':
      return {
        ...column,
        high: rows.map((row) => column.high[row]!),
        low: rows.map((row) => column.low[row]!),
      };
    case 'time':
      return {
        ...column,
        at: Float64Array.from(rows, (row) => column.at[row]!),
        width: rows.map((row) => column.width[row]!),
      };
    case 'number':
      return { ...column, values: Float64Array.from(rows, (row) => column.values[row]!) };
    case 'criterion':
      return { ...column, verdicts: Uint8Array.from(rows, (row) => column.verdicts[row]!) };
  }
}
