import type { ExportName } from '../definition/definition.js';
import { lastMomentOf } from '../leads/arrange-events.js';
import { completeLimit } from '../leads/complete-limit.js';
import { HAND_OVER } from '../leads/event-log.js';
import { evidencingExports, isDated } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import { touchesLacking } from '../sla/touches-lacking.js';
import { withCountedEntries } from './counted-entries.js';
import { flowStretches } from './flow-stretch.js';
import type { Fold } from './fold.js';
import type { PeriodsQuery } from './measure-query.js';
import { responseOf } from './response-of.js';
import { addContact, addResponse, measuredResponses, type Responses, startResponses } from './responses.js';
import { untoldIn } from './stretches.js';
import { unmeasured } from './unmeasured.js';

/**
 * Response time: the median time from each hand-over of the period to the first touch by a person. Hand-overs without one
 * by as-of are longer than any with one and take part, so that the median may not be reached.
 */
export function responseTime(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  const { handOver, touches, calendar } = leads.definition;
  if (handOver === null || !isDated(leads, handOver.at) || touchesLacking(leads, false) !== null)
    return unmeasured('leads', 'not_configured', query);
  const exports: ExportName[] = [...evidencingExports(leads, [handOver.at]), 'touches'];
  const stretches = flowStretches(leads, query.periods, exports);
  const toTouch = responseOf(leads, false);
  const tellsContacts = touches.contactOutcomes.length > 0 && touchesLacking(leads, true) === null;
  const toContact = tellsContacts ? responseOf(leads, true) : null;
  const complete = completeLimit(leads, ['touches']) ?? Number.POSITIVE_INFINITY;
  const handOvers = { state: handOver.at, flags: HAND_OVER, stretches };
  const { log } = leads;
  return {
    over: 'leads',
    untold: untoldIn(stretches),
    start: startResponses,
    add(into, first, end) {
      withCountedEntries(leads, handOvers, into, first, end, (entries) => {
        for (let i = 0; i < entries.count; i++) {
          const responses = into.states[entries.slot[i]!]!;
          const [lead, event] = [entries.lead[i]!, entries.event[i]!];
          const limit = stretches.limits[entries.period[i]!]!;
          const handedOverBy = lastMomentOf(calendar.zone, log.at[event]!, log.width[event]!);
          const waitedMs = Math.max(0, Math.min(limit, complete) - handedOverBy);
          addResponse(responses, toTouch(lead, event, limit), Math.floor(waitedMs / 1000));
          if (toContact !== null) addContact(responses, toContact(lead, event, limit));
        }
      });
    },
    finish: (responses) => measuredResponses(responses, tellsContacts),
    sample: ({ seconds }) => seconds,
  } satisfies Fold<Responses>;
}
