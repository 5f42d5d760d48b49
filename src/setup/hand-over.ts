import type { ProposedState } from './propose-states.js';

/** Where Marketing hands a lead over, and what says that Sales takes it or doesn't: ids of stages and exits. */
export interface ProposedHandOver {
  readonly at: string;
  readonly accepted: string;
  readonly rejected: readonly string[];
}

/** The stage of qualified leads and the first of Sales after it; null where there aren't both. */
export function handOver(states: readonly ProposedState[]): ProposedHandOver | null {
  const stages = states.filter(({ state }) => state.kind === 'stage');
  const at = stages.findIndex(({ state }) => state.id === 'mql');
  const accepted = stages.findIndex(
    ({ state, deal }, index) => index > at && state.team === 'sales' && deal === null,
  );
  if (at < 0 || accepted < 0) return null;
  const exits = states.filter(({ state, deal }) => state.kind === 'exit' && deal === null);
  return {
    at: stages[at]!.state.id,
    accepted: stages[accepted]!.state.id,
    rejected: exits.map(({ state }) => state.id),
  };
}
