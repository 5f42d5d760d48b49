import type { IdColumn } from '../exports/table.js';
import type { Zone } from '../time/zone.js';
import type { AttachTo } from './attach-exports.js';
import type { Attached } from './attached.js';
import { earliestCreated } from './earliest-created.js';
import type { ArrangedRows, GroupedRows } from './group-rows.js';
import { type LeadLinks, leadLinks } from './lead-links.js';
import { type LinkedRows, linkedRows } from './linked-rows.js';
import { notKept } from './not-kept.js';
import type { OwnerNames } from './owner-names.js';
import { pickFrom } from './pick-rows.js';
import type { ReadAsOf } from './read-as-of.js';
import { repeatedTouches } from './repeated-touches.js';
import { rowsInSeveralFiles } from './rows-in-several-files.js';
import { idColumn, noTimes, timeColumn } from './table-columns.js';
import { touchColumns } from './touch-columns.js';
import { touchFindings } from './touch-findings.js';
import type { Touches } from './touches.js';
import { withoutMarked } from './without-marked.js';

/** The touches of each lead, as of the report, with the names of who did them. Of rows of one id the one read last counts. */
export function buildTouches(
  read: ReadAsOf,
  { records: leads, deals, forEvidence }: Pick<AttachTo, 'records' | 'deals' | 'forEvidence'>,
  names: OwnerNames,
  zone: Zone,
): Attached<Touches> {
  const { table, asOf } = read;
  const time = timeColumn(table, 'at') ?? noTimes(table.count);
  const linksOf = () => leadLinks(table, leads, deals);
  const links = linksOf();
  const linked = linkedRows(time.at, asOf.limit, links, leads.count);
  const { touches, repeated } = countedOnce(linked.arranged, time.width, idColumn(table, 'id'));
  const sorted = { ...sortedOut(linked, links), repeated };
  return {
    value: touchColumns(read, touches, forEvidence ? linksOf : notKept, names),
    findings: [
      ...touchFindings(read, touches, sorted, earliestCreated(leads), zone),
      ...rowsInSeveralFiles(table, touches.rows),
    ],
    leftOut: new Map([
      ['later-than-as-of', sorted.later.length],
      ['touch-of-unknown-lead', sorted.unknown.length],
      ['repeated-id', repeated.length],
    ]),
  };
}

/** The rows of touches that count, by lead and in order of time, and when each was. */
export interface TouchRows extends GroupedRows {
  readonly at: Float64Array;
  readonly width: Uint32Array;
}

/** The rows that aren't counted, in order. */
export interface SortedOut {
  /** At or after as-of, or of leads created then. */
  readonly later: readonly number[];
  readonly unknown: readonly number[];
  /** Of touches that a later row tells of again. */
  readonly repeated: readonly number[];
}

/** The touches without those that a later row tells of again. */
function countedOnce(all: ArrangedRows, width: Uint32Array, id: IdColumn | null) {
  const marked = repeatedTouches(all, id);
  const { groups, leftOut } = withoutMarked(all, marked);
  // A row may be left out of some of its groups, and yet count.
  const isWhole = groups.rows.length === all.rows.length;
  const at = isWhole ? all.at : all.at.filter((_, place) => marked[place] === 0);
  const touches: TouchRows = { ...groups, at, width: pickFrom(width, groups.rows) };
  return { touches, repeated: leftOut };
}

function sortedOut({ later, unlinked }: LinkedRows, { isLater }: LeadLinks): Omit<SortedOut, 'repeated'> {
  return {
    later: [...later, ...unlinked.filter(isLater)].sort((a, b) => a - b),
    unknown: unlinked.filter((row) => !isLater(row)),
  };
}
