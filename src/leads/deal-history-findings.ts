import type { Definition } from '../definition/definition.js';
import { countedColumns } from './counted-columns.js';
import { countedValue } from './counted-value.js';
import type { Finding } from './finding.js';
import { type HistoryRows, lastChange } from './history-rows.js';
import type { Records } from './records.js';
import { categoryColumn } from './table-columns.js';
import { addToTally, startTally, tallyFindings } from './tally.js';

/** Deals whose current stage is another one than the last change of it; not those changed after as-of. */
export function differingStages(
  definition: Definition,
  history: HistoryRows,
  deals: Records,
  known: (row: number) => boolean,
): Finding[] {
  const { table } = deals;
  const now = countedColumns(
    table.count,
    [categoryColumn(table, 'status')],
    countedValue(definition, 'status'),
  );
  const tally = startTally(table.files);
  for (let deal = 0; deal < deals.count; deal++) {
    const row = deals.rows[deal]!;
    const [stage, last] = [now.of[0]![row]!, lastChange(history, deal)];
    if (stage === 0 || last === -1 || !known(row)) continue;
    if (now.values[stage] !== history.values[history.to[last]!])
      addToTally(tally, table.file[row]!, table.line[row]!, deal);
  }
  return tallyFindings(
    'deal-differs-from-history',
    tally,
    'deals',
    'deal',
    (counted) =>
      `${counted} whose current stage is not where the deal_history export left it; export both on the same day, ` +
      'and all changes of the stage',
  );
}
