import type { Changes } from '../leads/changes.js';
import { EVIDENCE } from '../leads/event-log.js';
import type { Leads } from '../leads/leads.js';
import { TOUCH_LINKS, type Touches } from '../leads/touches.js';
import type { LinksItem } from './check-document.js';

const HISTORY = EVIDENCE.indexOf('history');

/** What belongs to what: leads to their deals, touches and histories. */
export function checkedLinks(leads: Leads): LinksItem {
  const { deals, touches, ownerChanges } = leads;
  const perLead = deals === null ? null : dealsPerLead(leads.count, deals.lead);
  const withLead = deals === null ? 0 : deals.lead.reduce((sum, lead) => sum + (lead === -1 ? 0 : 1), 0);
  return {
    leads: {
      count: leads.count,
      with_deal: atLeast(perLead, 1),
      with_several_deals: atLeast(perLead, 2),
      with_stage_history: leads.exports.some(({ name }) => name === 'stage_history')
        ? withStageHistory(leads)
        : null,
      with_touch: touches && withAny(touches.first),
      with_owner_change: ownerChanges && withAny(ownerChanges.first),
    },
    deals: deals && {
      count: deals.count,
      with_lead: withLead,
      without_lead: deals.count - withLead,
      with_history: historyOf(deals.history),
    },
    touches: touches && touchLinks(touches),
  };
}

function dealsPerLead(leadCount: number, leadOf: Int32Array): Uint32Array {
  const counts = new Uint32Array(leadCount);
  for (const lead of leadOf) if (lead !== -1) counts[lead]! += 1;
  return counts;
}

function atLeast(counts: Uint32Array | null, least: number): number | null {
  return counts === null ? null : counts.filter((count) => count >= least).length;
}

function historyOf(history: Changes | null): number | null {
  return history && withAny(history.first);
}

/** Of what is grouped by lead (or deal), how many have any. */
function withAny(first: Uint32Array): number {
  let count = 0;
  for (let index = 0; index + 1 < first.length; index++) if (first[index + 1]! > first[index]!) count++;
  return count;
}

function withStageHistory({ count, log }: Leads): number {
  let leads = 0;
  for (let lead = 0; lead < count; lead++) {
    const [from, to] = [log.first[lead]!, log.first[lead + 1]!];
    if (log.kind.subarray(from, to).includes(HISTORY)) leads++;
  }
  return leads;
}

const LINES = 0x1_0000_0000;

/**
 * Rows of the export, each once, also where it is a touch of several leads: by the first of the ids that links it to any of
 * them. Sorted, the leads of one row stand together; a set of millions of rows would take ten times the memory.
 */
function touchLinks({ via, file, line }: Touches): NonNullable<LinksItem['touches']> {
  const rows = new Float64Array(via.length);
  for (let touch = 0; touch < rows.length; touch++)
    rows[touch] = (file[touch]! * LINES + line[touch]!) * TOUCH_LINKS.length + via[touch]!;
  const counts = new Uint32Array(TOUCH_LINKS.length);
  let last = -1;
  for (const keyed of rows.sort()) {
    const row = Math.floor(keyed / TOUCH_LINKS.length);
    if (row !== last) counts[keyed % TOUCH_LINKS.length]! += 1;
    last = row;
  }
  const by = (link: (typeof TOUCH_LINKS)[number]) => counts[TOUCH_LINKS.indexOf(link)]!;
  const count = counts.reduce((sum, each) => sum + each, 0);
  return { count, by_lead: by('lead'), by_contact: by('contact'), by_deal: by('deal') };
}
