import { pickTimes } from './pick-rows.js';
import type { Records } from './records.js';
import { timeColumn } from './table-columns.js';
import type { Created } from './timing-problems.js';

/** When each lead was created: of merged records the first, since what was done with any of them is the lead's. */
export function earliestCreated({ table, rows, mergedRows }: Records): Created {
  const time = timeColumn(table, 'created');
  if (mergedRows.size === 0) return pickTimes(time, rows);
  const earliest = rows.slice();
  for (const [lead, merged] of mergedRows)
    for (const row of merged)
      if (time !== null && time.at[row]! < time.at[earliest[lead]!]!) earliest[lead] = row;
  return pickTimes(time, earliest);
}
