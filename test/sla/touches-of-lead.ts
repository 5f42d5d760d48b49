import type { Definition } from '../../src/definition/definition.js';
import type { Leads } from '../../src/leads/leads.js';
import { NO_TOUCH, type Stop } from '../../src/sla/stop.js';
import { leadsOf } from '../support/leads-of.js';
import type { LiteralTouch } from '../support/literal-touches.js';

/** One lead with these touches, as of the end of March 2026. */
export function touchesOfLead(
  touches: readonly (LiteralTouch | string)[],
  rules: Partial<Definition['touches']> = {},
  also: Partial<Definition> = {},
): Leads {
  const none: Definition['touches'] = {
    counts: new Map(),
    contactOutcomes: [],
    notBy: [],
    lookBackSeconds: 0,
  };
  return leadsOf({
    stages: ['mql'],
    asOf: '2026-03-31',
    leads: [{ mql: '2026-03-02' }],
    touches: [touches.map((touch) => (typeof touch === 'string' ? { at: touch } : touch))],
    also: { touches: { ...none, ...rules }, ...also },
  });
}

/** The line of the touch that is the stop; 0 where none is. */
export function lineOf({ touches }: Leads, { touch }: Stop): number {
  return touch === NO_TOUCH ? 0 : touches!.line[touch]!;
}
