import type { Definition, Sla } from '../../definition/definition.js';
import { filterFacts } from './filter-facts.js';
import { entryFacts } from './state-facts.js';

/** The facts by which the clocks of an SLA start, stop and fall due, by their names: see `stateFacts`. */
export function slaFacts(definition: Definition, sla: Sla): string[] {
  const { id, stops, or, before, touches, appliesTo, pausedIn, unlessReasons, terms } = sla;
  const ends = [...stops, ...or, ...before];
  const durations = [sla.within, ...terms.map(({ within }) => within)];
  const isOfDeals = sla.criteriaOf === 'won' || sla.criteriaOf === 'lost';
  return [
    ...(isOfDeals ? [] : ['leads']),
    `sla:${id}`,
    ...startFacts(definition, sla),
    ...stateFactsOf(definition, ends, []),
    ...(touches !== null || ends.some((end) => TOUCHED.has(end))
      ? touchFacts(definition, ends.includes('contact'))
      : []),
    ...filterFacts([...appliesTo, ...terms.flatMap((term) => term.for)], isOfDeals ? 'deals' : 'leads'),
    ...(pausedIn.length > 0 ? ['stage_history', 'stage_history.at', 'stage_history.to'] : []),
    ...(unlessReasons.length > 0 ? definition.exits.map((exit) => `leads.reason:${exit.id}`) : []),
    ...(durations.some((within) => within !== null && within.kind !== 'elapsed') ? ['hours'] : []),
  ];
}

const TOUCHED: ReadonlySet<string> = new Set(['touch', 'contact']);
const OF_DEALS = ['deals', 'deals.status', 'deals.closed', 'deals.amount', 'deals.currency', 'deals.reason'];

/** The facts by which touches count, by their names; a contact is one with an outcome. */
export function touchFacts({ touches }: Definition, isContact: boolean): string[] {
  return [
    ...['touches', 'touches.at', 'touches.link'],
    ...(touches.counts.size > 0 ? ['touches.type'] : []),
    ...(touches.notBy.length > 0 ? ['touches.by'] : []),
    ...(isContact ? ['touches.outcome'] : []),
  ];
}

function startFacts(definition: Definition, { starts, criteriaOf }: Sla): string[] {
  const { handOver, stages } = definition;
  const start = (state: number | undefined) =>
    state === undefined ? [] : entryFacts(definition, state, ['undated', 'implied']);
  if (criteriaOf === 'won' || criteriaOf === 'lost') return [...OF_DEALS, criteriaOf];
  if (criteriaOf !== null) {
    const stage = stages.find(({ id }) => id === criteriaOf);
    return [
      ...start(handOver?.at),
      ...(stage?.criteria ?? []).map((_, index) => `leads.criterion:${criteriaOf}:${index}`),
    ];
  }
  if (starts === 'hand_over') return start(handOver?.at);
  if (starts === 'created') return ['leads.created'];
  if (starts === 'assigned')
    return ['leads.created', 'leads.owner', 'owner_history', 'owner_history.at', 'owner_history.to'];
  return stateFactsOf(definition, [starts ?? ''], ['undated', 'implied']);
}

function stateFactsOf(
  definition: Definition,
  ids: readonly string[],
  lacking: Parameters<typeof entryFacts>[2],
): string[] {
  const states = [...definition.stages, ...definition.exits].map(({ id }) => id);
  return ids.flatMap((id) =>
    states.includes(id) ? entryFacts(definition, states.indexOf(id), lacking) : [],
  );
}
