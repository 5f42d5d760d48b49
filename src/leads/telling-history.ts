import type { Definition } from '../definition/definition.js';
import type { BuiltDeals } from './build-deals.js';
import { countedValue } from './counted-value.js';
import { type HistoryName, historyRead } from './history-read.js';
import { type HistoryRows, historyRows } from './history-rows.js';
import type { OwnerNames } from './owner-names.js';
import type { Reads } from './read-as-of.js';
import { type Records, recordOf } from './records.js';
import { idColumn } from './table-columns.js';
import { type LeftOutBecause, leftOut, type RowFate, type Tell } from './telling-row.js';

/** What was joined, for who asks later which rows tell of a lead. */
export interface Joined {
  readonly definition: Definition;
  readonly reads: Reads;
  readonly records: Records;
  readonly deals: Pick<BuiltDeals, 'records' | 'value'> | null;
  readonly names: OwnerNames;
}

/** Tells of the rows of a history, of those that count and of those that don't. */
export function tellingHistory(joined: Joined, name: HistoryName, tell: Tell): void {
  const of = historyOf(joined, name);
  if (of === null) return;
  const { history, records, codes, leadOf } = of;
  if (history.ofSnapshots) {
    tellingShown(of, tell);
    return;
  }
  for (let record = 0; record < records.count; record++)
    for (let change = history.first[record]!; change < history.first[record + 1]!; change++)
      tell(leadOf(record), history.rows[change]!, fateOf(name, history.times.at[change]!));
  for (const [because, rows] of uncountedIn(history))
    for (const row of rows) {
      const record = recordOf(records, codes[row]!);
      if (record !== -1) tell(leadOf(record), row, leftOut(because));
    }
}

/** Rows of snapshots tell of what changed where they say so first; those in which nothing changed tell nothing new. */
function tellingShown(
  { history: { first, rows }, records, leadOf, shownIn }: NonNullable<ReturnType<typeof historyOf>>,
  tell: Tell,
): void {
  for (let record = 0; record < records.count; record++)
    for (const row of rows.subarray(first[record], first[record + 1]))
      tell(leadOf(record), shownIn![row]!, { kind: 'counts' });
}

function historyOf({ definition, reads, records, deals, names }: Joined, name: HistoryName) {
  const isOfDeals = name === 'deal_history';
  const of = isOfDeals ? (deals?.records ?? null) : records;
  if (of === null) return null;
  const read = historyRead(reads, name)!;
  const key = isOfDeals ? 'deal' : 'lead';
  const counted = name === 'owner_history' ? names.named : countedValue(definition, 'status');
  const pathZone = name === 'stage_history' ? definition.calendar.zone : null;
  const history = historyRows(read, key, of, counted, pathZone);
  if (history === null) return null;
  const leadOf = (record: number) => (isOfDeals ? deals!.value.lead[record]! : record);
  const { shownIn } = read;
  return { history, records: of, codes: idColumn(read.table, key)!.codes, leadOf, shownIn };
}

/** A status without a time says that it was reached, an owner nothing of any time. */
function fateOf(name: HistoryName, at: number): RowFate {
  return name === 'owner_history' && Number.isNaN(at) ? leftOut('without_time') : { kind: 'counts' };
}

function uncountedIn(history: HistoryRows): (readonly [LeftOutBecause, readonly number[]])[] {
  const { later, unchanged, notKnown } = history.leftOut;
  return [
    ['later_than_as_of', later],
    ['no_change', unchanged],
    ['without_time', notKnown],
  ];
}
