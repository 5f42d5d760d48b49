import type { Sla } from '../definition/definition.js';
import type { Leads } from '../leads/leads.js';
import { oncePer } from '../leads/once-per.js';
import { clockOwners } from './clock-owners.js';
import { clockRules } from './clock-rules.js';
import type { Clocks, Lacking } from './clocks.js';
import { criteriaClocks } from './criteria-clocks.js';
import { judgeClocks } from './judge-clocks.js';
import { noStarts, type Starts, startColumns } from './starts.js';
import { startsOf } from './starts-of.js';

/** The clocks of every SLA, in the order of the agreement. Judged once for each set of leads, when first asked for. */
export const clocksOf = oncePer((leads: Leads): readonly Clocks[] =>
  leads.definition.slas.map((sla) => clocksOfSla(leads, sla)),
);

function clocksOfSla(leads: Leads, sla: Sla): Clocks {
  if (sla.criteriaOf !== null) return criteriaClocks(leads, sla);
  const { stop } = clockRules(leads, sla);
  const starts = startsOf(leads, sla);
  const lacking = 'what' in starts ? starts : stop.lacking;
  const known = 'what' in starts || lacking !== null ? noStarts(leads) : starts;
  return judgedClocks(leads, sla, known, lacking);
}

function judgedClocks(leads: Leads, sla: Sla, starts: Starts, lacking: Lacking | null): Clocks {
  const columns = judgeClocks(leads, sla, starts);
  return {
    sla,
    over: 'leads',
    lacking,
    shownBy: clockRules(leads, sla).stop.shownBy,
    ...startColumns(starts),
    ...columns,
    owner: clockOwners(leads, starts.of, columns),
    ownerIsNow: leads.ownerChanges === null,
  };
}
