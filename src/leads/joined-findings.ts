import type { Definition } from '../definition/definition.js';
import { dataFindings } from './data-findings.js';
import type { Finding } from './finding.js';
import { findingsOf } from './findings-of.js';
import type { Joined } from './join-all.js';
import { paddedIdFindings } from './padded-id-findings.js';
import type { Reads } from './read-as-of.js';
import { recordFindings } from './record-problems.js';
import { snapshotFindings } from './snapshots/snapshot-findings.js';

/** What each of the joins found wrong, in the order in which it is told. */
export function joinedFindings(definition: Definition, joined: Joined, reads: Reads): Finding[] {
  const { asOf } = reads.get('leads');
  const { records, deals, ways, attached, ends, names } = joined;
  return [
    ...findingsOf(ends.flatMap((end) => end.problems)),
    ...recordFindings(records),
    ...snapshotFindings(definition, reads, 'leads', records),
    ...ways.statuses,
    ...(deals?.findings ?? []),
    ...paddedIdFindings(reads, records, deals?.records ?? null),
    ...ways.findings,
    ...attached.findings,
    ...dataFindings(definition, { ...joined, people: names.people }, records, deals, asOf),
  ];
}
