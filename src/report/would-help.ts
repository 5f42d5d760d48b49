import type { Evidence, ExportName, Sla } from '../definition/definition.js';
import { AGAIN, EVIDENCE, FIRST } from '../leads/event-log.js';
import type { Leads } from '../leads/leads.js';
import type { Clocks, Lacking } from '../sla/clocks.js';
import type { SlaCheckItem } from './check-document.js';
import { stateId } from './lead-timeline.js';

export type Help = SlaCheckItem['would_help'][number];

/** What would make the clocks judgeable that can't be told, or the SLA where it can't be at all: each once, starts first. */
export function wouldHelp(
  leads: Leads,
  clocks: Clocks,
  because: SlaCheckItem['cannot_tell_because'],
): Help[] {
  const { lacking, sla } = clocks;
  if (lacking !== null) return [helpOfLacking(leads, lacking)];
  return distinct([
    ...(because.not_exact > 0 ? timesOf(leads, sla) : []),
    ...(because.unknown_time > 0 ? datesOf(leads, sla) : []),
    ...(because.pause_unknown > 0 ? [help('stage_history', 'stage_history')] : []),
    ...(because.beyond_complete_to > 0 ? endingEarly(leads, clocks) : []),
    ...(because.blank > 0 ? blanksOf(leads, sla) : []),
  ]);
}

function help(
  what: Help['what'],
  name: ExportName,
  also: Partial<Pick<Help, 'column' | 'state'>> = {},
): Help {
  return { what, export: name, column: null, state: null, ...also };
}

function distinct(found: readonly Help[]): Help[] {
  const keyOf = (each: Help) => JSON.stringify(each);
  return [...new Map(found.map((each) => [keyOf(each), each])).values()];
}

function helpOfLacking(leads: Leads, lacking: Lacking): Help {
  switch (lacking.what) {
    case 'export':
      return help('export', lacking.export);
    case 'column':
      return help('column', lacking.export, { column: lacking.column });
    case 'state':
      return dating(leads, lacking.state);
    case 'criteria':
      return help('values', 'leads', { state: stateId(leads, lacking.state) });
  }
}

/** What would date the entries of a state that only a current status tells of. */
function dating(leads: Leads, state: number): Help {
  const also = { state: stateId(leads, state) };
  const isByStatus = (evidenceOf(leads, state)?.status.length ?? 0) > 0;
  return isByStatus && !leads.completeTo.has('stage_history')
    ? help('stage_history', 'stage_history', also)
    : help('dates', 'leads', also);
}

/** The columns that tell starts or stops of this SLA, and some of them only to the day. */
function timesOf(leads: Leads, sla: Sla): Help[] {
  const { touches, created, ownerChanges } = leads;
  const waitsForTouches = sla.touches !== null || [...sla.stops, ...sla.or].some((id) => TOUCHED.has(id));
  const columns: readonly (readonly [boolean, Uint32Array | undefined, ExportName, string])[] = [
    [sla.starts === 'created' || sla.starts === 'assigned', created?.width, 'leads', 'created'],
    [sla.starts === 'assigned', ownerChanges?.width, 'owner_history', 'at'],
    [waitsForTouches, touches?.width, 'touches', 'at'],
  ];
  return [
    ...[...startsTold(leads, sla), ...endsTold(leads, sla)].flatMap((state) => timesOfState(leads, state)),
    ...columns.flatMap(([isAsked, width, name, field]) =>
      isAsked && width?.some((each) => each !== 0)
        ? [help('times', name, { column: headerOf(leads, name, field) })]
        : [],
    ),
  ];
}

const TOUCHED: ReadonlySet<string> = new Set(['touch', 'contact']);

/** The states whose entries start it. */
function startsTold({ definition }: Leads, { starts }: Sla): number[] {
  if (starts === 'hand_over') return definition.handOver === null ? [] : [definition.handOver.at];
  return statesNamed(definition, [starts ?? '']);
}

/** The states whose entries stop it, settle it, or give it up, as it names them. */
function endsTold({ definition }: Leads, { stops, or, before }: Sla): number[] {
  return statesNamed(definition, [...stops, ...or, ...before]);
}

function statesNamed({ stages, exits }: Leads['definition'], named: readonly string[]): number[] {
  const ids = [...stages, ...exits].map(({ id }) => id);
  return named.map((id) => ids.indexOf(id)).filter((state) => state >= 0);
}

/** Per kind of evidence by which entries of a state are known only to the day, or between two snapshots, its column. */
function timesOfState(leads: Leads, state: number): Help[] {
  const { log } = leads;
  const kinds = new Set<number>();
  for (let event = 0; event < log.state.length; event++) {
    if (log.state[event] !== state || log.width[event] === 0) continue;
    if ((log.flags[event]! & (FIRST | AGAIN)) !== 0) kinds.add(log.kind[event]!);
  }
  const id = stateId(leads, state);
  const evidence = evidenceOf(leads, state);
  return [...kinds]
    .sort((a, b) => a - b)
    .flatMap((kind): Help[] => {
      const [name, field] = columnOf(EVIDENCE[kind]!, evidence?.deal ?? null);
      // What snapshots show only their history tells exactly.
      if (name.endsWith('_history') && leads.snapshots.has(name)) return [exporting(name, { state: id })];
      const column = EVIDENCE[kind] === 'column' ? (evidence?.column ?? null) : headerOf(leads, name, field);
      return [help('times', name, { column, state: id })];
    });
}

/** A history export that is not there. */
function exporting(name: ExportName, also: Partial<Pick<Help, 'state'>>): Help {
  return name === 'stage_history' ? help('stage_history', name, also) : help('export', name, also);
}

function columnOf(kind: (typeof EVIDENCE)[number], deal: Evidence['deal']): readonly [ExportName, string] {
  if (kind === 'history') return ['stage_history', 'at'];
  if (kind !== 'deal') return ['leads', 'created'];
  if (deal !== null && 'stages' in deal) return ['deal_history', 'at'];
  return ['deals', deal?.on === 'created' ? 'created' : 'closed'];
}

/** States that ended clocks at an unknown time: those that stop them, the stages after, and exits, which give up. */
function datesOf(leads: Leads, sla: Sla): Help[] {
  const { stages, exits } = leads.definition;
  const told = endsTold(leads, sla);
  const isBeyond = (state: number) => told.some((stop) => stop < stages.length && stop < state);
  return [...stages, ...exits].flatMap((_, state) =>
    leads.undated[state]!.includes(1) && (state >= stages.length || told.includes(state) || isBeyond(state))
      ? [dating(leads, state)]
      : [],
  );
}

/** The exports that would show a stop, and end before as-of. */
function endingEarly({ completeTo, asOf }: Leads, { shownBy }: Clocks): Help[] {
  return shownBy.flatMap((name) =>
    (completeTo.get(name)?.limit ?? asOf.limit) < asOf.limit ? [help('newer', name)] : [],
  );
}

/** The columns of criteria that are blank for some lead. */
function blanksOf({ criteria, definition }: Leads, { criteriaOf }: Sla): Help[] {
  return criteria
    .filter(({ stage }) => definition.stages[stage]?.id === criteriaOf)
    .flatMap(({ stage, verdicts }) =>
      definition.stages[stage]!.criteria.flatMap(({ column }, index) =>
        verdicts[index]?.includes(0) === false
          ? []
          : [help(verdicts[index] === null ? 'column' : 'values', 'leads', { column })],
      ),
    );
}

function evidenceOf({ definition: { stages, exits } }: Leads, state: number): Evidence | null {
  return (stages[state] ?? exits[state - stages.length])?.entered ?? null;
}

/** The header that the agreement names for it; null where it is found by its usual names. */
function headerOf({ definition }: Leads, name: ExportName, field: string): string | null {
  return definition.exports.get(name)?.columns[field] ?? null;
}
