import type { Sla } from '../definition/definition.js';
import { CRITERIA_MET, CRITERIA_MISSED } from '../leads/criteria.js';
import type { Leads } from '../leads/leads.js';
import { clockOwners } from './clock-owners.js';
import type { Lacking } from './clocks.js';
import { CRITERIA_VERDICTS, type Criteria } from './judge-criteria.js';
import { noStarts } from './starts.js';
import { startsOf } from './starts-of.js';

/** Whether each lead meets the criteria of a stage as it is handed over: every hand-over is asked. */
export function handOverCriteria(leads: Leads, sla: Sla): Criteria {
  const stage = leads.definition.stages.findIndex(({ id }) => id === sla.criteriaOf);
  const criteria = leads.criteria.find((each) => each.stage === stage) ?? null;
  const { met, failed, blank } = CRITERIA_VERDICTS;
  const handOvers = startsOf(leads, { ...sla, starts: 'hand_over' });
  const none: Lacking = { what: 'criteria', state: stage };
  const lacking = 'what' in handOvers ? handOvers : criteria === null ? none : null;
  const starts = lacking === null && !('what' in handOvers) ? handOvers : noStarts(leads);
  return {
    over: 'leads',
    lacking,
    shownBy: ['leads'],
    starts,
    does(lead) {
      const overall = criteria?.overall[lead];
      if (overall === CRITERIA_MET) return met;
      return overall === CRITERIA_MISSED ? failed : blank;
    },
    owner: (columns) => clockOwners(leads, starts.of, columns),
    ownerIsNow: leads.ownerChanges === null,
  };
}
