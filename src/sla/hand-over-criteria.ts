import type { Sla } from '../definition/definition.js';
import { CRITERIA_BLANK, CRITERIA_MET, CRITERIA_MISSED } from '../leads/criteria.js';
import type { Leads } from '../leads/leads.js';
import { clockOwners } from './clock-owners.js';
import type { Lacking } from './clocks.js';
import { CRITERIA_VERDICTS, type Criteria } from './judge-criteria.js';
import { noStarts } from './starts.js';
import { startsOf } from './starts-of.js';
import type { Verdict } from './verdict.js';

/** Whether each lead meets the criteria of a stage as it is handed over: every hand-over is asked. */
export function handOverCriteria(leads: Leads, sla: Sla): Criteria {
  const stage = leads.definition.stages.findIndex(({ id }) => id === sla.criteriaOf);
  const criteria = leads.criteria.find((each) => each.stage === stage) ?? null;
  const overall = criteria?.overall ?? new Uint8Array();
  const handOvers = startsOf(leads, { ...sla, starts: 'hand_over' });
  const none: Lacking = { what: 'criteria', state: stage };
  const lacking = 'what' in handOvers ? handOvers : criteria === null ? none : null;
  const starts = lacking === null && !('what' in handOvers) ? handOvers : noStarts(leads);
  return {
    over: 'leads',
    lacking,
    shownBy: ['leads'],
    starts,
    does: (lead) => VERDICTS[overall[lead]!]!,
    owner: (columns) => clockOwners(leads, starts.of, columns),
    ownerIsNow: leads.ownerChanges === null,
  };
}

/** By what a lead's criteria come to. */
const VERDICTS: Record<number, Verdict> = {
  [CRITERIA_BLANK]: CRITERIA_VERDICTS.blank,
  [CRITERIA_MET]: CRITERIA_VERDICTS.met,
  [CRITERIA_MISSED]: CRITERIA_VERDICTS.failed,
};
