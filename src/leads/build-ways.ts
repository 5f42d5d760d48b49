import type { Definition } from '../definition/definition.js';
import type { Problem } from '../definition/problem.js';
import type { BuiltDeals } from './build-deals.js';
import { buildLog } from './build-log.js';
import { dealEvidence } from './deal-evidence.js';
import type { EventLog } from './event-log.js';
import { type EventSink, eventSink } from './event-sink.js';
import { type EvidenceOfLead, leadEvidence } from './lead-evidence.js';
import { knownAsOf, type ReadAsOf } from './read-as-of.js';
import { laterProblems, unknownAsOfProblems } from './record-problems.js';
import type { Records } from './records.js';
import { statusEvidence } from './status-evidence.js';
import { type Created, dealTimingProblems } from './timing-problems.js';
import { wayTrouble } from './way-problems.js';

/** Leads enter some three states each; the buffers grow where they enter more. */
const EVENTS_PER_LEAD = 3;

/** The way of every lead through the stages, from all that evidences it, and what in it can't be right. */
export function buildWays(
  definition: Definition,
  leads: Records,
  leadCreated: Created,
  leadsRead: ReadAsOf,
  deals: BuiltDeals | null,
  dealsRead: ReadAsOf | null,
): { readonly log: EventLog; readonly problems: readonly Problem[] } {
  const { asOf, table } = leadsRead;
  const files = [...table.files, ...(dealsRead?.table.files ?? [])];
  const sink = eventSink(asOf.limit, leads.count * EVENTS_PER_LEAD);
  const unknown: number[] = [];
  const timing = deals && dealTimingProblems(deals.value, leadCreated, files, definition.calendar.zone);
  const trouble = wayTrouble(files, timing?.closedBeforeLead ?? new Set());
  const evidence = [
    leadEvidence(definition, leads, sink),
    ...dealsEvidence(definition, leads, deals, dealsRead, sink),
    statusEvidence(definition, leads, sink, knownAsOf(leadsRead), (row) => unknown.push(row)),
  ];
  const log = buildLog(definition, leads.count, evidence, deals !== null, sink, trouble.add);
  const problems = [
    ...laterProblems(leads, sink.laterRows(table), asOf),
    ...unknownAsOfProblems(leads, unknown, asOf),
    ...(timing?.problems ?? []),
    ...trouble.problems(),
  ];
  return { log, problems };
}

function dealsEvidence(
  definition: Definition,
  leads: Records,
  deals: BuiltDeals | null,
  read: ReadAsOf | null,
  sink: EventSink,
): EvidenceOfLead[] {
  if (deals === null || read === null) return [];
  const firstFile = leads.table.files.length;
  return [
    dealEvidence(definition, deals.value, deals.records, sink, knownAsOf(read), leads.count, firstFile),
  ];
}
