import type { Sla } from '../definition/definition.js';
import type { Leads } from '../leads/leads.js';
import { type ClockWindow, clockWindow } from './clock-window.js';
import type { FindGiveUp } from './gave-up.js';
import { giveUp } from './give-up.js';
import { observedByLead, observedLimit } from './observed-limit.js';
import { type SlaStop, stopOf } from './stop-of.js';
import type { Limits } from './verdict.js';

/** By what the clocks of an SLA are judged. */
export interface ClockRules {
  readonly stop: SlaStop;
  readonly findGiveUp: FindGiveUp;
  readonly window: ClockWindow;
  readonly limits: Limits;
  /** By lead up to when its own stop would be shown, where that differs among leads. */
  readonly observedByLead: Float64Array | null;
}

/** The limits of the clocks of a lead. */
export function limitsOf({ limits, observedByLead }: ClockRules, lead: number): Limits {
  if (observedByLead === null || observedByLead[lead]! >= limits.observed) return limits;
  return { asOf: limits.asOf, observed: observedByLead[lead]! };
}

const made = new WeakMap<Leads, Map<Sla, ClockRules>>();

/** Made once for each set of leads, to judge all clocks and to tell of a few. */
export function clockRules(leads: Leads, sla: Sla): ClockRules {
  const known = made.get(leads) ?? new Map<Sla, ClockRules>();
  made.set(leads, known);
  const rules = known.get(sla) ?? makeRules(leads, sla);
  known.set(sla, rules);
  return rules;
}

function makeRules(leads: Leads, sla: Sla): ClockRules {
  const stop = stopOf(leads, sla);
  const asOf = leads.asOf.limit;
  const observed = Math.min(asOf, observedLimit(leads, stop.shownBy) ?? asOf);
  return {
    stop,
    findGiveUp: giveUp(leads, sla),
    window: clockWindow(leads, sla),
    limits: { asOf, observed },
    observedByLead: observedByLead(leads, stop.shownBy),
  };
}
