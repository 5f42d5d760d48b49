import type { Table } from '../exports/table.js';
import type { Zone } from '../time/zone.js';
import { lastMomentOf } from './arrange-events.js';
import type { SortedOut, TouchRows } from './build-touches.js';
import type { Finding } from './finding.js';
import { findingsOf } from './findings-of.js';
import type { ReadAsOf } from './read-as-of.js';
import { categoryColumn } from './table-columns.js';
import { addToTally, startTally, tallyFindings, tallyProblem } from './tally.js';
import { tallyRows } from './tally-rows.js';
import type { Created } from './timing-problems.js';

/** Touches that aren't counted, and those whose time is missing or can't be right. */
export function touchFindings(
  read: ReadAsOf,
  touches: TouchRows,
  { later, unknown, repeated }: SortedOut,
  leadCreated: Created,
  zone: Zone,
): Finding[] {
  const { table, asOf } = read;
  const noneLinked = touches.at.length === 0 && later.length === 0;
  const ofNoLead = tallyProblem(
    'touch-of-unknown-lead',
    tallyRows(table, unknown),
    'touch',
    (counted, isOne) =>
      noneLinked
        ? `${counted}, all there are, lead to no lead, so that no lead has a touch; ` +
          'map "lead" under exports.touches.columns, or "contact" of touches and of leads'
        : `${counted} ${isOne ? 'leads' : 'lead'} to no lead of the leads export, and ${isOne ? 'is' : 'are'} not counted; export those leads too`,
    noneLinked ? { severity: 'warning' } : {},
  );
  const areLater = tallyProblem(
    'later-than-as-of',
    tallyRows(table, later),
    'touch',
    (counted) => `${counted} later than as of ${asOf.text}, or of leads that are, and not counted`,
  );
  const again = tallyProblem(
    'repeated-id',
    tallyRows(table, repeated),
    'touch',
    (counted) => `${counted} left out, since another row has the same id: the one read last counts`,
  );
  return [
    ...findingsOf([...areLater, ...ofNoLead, ...again, ...notDone(table)]),
    ...timeFindings(read, touches, leadCreated, zone),
  ];
}

/** What calendars and CRMs call tasks that nobody has done yet, or won't do. */
const NOT_DONE: ReadonlySet<string> = new Set([
  ...['not started', 'open', 'planned', 'scheduled', 'pending', 'in progress', 'to do', 'todo', 'draft'],
  ...[
    'waiting',
    'waiting on someone else',
    'deferred',
    'incomplete',
    'not completed',
    'canceled',
    'cancelled',
  ],
]);

/** Tasks to do, where no `only:` of the agreement leaves them out: they would count as touches. */
function notDone(table: Table) {
  const status = categoryColumn(table, 'status');
  if (status === null) return [];
  const isNotDone = status.values.map((value) => NOT_DONE.has(value.toLowerCase()));
  const rows: number[] = [];
  for (let row = 0; row < table.count; row++) if (isNotDone[status.codes[row]!]) rows.push(row);
  return tallyProblem(
    'touches-not-done',
    tallyRows(table, rows),
    'touch',
    (counted, isOne) =>
      `${counted} with a status such as "Not Started" or "Planned" ${isOne ? 'counts' : 'count'} as done; ` +
      'a task to do is no touch: say which are done under exports.touches.only, as in { Status: [Completed] }',
  );
}

function timeFindings(
  { table }: ReadAsOf,
  { first, rows, at, width }: TouchRows,
  created: Created,
  zone: Zone,
): Finding[] {
  const undated = startTally(table.files);
  const before = startTally(table.files);
  for (let lead = 0; lead + 1 < first.length; lead++) {
    const createdAt = created.at[lead]!;
    for (let touch = first[lead]!; touch < first[lead + 1]!; touch++) {
      if (at[touch]! >= createdAt) continue;
      const row = rows[touch]!;
      if (Number.isNaN(at[touch]!)) addToTally(undated, table.file[row]!, table.line[row]!, lead);
      else if (lastMomentOf(zone, at[touch]!, width[touch]!) < createdAt)
        addToTally(before, table.file[row]!, table.line[row]!, lead);
    }
  }
  return [
    ...tallyFindings(
      'touch-without-time',
      undated,
      'leads',
      'touch',
      (counted) => `${counted} without a time, and so in no period; map or fill in the time`,
    ),
    ...tallyFindings(
      'touch-before-lead',
      before,
      'leads',
      'touch',
      (counted) => `${counted} from before the lead was created; correct the times or the link in the CRM`,
    ),
  ];
}
