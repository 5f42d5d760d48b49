import type { Zone } from '../time/zone.js';
import type { Attached } from './attached.js';
import type { BuiltDeals } from './build-deals.js';
import { earliestCreated } from './earliest-created.js';
import { type GroupedRows, sortGroupsByTime } from './group-rows.js';
import { type LeadLinks, leadLinks } from './lead-links.js';
import { type LinkedRows, linkedRows } from './linked-rows.js';
import type { OwnerNames } from './owner-names.js';
import { pickFrom } from './pick-rows.js';
import type { ReadAsOf } from './read-as-of.js';
import type { Records } from './records.js';
import { repeatedTouches } from './repeated-touches.js';
import { rowsInSeveralFiles } from './rows-in-several-files.js';
import { idColumn, timeColumn } from './table-columns.js';
import { touchColumns } from './touch-columns.js';
import { touchFindings } from './touch-findings.js';
import type { Touches } from './touches.js';
import { withoutMarked } from './without-marked.js';

/** The touches of each lead, as of the report, with the names of who did them. Of rows of one id the one read last counts. */
export function buildTouches(
  read: ReadAsOf,
  leads: Records,
  deals: BuiltDeals | null,
  names: OwnerNames,
  zone: Zone,
): Attached<Touches> {
  const { table, asOf } = read;
  const time = timeColumn(table, 'at');
  const isLater = (row: number): boolean => time !== null && time.at[row]! >= asOf.limit;
  const linksOf = () => leadLinks(table, leads, deals);
  const links = linksOf();
  const linked = linkedRows(table.count, (row) => !isLater(row), links);
  const all = linked.grouped(leads.count);
  const { groups, leftOut: repeated } = withoutMarked(all, repeatedTouches(all, idColumn(table, 'id')));
  const at = sortGroupsByTime(groups, time?.at ?? new Float64Array(table.count).fill(Number.NaN));
  const width = time === null ? new Uint32Array(groups.rows.length) : pickFrom(time.width, groups.rows);
  const touches: TouchRows = { ...groups, at, width };
  const sorted = { ...sortedOut(table.count, isLater, linked, links), repeated };
  return {
    value: touchColumns(read, touches, linksOf, names),
    findings: [
      ...touchFindings(read, touches, sorted, earliestCreated(leads), zone),
      ...rowsInSeveralFiles(table, groups.rows),
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

function sortedOut(
  rowCount: number,
  isLater: (row: number) => boolean,
  { unlinked }: LinkedRows,
  links: LeadLinks,
): Omit<SortedOut, 'repeated'> {
  const later = unlinked.filter(links.isLater);
  for (let row = 0; row < rowCount; row++) if (isLater(row)) later.push(row);
  return { later: later.sort((a, b) => a - b), unknown: unlinked.filter((row) => !links.isLater(row)) };
}
