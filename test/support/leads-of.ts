import type { Definition, ExportName, HandOver } from '../../src/definition/definition.js';
import type { CategoryColumn } from '../../src/exports/table.js';
import type { Deals } from '../../src/leads/deals.js';
import { AGAIN, type EventLog, FIRST, HAND_OVER, RECYCLE, UNDATED } from '../../src/leads/event-log.js';
import type { Leads } from '../../src/leads/leads.js';
import { type Cutoff, parseCutoff } from '../../src/time/cutoff.js';
import type { Moment } from '../../src/time/moment.js';
import type { Zone } from '../../src/time/zone.js';
import { UTC } from '../../src/time/zone-of.js';
import { dealsOf, type LiteralDeal } from './deals-of.js';
import { definitionOf, type LiteralState } from './definition-of.js';
import { literalCategories } from './literal-categories.js';
import { changesOf, type LiteralChange } from './literal-changes.js';
import { criteriaOf } from './literal-criteria.js';
import { literalIds } from './literal-ids.js';
import { type LiteralTime, momentOf } from './literal-moment.js';
import { type LiteralSpend, spendOf } from './literal-spend.js';
import { type LiteralAnswer, surveyOf } from './literal-survey.js';
import { type LiteralTouch, touchesOf } from './literal-touches.js';

/**
 * Stage or exit → when it was entered; `reason:EXIT` → why; `criteria:STAGE` → `met` or `missed`, else blank; any other
 * key is an attribute.
 */
export type LiteralLead = Readonly<Record<string, LiteralTime | readonly LiteralTime[]>>;

export type { LiteralDeal } from './deals-of.js';

export interface LiteralLeads {
  /** In order. Each is evidenced by a column of the leads export, unless `evidence` says otherwise. */
  readonly stages: readonly string[];
  readonly exits?: readonly string[];
  /** Those of the exits that have no way back. */
  readonly final?: readonly string[];
  readonly evidence?: Readonly<Record<string, LiteralState>>;
  readonly handOver?: HandOver;
  readonly zone?: Zone;
  readonly asOf: string;
  /** Per export; as-of where left out. */
  readonly completeTo?: Partial<Readonly<Record<ExportName, string>>>;
  readonly leads: readonly LiteralLead[];
  /** Left out: there is no deals export. */
  readonly deals?: readonly LiteralDeal[];
  /** By deal, in the order of `deals`. Left out: there is no deal history. */
  readonly dealHistory?: readonly (readonly LiteralChange[])[];
  /** By lead. Left out: there is no owner history. */
  readonly ownerChanges?: readonly (readonly LiteralChange[])[];
  /** By lead, in any order. Left out: there is no touches export. */
  readonly touches?: readonly (readonly LiteralTouch[])[];
  /** By lead, changes of its own status. Left out: there is no stage history. */
  readonly statusChanges?: readonly (readonly LiteralChange[])[];
  /** By lead, blank where left out. Without it the export has no created time. */
  readonly created?: readonly (LiteralTime | undefined)[];
  /** Left out: there is no such export. */
  readonly spend?: readonly LiteralSpend[];
  readonly survey?: readonly LiteralAnswer[];
  /** What the deals export carries; left out, what any of the deals does. */
  readonly has?: Partial<Deals['has']>;
  readonly also?: Partial<Definition>;
}

/**
 * Leads and deals written out, without the way over exports. What starts at or after as-of is left out. A first
 * entry of a state is FIRST, a later one AGAIN; leaving an exit, or entering an earlier stage again, is RECYCLE; the
 * first entry of the hand-over's stage since creation, an exit or a step back is HAND_OVER.
 */
export function leadsOf(literal: LiteralLeads): Leads {
  const { zone = UTC, leads, deals } = literal;
  const definition = definitionFor(literal);
  const states = [...definition.stages, ...definition.exits].map(({ id }) => id);
  const asOf = cutoff(literal.asOf, zone);
  const log = logOf(definition, leads, states, asOf);
  const names = new Set(leads.flatMap((lead) => Object.keys(lead)));
  const after = (prefix: string) =>
    [...names].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  const attributes = [...names].filter((name) => !states.includes(name) && !name.includes(':'));
  const cells = (name: string) => leads.map((lead) => lead[name] as string | undefined);
  const column = (name: string) => literalCategories(cells(name));
  const found = deals === undefined ? null : dealsOf(deals, asOf, zone, literal.has, literal.dealHistory);
  const times = [...log.at, ...(found?.createdAt ?? []), ...(found?.closedAt ?? [])];
  return {
    definition,
    count: leads.length,
    ids: literalIds('L', leads.length),
    log,
    ...entriesOf(log, states.length, leads.length),
    created: literal.created === undefined ? null : createdOf(literal.created, zone),
    attributes: new Map(attributes.map((name) => [name, column(name)])),
    reasons: new Map(after('reason:').map((exit) => [exit, column(`reason:${exit}`)])),
    criteria: after('criteria:').map((stage) =>
      criteriaOf(states.indexOf(stage), cells(`criteria:${stage}`)),
    ),
    people: ownersOf(column('owner'), found),
    deals: found,
    touches: literal.touches === undefined ? null : touchesOf(literal.touches, asOf, zone),
    ownerChanges: literal.ownerChanges === undefined ? null : changesOf(literal.ownerChanges, asOf, zone),
    ownerAsOf:
      literal.ownerChanges === undefined
        ? null
        : literalCategories(ownersAsOf(literal.ownerChanges, cells('owner'), asOf, zone)),
    statusChanges: literal.statusChanges === undefined ? null : changesOf(literal.statusChanges, asOf, zone),
    spend: literal.spend === undefined ? null : spendOf(literal.spend, asOf, zone),
    survey: literal.survey === undefined ? null : surveyOf(literal.survey, asOf, zone),
    findings: [],
    files: [],
    asOf,
    completeTo: completeToOf(literal, asOf, zone),
    snapshots: new Map(),
    earliest: Math.min(asOf.limit, ...times.filter((at) => !Number.isNaN(at))),
    exports: [],
    rowsTelling: () => [],
  };
}

/** By its last change before as-of, else by the first one after it, else as written. */
function ownersAsOf(
  changes: NonNullable<LiteralLeads['ownerChanges']>,
  owners: readonly (string | undefined)[],
  asOf: Cutoff,
  zone: Zone,
): (string | undefined)[] {
  return owners.map((owner, lead) => {
    const ofLead = (changes[lead] ?? [])
      .map(({ at, to, from }) => ({ at: momentOf(at, zone).at, to, from }))
      .sort((a, b) => a.at - b.at);
    const last = ofLead.filter(({ at }) => at < asOf.limit).at(-1);
    if (last !== undefined) return last.to;
    return ofLead.length === 0 ? owner : ofLead[0]!.from;
  });
}

function ownersOf(ofLeads: CategoryColumn, deals: Deals | null): string[] {
  const ofDeals = deals?.attributes.get('owner')?.values ?? [];
  return [...new Set([...ofLeads.values, ...ofDeals])].filter((name) => name !== '');
}

/** When each lead was created; NaN where that is left out. */
function createdOf(said: readonly (LiteralTime | undefined)[], zone: Zone): Leads['created'] {
  const moments = said.map((text) => momentOf(text ?? 'undated', zone));
  return {
    at: Float64Array.from(moments, ({ at }) => at),
    width: Uint32Array.from(moments, ({ width }) => width),
  };
}

/** A cutoff, as a user writes it. */
export function cutoff(text: string, zone: Zone = UTC): Cutoff {
  const parsed = parseCutoff(text, zone);
  if (parsed === null) throw new Error(`no cutoff: ${text}`);
  return parsed;
}

function definitionFor(literal: LiteralLeads): Definition {
  const { stages, exits = [], final = [], evidence = {}, handOver = null, zone = UTC, also } = literal;
  const stateOf = (id: string): LiteralState => ({ column: id, final: final.includes(id), ...evidence[id] });
  const statesOf = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, stateOf(id)]));
  const status = { won: ['Won'], lost: ['Lost'] };
  const exported = Object.fromEntries(
    exportNames(literal).map((name) => [name, name === 'deals' ? { status } : {}]),
  );
  const definition = { stages: statesOf(stages), exits: statesOf(exits), handOver, zone, exports: exported };
  return definitionOf(also === undefined ? definition : { ...definition, also });
}

function completeToOf(literal: LiteralLeads, asOf: Cutoff, zone: Zone): Leads['completeTo'] {
  const said = (name: ExportName) => literal.completeTo?.[name];
  return new Map(
    exportNames(literal).map((name) => [
      name,
      said(name) === undefined ? asOf : cutoff(said(name) ?? '', zone),
    ]),
  );
}

/** The exports there are: the leads, whatever is written out, and those named as complete to some time. */
function exportNames(literal: LiteralLeads): ExportName[] {
  const written: readonly (ExportName | false)[] = [
    'leads',
    literal.deals !== undefined && 'deals',
    literal.dealHistory !== undefined && 'deal_history',
    literal.ownerChanges !== undefined && 'owner_history',
    literal.touches !== undefined && 'touches',
    literal.statusChanges !== undefined && 'stage_history',
    literal.spend !== undefined && 'spend',
    literal.survey !== undefined && 'survey',
  ];
  const named = Object.keys(literal.completeTo ?? {}) as ExportName[];
  return [...new Set([...written.filter((name) => name !== false), ...named])];
}

/** One entry of a lead, before it is in the log. */
interface Entry extends Moment {
  readonly state: number;
}

function logOf(
  definition: Definition,
  leads: readonly LiteralLead[],
  states: readonly string[],
  asOf: Cutoff,
): EventLog {
  const { zone } = definition.calendar;
  const perLead = leads.map((lead) =>
    states
      .flatMap((id, state) => timesIn(lead[id]).map((text): Entry => ({ state, ...momentOf(text, zone) })))
      .filter(({ at }) => !(at >= asOf.limit))
      .sort((a, b) => (Number.isNaN(a.at) ? 1 : Number.isNaN(b.at) ? -1 : a.at - b.at || a.state - b.state)),
  );
  const entries = perLead.flat();
  return {
    first: startsOf(perLead),
    at: Float64Array.from(entries, ({ at }) => at),
    width: Uint32Array.from(entries, ({ width }) => width),
    state: Uint16Array.from(entries, ({ state }) => state),
    kind: new Uint8Array(entries.length),
    flags: Uint8Array.from(perLead.flatMap((of) => flagsOf(definition, of))),
    line: new Uint32Array(entries.length),
    file: new Uint16Array(entries.length),
  };
}

function startsOf(perLead: readonly (readonly Entry[])[]): Uint32Array {
  const starts = new Uint32Array(perLead.length + 1);
  for (const [lead, entries] of perLead.entries()) starts[lead + 1] = starts[lead]! + entries.length;
  return starts;
}

function flagsOf({ stages, handOver }: Definition, entries: readonly Entry[]): number[] {
  const seen = new Set<number>();
  let position = -1;
  let handsOver = true;
  return entries.map(({ state, at }) => {
    if (Number.isNaN(at)) return seen.has(state) ? 0 : UNDATED;
    let flags = seen.has(state) ? AGAIN : FIRST;
    const stepsBack = state < stages.length && seen.has(state) && state < position;
    if (stepsBack) flags |= RECYCLE;
    if (state >= stages.length || (stepsBack && position < stages.length)) handsOver = true;
    else if (state === handOver?.at && handsOver) {
      flags |= HAND_OVER;
      handsOver = false;
    }
    if (position >= stages.length && state < stages.length) flags |= RECYCLE;
    seen.add(state);
    position = state;
    return flags;
  });
}

function entriesOf(log: EventLog, stateCount: number, leadCount: number): Pick<Leads, 'entered' | 'undated'> {
  const entered = Array.from({ length: stateCount }, () => ({
    at: new Float64Array(leadCount).fill(Number.NaN),
    width: new Uint32Array(leadCount),
  }));
  const undated = Array.from({ length: stateCount }, () => new Uint8Array(leadCount));
  for (let lead = 0; lead < leadCount; lead++) {
    for (let event = log.first[lead]!; event < log.first[lead + 1]!; event++) {
      const state = log.state[event]!;
      if (log.flags[event]! & UNDATED) undated[state]![lead] = 1;
      if (!(log.flags[event]! & FIRST)) continue;
      entered[state]!.at[lead] = log.at[event]!;
      entered[state]!.width[lead] = log.width[event]!;
    }
  }
  return { entered, undated };
}

function timesIn(said: LiteralTime | readonly LiteralTime[] | undefined): readonly LiteralTime[] {
  if (said === undefined) return [];
  return typeof said === 'string' ? [said] : said;
}
