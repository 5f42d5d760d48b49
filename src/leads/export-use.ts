import type { ExportUse } from './leads.js';
import type { Records } from './records.js';

/** How many rows of an export count: every row that was read is used or left out, whatever the reason. */
export function exportUse({ table, count, mergedRows }: Records): ExportUse {
  const merged = [...mergedRows.values()].reduce((sum, rows) => sum + rows.length, 0);
  const used = count + merged;
  return { name: table.name, files: table.files, rows: table.rowsRead, used, leftOut: table.rowsRead - used };
}
