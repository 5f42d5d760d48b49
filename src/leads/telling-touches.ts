import { groupRows } from './group-rows.js';
import { leadLinks } from './lead-links.js';
import { repeatedTouches } from './repeated-touches.js';
import { idColumn, timeColumn } from './table-columns.js';
import type { Joined } from './telling-history.js';
import { leftOut, type Tell } from './telling-row.js';

/** Tells of the rows of the touches export that are touches of these leads, by whichever id, whether they count or not. */
export function tellingTouches(
  { reads, records, deals }: Joined,
  wanted: ReadonlySet<number>,
  tell: Tell,
): void {
  const { table, asOf } = reads.get('touches')!;
  const at = timeColumn(table, 'at')?.at;
  const isLater = (row: number) => at !== undefined && at[row]! >= asOf.limit;
  const links = leadLinks(table, records, deals);
  const named: { readonly row: number; readonly lead: number }[] = [];
  for (let row = 0; row < table.count; row++)
    if (!isLater(row)) links.each(row, (lead) => wanted.has(lead) && named.push({ row, lead }));
  const { first, rows } = groupRows(
    records.count,
    Int32Array.from(named, ({ lead }) => lead),
  );
  const groups = { first, rows: rows.map((link) => named[link]!.row) };
  const repeated = repeatedTouches(groups, idColumn(table, 'id'));
  for (const lead of wanted)
    for (let i = groups.first[lead]!; i < groups.first[lead + 1]!; i++)
      tell(lead, groups.rows[i]!, repeated[i] === 1 ? leftOut('repeated') : { kind: 'counts' });
  for (let row = 0; row < table.count; row++)
    if (isLater(row)) links.each(row, (lead) => tell(lead, row, leftOut('later_than_as_of')));
}
