import type { ExportName } from '../../src/definition/definition.js';
import { snapshotOfName } from '../../src/exports/snapshot-of-name.js';
import type { Table } from '../../src/exports/table.js';
import type { Zone } from '../../src/time/zone.js';
import { UTC } from '../../src/time/zone-of.js';
import { type LiteralRow, tableOf } from './tables.js';

/**
 * Snapshots of an export as reading makes them: by date (`2026-11-02`, `2026-11-02T0600`) their rows, read in this order
 * from `leads-2026-11-02.csv` and so on. `lacks`: by date the columns that a snapshot does not have.
 */
export function snapshotsOf(
  name: ExportName,
  byDate: Readonly<Record<string, readonly LiteralRow[]>>,
  { lacks = {}, zone = UTC }: { lacks?: Readonly<Record<string, readonly string[]>>; zone?: Zone } = {},
): Table {
  const dates = Object.keys(byDate);
  const fileOf = dates.flatMap((date, file) => byDate[date]!.map(() => file));
  const files = dates.map((date) => `${name}-${date}.csv`);
  const table = tableOf(name, Object.values(byDate).flat(), { files, fileOf: (row) => fileOf[row]!, zone });
  return {
    ...table,
    files: table.files.map((file, index) => ({
      ...file,
      snapshot: snapshotOfName(`${name}-{date}.csv`, file.name, zone)!,
      ...(lacks[dates[index]!] && { lacks: lacks[dates[index]!]! }),
    })),
  };
}
