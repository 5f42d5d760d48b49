import type { ProblemCode } from '../definition/problem-catalogue.js';
import type { Table } from '../exports/table.js';
import type { ExportUse } from './leads.js';
import type { Records } from './records.js';
import type { Snapshots } from './snapshots/snapshots.js';

/** How many rows of an export that joining left out, by the code of the problem that tells of them. */
export type JoinedOut = ReadonlyMap<ProblemCode, number>;

/** How many rows of an export count: every row that was read is used, or left out by reading or by joining. */
export function exportUse(table: Table, joinedOut: JoinedOut): ExportUse {
  const reasons = new Map<ProblemCode, number>();
  for (const [code, rows] of [...table.leftOut, ...joinedOut]) {
    if (rows > 0) reasons.set(code, (reasons.get(code) ?? 0) + rows);
  }
  const leftOut = [...reasons.values()].reduce((sum, rows) => sum + rows, 0);
  const { name, files, rowsRead: rows } = table;
  return { name, files, rows, used: rows - leftOut, leftOut, reasons };
}

/**
 * The rows of leads (or deals) that are no record of their own, nor merged into one. Every row of a snapshot that is known
 * is used, one for each id: it shows that nothing changed, where nothing did.
 */
export function recordsLeftOut({ superseded, later }: Records, snapshots: Snapshots | undefined): JoinedOut {
  return new Map([
    ['repeated-id', superseded.length + (snapshots?.repeated.length ?? 0)],
    ['later-than-as-of', later.length + (snapshots?.later.length ?? 0)],
  ]);
}
