import { lastMomentOf } from '../leads/arrange-events.js';
import { completeLimit } from '../leads/complete-limit.js';
import { HAND_OVER } from '../leads/event-log.js';
import { evidencingExports, isDated } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import { touchesLacking } from '../sla/touches-lacking.js';
import { flowStretch } from './flow-stretch.js';
import type { Fold } from './fold.js';
import type { MeasureQuery } from './measure-query.js';
import { responseOf } from './response-of.js';
import { addContact, addResponse, measuredResponses, type Responses, startResponses } from './responses.js';
import { covers } from './stretch.js';
import { unmeasured } from './unmeasured.js';

/**
 * Response time: the median time from each hand-over of the period to the first touch by a person. Hand-overs without one
 * by as-of are longer than any with one and take part, so that the median may not be reached.
 */
export function responseTime(leads: Leads, query: MeasureQuery): Fold<unknown> {
  const { handOver, touches, calendar } = leads.definition;
  if (handOver === null || !isDated(leads, handOver.at) || touchesLacking(leads, false) !== null)
    return unmeasured('leads', 'not_configured');
  const stretch = flowStretch(leads, query, [...evidencingExports(leads, [handOver.at]), 'touches']);
  if (typeof stretch === 'string') return unmeasured('leads', stretch);
  const toTouch = responseOf(leads, false, stretch.limit);
  const tellsContacts = touches.contactOutcomes.length > 0 && touchesLacking(leads, true) === null;
  const toContact = tellsContacts ? responseOf(leads, true, stretch.limit) : null;
  const waitedTo = Math.min(stretch.limit, completeLimit(leads, ['touches'])!);
  const { log } = leads;
  return {
    over: 'leads',
    during: { ...stretch, states: [handOver.at] },
    start: startResponses,
    add(responses, lead) {
      for (let event = log.first[lead]!; event < log.first[lead + 1]!; event++) {
        const [at, width] = [log.at[event]!, log.width[event]!];
        if ((log.flags[event]! & HAND_OVER) === 0 || !covers(stretch, at, width)) continue;
        const waitedMs = Math.max(0, waitedTo - lastMomentOf(calendar.zone, at, width));
        addResponse(responses, toTouch(lead, event), Math.floor(waitedMs / 1000));
        if (toContact !== null) addContact(responses, toContact(lead, event));
      }
    },
    finish: (responses) => measuredResponses(responses, tellsContacts),
    sample: ({ seconds }) => seconds,
  } satisfies Fold<Responses>;
}
