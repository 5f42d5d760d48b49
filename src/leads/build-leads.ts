import { type Definition, EXPORT_NAMES, type ExportName } from '../definition/definition.js';
import { makeProblem } from '../definition/make-problem.js';
import type { Outcome, Problem } from '../definition/problem.js';
import type { Snapshot } from '../exports/snapshot.js';
import type { Table } from '../exports/table.js';
import type { Cutoff } from '../time/cutoff.js';
import { zoneOf } from '../time/zone-of.js';
import { dealKey } from './deal-key.js';
import { dealOutcomes } from './deal-outcomes.js';
import { joinExports } from './join-exports.js';
import type { JoinOptions } from './join-options.js';
import { isKeptByHand } from './kept-by-hand.js';
import type { Leads } from './leads.js';
import type { ReadAsOf, Reads } from './read-as-of.js';
import { laterCutoff, recordedSpan } from './recorded-times.js';
import type { SnapshotZones } from './snapshots/creation-spans.js';
import { takenSnapshots } from './snapshots/known-snapshots.js';
import { takeSnapshots } from './snapshots/take-snapshots.js';
import { idColumn } from './table-columns.js';

/**
 * Joins the exports into leads: one timeline per lead, with its deals, touches and owners. `asOf` null: as of the newest
 * recorded time. The tables share one dictionary of ids. No value only where no leads export was read, or none holds a
 * time; the problems then say so as errors.
 */
export function buildLeads(
  definition: Definition,
  tables: ReadonlyMap<ExportName, Table>,
  asOf: Cutoff | null,
  { forEvidence = true, onLetGo = () => {} }: JoinOptions = {},
): Outcome<Leads> {
  const leads = tables.get('leads');
  if (leads === undefined) {
    return failed(
      makeProblem('no-leads-export', 'No leads export was read; name its file under exports.leads.file'),
    );
  }
  if (!leads.columns.has('created') && definition.stages.some(({ entered }) => entered.created)) {
    const message =
      'A stage is entered when the lead is created, and the leads export has no column known to hold that time; ' +
      'name it under exports.leads.columns.created';
    return failed(makeProblem('created-missing', message, { file: leads.files[0]?.name ?? null, line: 1 }));
  }
  const reads = readsAsOf(definition, tables, asOf);
  if (reads !== null && 'severity' in reads) return failed(reads);
  if (reads !== null) return joinExports(definition, reads, { forEvidence, onLetGo });
  const message = 'The exports hold no time at which anything happened; map a created time, or say --as-of';
  return failed(makeProblem('no-recorded-time', message, { file: leads.files[0]?.name ?? null }));
}

/**
 * The exports in their order, as of the time asked for, else the newest recorded one; null where there is none. A problem
 * where the snapshots of an export are all later.
 */
function readsAsOf(
  definition: Definition,
  tables: ReadonlyMap<ExportName, Table>,
  asked: Cutoff | null,
): Reads | Problem | null {
  const read = EXPORT_NAMES.flatMap((name) => tables.get(name) ?? []).map((table) => {
    return { table, ...toldBy(definition, table) };
  });
  const asOf =
    asked ??
    read.reduce<Cutoff | null>(
      (newest, { table, span }) =>
        isKeptByHand(table.name) ? newest : laterCutoff(newest, span?.newest ?? null),
      null,
    );
  if (asOf === null) return null;
  const reads = new Map<ExportName, ReadAsOf>();
  let firstFile = 0;
  for (const { table, ...told } of read) {
    const key = table.name === 'deals' ? dealKey(table) : idColumn(table, 'id');
    const snapshots = takeSnapshots(table, key, asOf.limit, zonesOf(definition, table.name));
    if (typeof snapshots === 'string') return notYet(table, snapshots, asOf);
    const current = snapshots && {
      ...{ table: snapshots.current, snapshots },
      ...toldBy(definition, snapshots.current, snapshots.known),
    };
    reads.set(table.name, { table, ...told, ...current, asOf, firstFile });
    firstFile += table.files.length;
  }
  return reads as Reads;
}

/** The zone in which dates begin, and the one whose days those of this export are. */
function zonesOf({ calendar: { zone }, exports }: Definition, name: ExportName): SnapshotZones {
  const written = exports.get(name)?.timeZone;
  return { calendar: zone, export: (written ? zoneOf(written) : null) ?? zone };
}

/** What is known of an export without looking at the others. */
function toldBy(
  definition: Definition,
  table: Table,
  snapshots: readonly Snapshot[] = takenSnapshots(table),
) {
  const outcomes = table.name === 'deals' ? dealOutcomes(definition, table) : null;
  return { outcomes, span: recordedSpan(table, outcomes, definition.calendar.zone, snapshots) };
}

function notYet({ name, files }: Table, first: string, asOf: Cutoff): Problem {
  const message =
    `no snapshot of ${name} was taken by as of ${asOf.text}, so that nothing of it is known as of then: ` +
    `the first is of ${first}; ask as of that, or later`;
  return makeProblem('snapshot-not-yet', message, { file: files[0]?.name ?? null });
}

function failed(problem: Outcome<Leads>['problems'][number]): Outcome<Leads> {
  return { value: null, problems: [problem] };
}
