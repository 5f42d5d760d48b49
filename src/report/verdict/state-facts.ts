import type { Definition } from '../../definition/definition.js';

/**
 * The facts that evidence an entry of a stage or an exit (after the stages), by their names: an export (`deals`: which rows
 * it has), a field of one (`deals.closed`), or what lies between exports (`deals.link`: of deals to leads).
 */
function stateFacts({ stages, exits }: Definition, state: number): string[] {
  const found = stages[state] ?? exits[state - stages.length];
  if (found === undefined) return [];
  const { created, column, status, deal } = found.entered;
  return [
    'leads',
    ...(created ? ['leads.created'] : []),
    ...(column === null ? [] : [`leads.entered:${found.id}`]),
    ...(status.length === 0 ? [] : BY_STATUS),
    ...(deal === null ? [] : ['deals', 'deals.link', `deals.link:${found.id}`]),
    ...(deal === null ? [] : 'stages' in deal ? BY_DEAL_STAGE : BY_DEAL[deal.on]),
  ];
}

const BY_STATUS = ['leads.status', 'stage_history', 'stage_history.at', 'stage_history.to'];
const BY_DEAL_STAGE = ['deals.status', 'deal_history', 'deal_history.at', 'deal_history.to'];
const BY_DEAL = {
  created: ['deals.created'],
  won: ['deals.status', 'deals.closed', 'won'],
  lost: ['deals.status', 'deals.closed', 'lost'],
} as const;

/** These facts of a state, and in which of these ways its entries may be lacking: `undated:mql`. */
export function entryFacts(
  definition: Definition,
  state: number,
  lacking: readonly ('undated' | 'implied' | 'order')[],
): string[] {
  const { stages, exits } = definition;
  const id = (stages[state] ?? exits[state - stages.length])?.id ?? '';
  return [...stateFacts(definition, state), ...lacking.map((way) => `${way}:${id}`)];
}
