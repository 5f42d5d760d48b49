import { type Deals, LOST, WON } from '../leads/deals.js';
import { NO_EVENT } from '../leads/hand-over-span.js';
import type { Leads } from '../leads/leads.js';
import type { Lacking } from './clocks.js';
import { CRITERIA_VERDICTS, type Criteria } from './judge-criteria.js';
import { noStarts, type Starts } from './starts.js';

/** What a deal of this outcome has to carry. */
export function amountOrReason(outcome: 'won' | 'lost'): 'amount' | 'reason' {
  return outcome === 'won' ? 'amount' : 'reason';
}

/** Whether each won deal carries its amount, or each lost one its reason. One without a closing date starts no clock. */
export function dealCriteria(leads: Leads, outcome: 'won' | 'lost'): Criteria {
  const { deals } = leads;
  const lacking = lackingFor(deals, outcome);
  const { met, failed } = CRITERIA_VERDICTS;
  const owners = deals?.attributes.get('owner');
  const starts = deals === null || lacking !== null ? noStarts(leads) : closings(deals, outcome);
  return {
    over: 'deals',
    lacking,
    shownBy: ['deals'],
    starts,
    does: (deal) => (carries(deals!, outcome, deal) ? met : failed),
    owner: () => ({
      type: 'category',
      codes: starts.of.map((deal) => owners?.codes[deal] ?? 0),
      values: owners?.values ?? [''],
    }),
    ownerIsNow: true,
  };
}

function lackingFor(deals: Deals | null, outcome: 'won' | 'lost'): Lacking | null {
  if (deals === null) return { what: 'export', export: 'deals' };
  if (!deals.has.outcome) return { what: 'column', export: 'deals', column: 'outcome' };
  const hasColumn = outcome === 'won' ? deals.has.amount : deals.reason !== null;
  return hasColumn ? null : { what: 'column', export: 'deals', column: amountOrReason(outcome) };
}

/** The closings of the deals that ended so: one of each that has a date. */
function closings(deals: Deals, outcome: 'won' | 'lost'): Starts {
  const wanted = outcome === 'won' ? WON : LOST;
  const first = new Uint32Array(deals.count + 1);
  const found: number[] = [];
  for (let deal = 0; deal < deals.count; deal++) {
    if (deals.outcome[deal] === wanted && !Number.isNaN(deals.closedAt[deal])) found.push(deal);
    first[deal + 1] = found.length;
  }
  const of = Uint32Array.from(found);
  return {
    count: of.length,
    first,
    of,
    at: Float64Array.from(of, (deal) => deals.closedAt[deal]!),
    width: of.map((deal) => deals.closedWidth[deal]!),
    event: new Int32Array(of.length).fill(NO_EVENT),
    placeOf: (start) => ({ file: deals.file[of[start]!]!, line: deals.line[of[start]!]! }),
  };
}

function carries({ amount, reason }: Deals, outcome: 'won' | 'lost', deal: number): boolean {
  if (outcome === 'won') return !Number.isNaN(amount[deal]);
  return reason !== null && reason.values[reason.codes[deal]!] !== '';
}
