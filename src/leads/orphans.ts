import { makeProblem } from '../definition/make-problem.js';
import type { Problem } from '../definition/problem.js';
import { eachId } from './link-deals.js';
import type { Records } from './records.js';
import { idColumn } from './table-columns.js';
import { addToTally, startTally, tallyProblem } from './tally.js';

/**
 * Deals that name leads, none of which the leads export has, and leads that name deals which the deals export lacks;
 * and that nothing links any deal to a lead.
 */
export function orphanProblems(leads: Records, deals: Records, leadOf: Int32Array): Problem[] {
  const broken = [...dealsOfUnknownLeads(leads, deals, leadOf), ...leadsOfUnknownDeals(leads, deals)];
  const none = deals.count > 0 && leads.count > 0 && leadOf.every((lead) => lead === -1);
  return none && !namesAny(deals, 'lead') && !namesAny(leads, 'deal')
    ? [...broken, notLinked(deals)]
    : broken;
}

function namesAny(records: Records, field: 'lead' | 'deal'): boolean {
  let names = false;
  eachId(records, field, () => {
    names = true;
  });
  return names;
}

function notLinked({ table, count }: Records): Problem {
  const message =
    `None of the ${count} deals is linked to a lead, so that no lead enters a stage by a deal; ` +
    'map "lead" under exports.deals.columns, or "deal" under exports.leads.columns';
  return makeProblem('deals-not-linked', message, { file: table.files[0]?.name ?? null, count });
}

function dealsOfUnknownLeads(leads: Records, deals: Records, leadOf: Int32Array): Problem[] {
  const tally = startTally(deals.table.files);
  const unknown = new Map<number, number>();
  const known = new Set<number>();
  eachId(deals, 'lead', (deal, id, row) => {
    if (leads.index.rowOf(id) !== -1) known.add(deal);
    else if (leadOf[deal] === -1 && !unknown.has(deal)) unknown.set(deal, row);
  });
  for (const [deal, row] of unknown) {
    if (!known.has(deal)) addToTally(tally, deals.table.file[row]!, deals.table.line[row]!);
  }
  return tallyProblem(
    'deal-of-unknown-lead',
    tally,
    'deal',
    (counted) =>
      `${counted} name a lead that the leads export lacks, and count as deals without a lead; export those leads too`,
  );
}

function leadsOfUnknownDeals(leads: Records, deals: Records): Problem[] {
  const tally = startTally(leads.table.files);
  if (idColumn(deals.table, 'id') === null) return [];
  const counted = new Set<number>();
  eachId(leads, 'deal', (lead, id, row) => {
    if (deals.index.rowOf(id) !== -1 || counted.has(lead)) return;
    counted.add(lead);
    addToTally(tally, leads.table.file[row]!, leads.table.line[row]!);
  });
  return tallyProblem(
    'lead-of-unknown-deal',
    tally,
    'lead',
    (number) =>
      `${number} name a deal that the deals export lacks, so that what became of them is not told; export those deals too`,
  );
}
