import type { Leads } from '../../leads/leads.js';
import { concernedOf } from '../checked-problems.js';
import { printableIds } from '../disclosure-record-id.js';
import { amountShare } from './amount-share.js';
import { type Cause, causeItem, FEW_IDS } from './cause.js';
import { onlyByLink } from './link-facts.js';

/**
 * Deals without a lead: what they would add to a number is not in it. Where the agreement counts them, Sales is known to find
 * some itself: it is as it should be.
 */
export function unlinkedCauses(leads: Leads): Cause[] {
  const { deals, definition, people } = leads;
  if (deals === null) return [];
  const { lead, count: of, has, ids } = deals;
  const without = [...lead.keys()].filter((deal) => lead[deal] === -1);
  const agreed = [...(definition.measures ?? []), ...definition.assumptions];
  const isAgreed = agreed.some(({ measure }) => measure.kind === 'deals_created.without_lead');
  if (without.length === 0 || (isAgreed && has.linked)) return [];
  const item = causeItem({
    code: 'unlinked',
    what: has.linked ? 'Deals have no lead' : 'No deal is linked to a lead',
    message: `${without.length} of ${of} deals have no lead: they count neither for a stage that deals evidence nor for a source`,
    export: 'deals',
    ...{ count: without.length, of, unit: 'deals' },
    deals: concernedOf(without, ids, printableIds(people), FEW_IDS),
    amount_share: amountShare(deals, without),
    mend: 'Export the lead’s id with each deal, or the deal’s with each lead',
    settings: ['exports.deals.columns.lead', 'exports.leads.columns.deal'],
  });
  const moved: Cause = { item, facts: ['deals.link'], isFatal: false };
  return has.linked ? [moved] : [moved, { item, facts: onlyByLink(leads), isFatal: true }];
}
