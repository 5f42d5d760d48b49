import type { Definition, Evidence, ExportName, Sla } from '../definition.js';
import type { ReportProblem } from '../report-problem.js';
import { tellsOf } from '../told-exports.js';

/** Something an SLA depends on, and the export that tells of it. */
interface Need {
  readonly key: 'starts' | 'stops' | 'touches' | 'or' | 'paused_in' | 'criteria_of';
  readonly what: string;
  readonly from: ExportName;
}

/** Warns of SLAs of a sound definition whose clocks no export that it mentions can start, stop or tell the pauses of. */
export function checkSlaExports(definition: Definition, report: ReportProblem): void {
  for (const [index, sla] of definition.slas.entries()) {
    for (const { key, what, from } of needsOf(sla, definition)) {
      if (tellsOf(definition.exports, from)) continue;
      const message = `SLA "${sla.id}" depends on ${what}, known from the ${from} export, expected "${from}" under "exports"; add it`;
      report('sla-export-missing', ['slas', index, key], message, 'key');
    }
  }
}

function needsOf(sla: Sla, definition: Definition): readonly Need[] {
  return [
    ...touchNeeds(sla),
    ...startNeeds(sla, definition),
    ...(sla.pausedIn.length > 0
      ? [{ key: 'paused_in', what: 'since when a lead is in a status', from: 'stage_history' } as const]
      : []),
    ...(sla.criteriaOf === 'won' || sla.criteriaOf === 'lost'
      ? [{ key: 'criteria_of', what: 'deals', from: 'deals' } as const]
      : []),
  ];
}

/** The first mention of touches: one warning tells it. */
function touchNeeds({ touches, stops, or }: Sla): readonly Need[] {
  const isOfTouches = (id: string) => id === 'touch' || id === 'contact';
  const need = { what: 'touches', from: 'touches' } as const;
  if (touches !== null) return [{ key: 'touches', ...need }];
  if (stops.some(isOfTouches)) return [{ key: 'stops', ...need }];
  return or.some(isOfTouches) ? [{ key: 'or', ...need }] : [];
}

function startNeeds({ starts }: Sla, { stages, exits, handOver }: Definition): readonly Need[] {
  if (starts === 'assigned') return [{ key: 'starts', what: 'changes of the owner', from: 'owner_history' }];
  const entered =
    starts === 'hand_over'
      ? stages[handOver?.at ?? -1]?.entered
      : [...stages, ...exits].find(({ id }) => id === starts)?.entered;
  const from = entered === undefined ? null : datedBy(entered);
  return from === null ? [] : [{ key: 'starts', what: `the time of "${starts}"`, from }];
}

/**
 * The export without which nothing dates an entry; null where leads do, or several may. That a definition which names deals
 * as evidence has their export is checked already.
 */
function datedBy({ created, column, status, deal }: Evidence): ExportName | null {
  if (created || column !== null) return null;
  if (deal === null) return status.length > 0 ? 'stage_history' : null;
  if (status.length > 0) return null;
  return 'stages' in deal ? 'deal_history' : null;
}
