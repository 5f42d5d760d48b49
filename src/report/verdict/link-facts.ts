import type { Leads } from '../../leads/leads.js';

/**
 * The facts that only the link of deals to leads tells: the source of a deal's lead, and the stages and exits of which no lead
 * has an entry by anything else. What else evidences a stage is still there where no deal is linked.
 */
export function onlyByLink({ definition, entered, undated, count }: Leads): string[] {
  const states = [...definition.stages, ...definition.exits];
  const isReached = (state: number) => {
    for (let lead = 0; lead < count; lead++)
      if (!Number.isNaN(entered[state]!.at[lead]) || undated[state]![lead] === 1) return true;
    return false;
  };
  return [
    'deals.link:source',
    ...states.flatMap(({ id, entered: { deal } }, state) =>
      deal === null || isReached(state) ? [] : [`deals.link:${id}`],
    ),
  ];
}
