import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Leads } from '../../src/leads/leads.js';
import { built } from '../leads/built.js';
import { timelineOf } from '../leads/timeline-of.js';
import { definitionOf } from '../support/definition-of.js';
import { type LiteralRow, tableOf } from '../support/tables.js';

const definition = definitionOf({
  stages: {
    lead: { created: true },
    mql: { column: 'MQL Date', status: ['MQL'] },
    opportunity: { column: 'Opportunity', deal: { on: 'created' } },
    won: { deal: { on: 'won' } },
  },
  exits: {
    rejected: { column: 'Rejected', status: ['Rejected'] },
    lost: { deal: { on: 'lost' }, final: true },
  },
  handOver: { at: 1, accepted: 2, rejected: [0], decideWithin: { kind: 'working_days', days: 2 } },
});

const AS_OF = '2026-12-31';
const LEADS = 8;

/** A date or an instant of a few days, so that overlaps are common. */
const time = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.option(fc.integer({ min: 0, max: 23 })))
  .map(([day, hour]) => {
    const date = `2026-10-0${day}`;
    return hour === null ? date : `${date}T${String(hour).padStart(2, '0')}:00Z`;
  });
const sometimes = (arbitrary: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), arbitrary);

/** Rows of leads; the modified times, and so the created ones, are all different. */
const leadRows = fc
  .array(
    fc.record({
      id: fc.integer({ min: 1, max: LEADS }).map((n) => `L${n}`),
      'entered:mql': sometimes(time),
      'entered:opportunity': sometimes(time),
      'entered:rejected': sometimes(time),
      status: fc.constantFrom('', 'MQL', 'Rejected', 'Other'),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) => rows.map((row, i) => ({ ...row, created: minute(i), modified: minute(100 + i) })));

const dealRows = fc
  .array(
    fc.record({
      lead: fc.integer({ min: 1, max: LEADS + 1 }).map((n) => `L${n}`),
      created: time,
      closed: sometimes(time),
      status: fc.constantFrom('Open', 'Won', 'Lost'),
      amount: fc.integer({ min: 0, max: 9 }).map(String),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((rows) => rows.map((row, i) => ({ ...row, id: `D${i}` })));

function minute(i: number): string {
  return new Date(Date.UTC(2026, 9, 3, 0, i)).toISOString();
}

/** Everything a measure can see of the leads, by id: what must not depend on the order of the rows. */
function summary(leads: Leads): unknown {
  const attributes = (i: number) => {
    const status = leads.attributes.get('status')!;
    return status.values[status.codes[i]!];
  };
  const deals = leads.deals!;
  return {
    leads: Object.fromEntries(
      [...leads.ids].sort().map((id) => [id, [timelineOf(leads, id), attributes(leads.ids.indexOf(id))]]),
    ),
    deals: [...deals.ids]
      .map((id, i) => [
        id,
        leads.ids[deals.lead[i]!],
        deals.outcome[i],
        deals.closedAt[i],
        deals.createdAt[i],
        deals.amount[i],
      ])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    earliest: leads.earliest,
    completeTo: [...leads.completeTo].map(([name, cutoff]) => [name, cutoff.text]),
    uses: leads.exports.map(({ rows, used, leftOut }) => [rows, used, leftOut]),
  };
}

const joined = (leads: readonly LiteralRow[], deals: readonly LiteralRow[], split = leads.length): Leads => {
  const files = ['leads-1.csv', 'leads-2.csv'];
  const leadsTable = tableOf('leads', leads, { files, fileOf: (row) => (row < split ? 0 : 1) });
  return built(definition, [leadsTable, tableOf('deals', deals)], AS_OF).leads;
};

it('row order changes nothing', () => {
  const shuffled = fc.tuple(leadRows, dealRows).chain(([leads, deals]) =>
    fc.record({
      leads: fc.constant(leads),
      deals: fc.constant(deals),
      otherLeads: fc.shuffledSubarray(leads, { minLength: leads.length }),
      otherDeals: fc.shuffledSubarray(deals, { minLength: deals.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ leads, deals, otherLeads, otherDeals }) => {
      expect(summary(joined(otherLeads, otherDeals))).toEqual(summary(joined(leads, deals)));
    }),
  );
});

it('splitting an export into files changes nothing', () => {
  fc.assert(
    fc.property(leadRows, dealRows, fc.nat(), (leads, deals, at) => {
      expect(summary(joined(leads, deals, at % (leads.length + 1)))).toEqual(summary(joined(leads, deals)));
    }),
  );
});

it('unrelated leads change nothing for a lead', () => {
  fc.assert(
    fc.property(leadRows, dealRows, (leads, deals) => {
      const all = joined(leads, deals);
      for (const id of all.ids) {
        const alone = joined(
          leads.filter((row) => row.id === id),
          deals.filter((row) => row.lead === id),
        );
        expect(timelineOf(alone, id)).toEqual(timelineOf(all, id));
      }
    }),
  );
});
