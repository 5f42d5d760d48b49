import type { Definition } from '../../definition/definition.js';
import { type Deals, WON } from '../../leads/deals.js';
import type { Leads } from '../../leads/leads.js';
import { concernedOf } from '../checked-problems.js';
import { printableIds } from '../disclosure-record-id.js';
import type { CauseItem } from '../verdict-document.js';
import { amountShare } from './amount-share.js';
import { type Cause, causeItem, FEW_IDS } from './cause.js';

/** Deals without a lead, or without an amount: what they would add to a number is not in it. */
export function dealCauses({ deals, definition, people }: Leads): Cause[] {
  if (deals === null || deals.count === 0) return [];
  return [
    ...unlinked(definition, deals, people),
    ...withoutAmount(deals, 'won', people),
    ...withoutAmount(deals, 'all', people),
  ];
}

/** Where the agreement counts deals without a lead, Sales is known to find some itself: it is as it should be. */
function unlinked(definition: Definition, deals: Deals, people: Leads['people']): Cause[] {
  const { lead, count: of, has } = deals;
  const without = dealsWhere(of, (deal) => lead[deal] === -1);
  const agreed = [...(definition.measures ?? []), ...definition.assumptions];
  const isAgreed = agreed.some(({ measure }) => measure.kind === 'deals_created.without_lead');
  if (without.length === 0 || (isAgreed && has.linked)) return [];
  const item = causeItem({
    code: 'unlinked',
    what: has.linked ? 'Deals have no lead' : 'No deal is linked to a lead',
    message: `${without.length} of ${of} deals have no lead: they count neither for a stage that deals evidence nor for a source`,
    export: 'deals',
    ...concerning(deals, without, of, people),
    amount_share: amountShare(deals, without),
    mend: 'Export the lead’s id with each deal, or the deal’s with each lead',
    settings: ['exports.deals.columns.lead', 'exports.leads.columns.deal'],
  });
  return [{ item, facts: ['deals.link'], isFatal: !has.linked }];
}

function withoutAmount(deals: Deals, which: 'won' | 'all', people: Leads['people']): Cause[] {
  const { amount, outcome, count, has } = deals;
  const asked = dealsWhere(count, (deal) => which === 'all' || outcome[deal] === WON);
  const without = asked.filter((deal) => Number.isNaN(amount[deal]));
  if (without.length === 0 || !has.amount) return [];
  const [one, whose] = which === 'won' ? ['won deal', 'won deals'] : ['deal', 'deals'];
  const isFatal = without.length === asked.length;
  const item = causeItem({
    code: isFatal ? 'no-amounts' : 'without-amount',
    what: isFatal ? `No ${one} has an amount` : `Some ${whose} have no amount`,
    message: `${without.length} of ${asked.length} ${whose} have no amount, and add nothing`,
    export: 'deals',
    ...concerning(deals, without, asked.length, people),
    mend: 'Fill in the amounts in the CRM, and export them',
    settings: ['exports.deals.columns.amount'],
  });
  return [{ item, facts: [`amount:${which}`], isFatal }];
}

function concerning(
  { ids }: Deals,
  concerned: readonly number[],
  of: number,
  people: Leads['people'],
): Pick<CauseItem, 'count' | 'of' | 'unit' | 'deals'> {
  const deals = concernedOf(concerned, ids, printableIds(people), FEW_IDS);
  return { count: concerned.length, of, unit: 'deals', deals };
}

function dealsWhere(count: number, isOne: (deal: number) => boolean): number[] {
  const found: number[] = [];
  for (let deal = 0; deal < count; deal++) if (isOne(deal)) found.push(deal);
  return found;
}
