import type { Deals } from './deals.js';

/** Deals grouped by lead: those of lead i are `sorted[first[i]]` to `sorted[first[i + 1] - 1]`, in the order of the export. */
export interface DealsByLead {
  readonly first: Uint32Array;
  readonly sorted: Uint32Array;
}

/** Groups the deals that have a lead, by counting. */
export function dealsByLead(deals: Pick<Deals, 'count' | 'lead'>, leadCount: number): DealsByLead {
  const first = new Uint32Array(leadCount + 1);
  for (const lead of deals.lead) if (lead !== -1) first[lead + 1]! += 1;
  for (let lead = 0; lead < leadCount; lead++) first[lead + 1]! += first[lead]!;
  const sorted = new Uint32Array(first[leadCount]!);
  const next = first.slice();
  for (let deal = 0; deal < deals.count; deal++) {
    const lead = deals.lead[deal]!;
    if (lead !== -1) sorted[next[lead]!++] = deal;
  }
  return { first, sorted };
}
