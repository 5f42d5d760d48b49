import type { IdColumn, Table } from '../exports/table.js';
import { idColumn } from './table-columns.js';

/** By what deals are told apart: their id, or in an export without one their lead. */
export function dealKey(deals: Table): IdColumn | null {
  return idColumn(deals, 'id') ?? idColumn(deals, 'lead');
}
