import type { Definition } from '../definition/definition.js';
import { arrangeEvents } from './arrange-events.js';
import { forgetBefore } from './event-columns.js';
import type { EventLog } from './event-log.js';
import type { EventSink } from './event-sink.js';
import { flagEntries, type OnUnfit } from './flag-entries.js';
import type { EvidenceOfLead } from './lead-evidence.js';

/** The event log: for each lead all its evidence in the order in which it counts, and what each piece counts as. */
export function buildLog(
  definition: Definition,
  leadCount: number,
  evidence: readonly EvidenceOfLead[],
  hasDeals: boolean,
  sink: EventSink,
  onUnfit: (log: EventLog, ...unfit: Parameters<OnUnfit>) => void,
): EventLog {
  const first = new Uint32Array(leadCount + 1);
  for (let lead = 0; lead < leadCount; lead++) {
    for (const add of evidence) add(lead);
    first[lead + 1] = sink.count();
  }
  const { zone } = definition.calendar;
  const events = sink.finish();
  arrangeEvents(events, first, definition.stages.length, zone);
  const unfit: Parameters<OnUnfit>[] = [];
  const rules = {
    stageCount: definition.stages.length,
    isFinal: definition.exits.map((exit) => exit.final),
    handOverAt: definition.handOver?.at ?? null,
    withdraws: !hasDeals,
  };
  const flags = flagEntries(events, first, rules, zone, (...args) => unfit.push(args));
  if (sink.hasBefore()) forgetBefore(events);
  const { left: _, ...kept } = events;
  const log = { first, ...kept, flags };
  for (const args of unfit) onUnfit(log, ...args);
  return log;
}
