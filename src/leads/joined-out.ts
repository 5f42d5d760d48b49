import type { ExportName } from '../definition/definition.js';
import { type JoinedOut, recordsLeftOut } from './export-use.js';
import type { Joined } from './join-all.js';
import type { Reads } from './read-as-of.js';

/** Of each export how many rows joining left out, by why. */
export function joinedOut(
  { records, deals, ways, attached }: Joined,
  reads: Reads,
): ReadonlyMap<ExportName, JoinedOut> {
  const ofSnapshots = (name: ExportName) => reads.get(name)?.snapshots;
  return new Map<ExportName, JoinedOut>([
    ['leads', recordsLeftOut(records, ofSnapshots('leads'))],
    ...(deals ? [['deals', recordsLeftOut(deals.records, ofSnapshots('deals'))] as const] : []),
    ['stage_history', ways.leftOut],
    ['deal_history', deals?.historyLeftOut ?? new Map()],
    ...attached.leftOut,
  ]);
}
