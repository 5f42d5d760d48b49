import type { ExportName } from '../../src/definition/definition.js';
import type { CategoryColumn, Column, ReadFile, Table, TimeColumn } from '../../src/exports/table.js';
import { DATE_WIDTH } from '../../src/time/moment.js';
import type { Zone } from '../../src/time/zone.js';
import { UTC } from '../../src/time/zone-of.js';

/** A row as a test writes it: field → cell, blank where left out. */
export type LiteralRow = Readonly<Record<string, string | number>>;

export interface TableOptions {
  readonly zone?: Zone;
  /** One name, or one per file; `fileOf` then says which file a row is in. */
  readonly files?: readonly string[];
  readonly fileOf?: (row: number) => number;
  readonly modifiedAt?: number;
  /** Rows that reading left out. */
  readonly leftOut?: number;
}

const IDS = new Set(['id', 'lead', 'contact', 'deal', 'merged_into']);
const TIMES = new Set(['created', 'modified', 'closed']);

/**
 * An export as reading makes it, from rows written out. Times are `2026-10-01` (a date), `2026-10-01T09:00Z` (an
 * instant) or `2026-10-01T09:00Z/3600` (an interval of so many seconds). Line numbers begin at 2, in every file anew.
 */
export function tableOf(name: ExportName, rows: readonly LiteralRow[], options: TableOptions = {}): Table {
  const { zone = UTC, fileOf = () => 0, modifiedAt = null, leftOut = 0 } = options;
  const files = (options.files ?? [`${name}.csv`]).map(
    (file): ReadFile => ({ name: file, sha256: '', modifiedAt }),
  );
  const fields = new Set(rows.flatMap((row) => Object.keys(row)));
  const cellsOf = (field: string): string[] => rows.map((row) => String(row[field] ?? ''));
  const nextLine = files.map(() => 2);
  return {
    name,
    files,
    count: rows.length,
    rowsRead: rows.length + leftOut,
    columns: new Map([...fields].map((field) => [field, columnOf(field, cellsOf(field), zone)])),
    file: Uint16Array.from(rows, (_, row) => fileOf(row)),
    line: Uint32Array.from(rows, (_, row) => nextLine[fileOf(row)]!++),
  };
}

function columnOf(field: string, cells: readonly string[], zone: Zone): Column {
  if (IDS.has(field)) return { type: 'id', values: cells };
  if (TIMES.has(field) || field.startsWith('entered:')) return timesOf(cells, zone);
  if (field !== 'amount') return categoriesOf(cells);
  return {
    type: 'number',
    values: Float64Array.from(cells, (cell) => (cell === '' ? Number.NaN : Number(cell))),
  };
}

function categoriesOf(cells: readonly string[]): CategoryColumn {
  const values = ['', ...new Set(cells.filter((cell) => cell !== ''))];
  return { type: 'category', values, codes: Uint32Array.from(cells, (cell) => values.indexOf(cell)) };
}

function timesOf(cells: readonly string[], zone: Zone): TimeColumn {
  const moments = cells.map((cell) => momentOf(cell, zone));
  return {
    type: 'time',
    at: Float64Array.from(moments, ({ at }) => at),
    width: Uint32Array.from(moments, ({ width }) => width),
  };
}

function momentOf(cell: string, zone: Zone): { at: number; width: number } {
  if (cell === '') return { at: Number.NaN, width: 0 };
  if (/^\d{4}-\d\d-\d\d$/.test(cell))
    return { at: zone.instantOf(Date.parse(`${cell}T00:00Z`)), width: DATE_WIDTH };
  const [instant = '', seconds = '0'] = cell.split('/');
  return { at: Date.parse(instant), width: Number(seconds) };
}
