import type {
  CategoryColumn,
  Column,
  HashColumn,
  IdColumn,
  NumberColumn,
  Table,
  TimeColumn,
} from '../exports/table.js';

function columnOf<T extends Column['type']>(
  table: Table,
  field: string,
  type: T,
): Extract<Column, { type: T }> | null {
  const column = table.columns.get(field);
  return column?.type === type ? (column as Extract<Column, { type: T }>) : null;
}

/** The ids of a field, or null where the export lacks it. */
export function idColumn(table: Table, field: string): IdColumn | null {
  return columnOf(table, field, 'id');
}

/** The moments of a field, or null where the export lacks it. */
export function timeColumn(table: Table, field: string): TimeColumn | null {
  return columnOf(table, field, 'time');
}

/** The moments of rows of which none has a time. */
export function noTimes(count: number): TimeColumn {
  return { type: 'time', at: new Float64Array(count).fill(Number.NaN), width: new Uint32Array(count) };
}

/** The numbers of a field, or null where the export lacks it. */
export function numberColumn(table: Table, field: string): NumberColumn | null {
  return columnOf(table, field, 'number');
}

/** The values of a field with few distinct ones, or null where the export lacks it. */
export function categoryColumn(table: Table, field: string): CategoryColumn | null {
  return columnOf(table, field, 'category');
}

/** What tells persons apart, or null where the export lacks it. */
export function hashColumn(table: Table, field: string): HashColumn | null {
  return columnOf(table, field, 'hash');
}
