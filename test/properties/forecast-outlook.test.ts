import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lag, Outlook } from '../../src/forecast/outlook.js';
import { outlookOf } from '../../src/forecast/outlook-of.js';
import { OPEN } from '../../src/leads/deals.js';
import type { Leads } from '../../src/leads/leads.js';
import { formatDay } from '../../src/time/civil.js';
import { chainOf, planLeads } from '../forecast/agreed-plan.js';
import { periodOf } from '../measures/ask.js';
import type { LiteralDeal, LiteralLead } from '../support/leads-of.js';
import type { LiteralChange } from '../support/literal-changes.js';
import { day } from '../time/office.js';

const FIRST_DAY = day('2026-05-01');

const someDay = fc.integer({ min: 0, max: 180 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const dateOf = (offset: number | undefined) =>
  offset === undefined ? undefined : formatDay(FIRST_DAY + offset);
const someTime = fc.oneof(
  { weight: 8, arbitrary: someDay.map((offset) => dateOf(offset)!) },
  { weight: 1, arbitrary: fc.constant('undated') },
);

function present<T>(record: T): never {
  return Object.fromEntries(
    Object.entries(record as object).filter(([, value]) => value !== undefined),
  ) as never;
}

const someLead: fc.Arbitrary<LiteralLead> = fc
  .record({
    mql: maybe(someTime),
    accepted: maybe(someTime),
    opportunity: maybe(someTime),
    lost: fc.option(someTime, { nil: undefined, freq: 1 }),
  })
  .map(present);

/** A deal, with the offsets of the days on which its stage changed. */
const someDeal = fc.record({
  created: maybe(someDay),
  lasted: fc.integer({ min: -2, max: 60 }),
  outcome: fc.constantFrom('won', 'lost', 'open'),
  lead: maybe(fc.nat({ max: 19 })),
  amount: maybe(fc.integer({ min: 0, max: 100_000 })),
  status: fc.constantFrom('New', 'Talks', 'Legal'),
  moves: fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom('New', 'Talks', 'Lost')), {
    maxLength: 3,
  }),
});

type SomeDeal = typeof someDeal extends fc.Arbitrary<infer T> ? T : never;

/** So many that chances are told by stage. */
const PLENTY: readonly SomeDeal[] = Array.from({ length: 105 }, (_, index) => ({
  created: 30,
  lasted: index < 60 ? 10 : 20,
  outcome: index < 60 ? 'lost' : 'won',
  lead: undefined,
  amount: 100,
  status: 'New',
  moves:
    index < 60
      ? [[0, 'New']]
      : [
          [0, 'New'],
          [5, 'Talks'],
        ],
}));

const some = fc.record({
  leads: fc.array(someLead, { minLength: 20, maxLength: 20 }),
  deals: fc
    .tuple(fc.array(someDeal, { maxLength: 8 }), fc.constantFrom(1, 4), fc.boolean())
    .map(([deals, times, plenty]) => [
      ...deals.flatMap((deal) => Array.from({ length: times }, () => deal)),
      ...(plenty ? PLENTY : []),
    ]),
  goal: fc.constantFrom('2026-Q2', '2026-Q3', '2026-10', '2026-Q4'),
  staleAfterDays: fc.constantFrom(null, 30, 90),
});

type Some = typeof some extends fc.Arbitrary<infer T> ? T : never;

function literalDeal({ created, lasted, outcome, lead, amount, status }: SomeDeal): LiteralDeal {
  const closed = created === undefined ? dateOf(100) : dateOf(created + lasted);
  const closing = outcome === 'open' ? {} : { [outcome]: closed };
  return present({ created: dateOf(created), lead, amount, status, ...closing });
}

function historyOf({ created = 100, moves }: SomeDeal): LiteralChange[] {
  return moves.map(([after, to]) => ({ at: dateOf(created + after)!, to }));
}

function leadsWith({ leads, deals, staleAfterDays }: Omit<Some, 'goal'>): Leads {
  return planLeads({
    asOf: '2026-09-30',
    leads,
    deals: deals.map(literalDeal),
    dealHistory: deals.map(historyOf),
    also: { staleAfterDays, minSample: 5 },
  });
}

/** Null where nothing is projected, as where no deal has an amount. */
function outlookIfAny(leads: Leads, goal: string): Outlook | null {
  const outlook = outlookOf(leads, periodOf(leads, goal), chainOf(leads));
  return 'noProjection' in outlook ? null : outlook;
}

function outlookWith(leads: Leads, goal: string): Outlook {
  const outlook = outlookIfAny(leads, goal);
  fc.pre(outlook !== null);
  return outlook;
}

function expectToBeALag({ cumulative, n }: Lag): void {
  expect(cumulative.length).toBeGreaterThan(0);
  expect(cumulative.at(-1)).toBe(1);
  expect(cumulative.every((share, index) => share >= (cumulative[index - 1] ?? 0))).toBe(true);
  expect(n).toBeGreaterThanOrEqual(0);
}

describe('an outlook', () => {
  it('has every deal once: booked, open, stale or closed otherwise', () => {
    fc.assert(
      fc.property(some, ({ goal, ...literal }) => {
        const leads = leadsWith(literal);
        const { booked, openDeals, staleDeals } = outlookWith(leads, goal);
        const { count, outcome } = leads.deals!;
        const closed = outcome.filter((one) => one !== OPEN).length;
        expect(openDeals.length + staleDeals).toBe(count - closed);
        expect(booked.deals).toBeLessThanOrEqual(closed);
      }),
      { numRuns: 60 },
    );
  });

  it('has no lead that has a deal, every other at most once, and none beyond its window', () => {
    fc.assert(
      fc.property(some, ({ goal, ...literal }) => {
        const leads = leadsWith(literal);
        const { leadsHere, lags } = outlookWith(leads, goal);
        const withDeals = new Set(leads.deals!.lead).size - (leads.deals!.lead.includes(-1) ? 1 : 0);
        const counted = leadsHere.reduce((sum, { count }) => sum + count, 0);
        expect(counted).toBeLessThanOrEqual(leads.count - withDeals);
        expect(new Set(leadsHere.map(({ link, age }) => `${link} ${age}`)).size).toBe(leadsHere.length);
        expect(lags.length).toBe(2);
        for (const { link, age } of leadsHere) expect(age).toBeLessThanOrEqual([30, 20, 183][link]!);
      }),
      { numRuns: 60 },
    );
  });

  it('counts in no cell more deals than there are, and every lag rises to 1', () => {
    fc.assert(
      fc.property(some, ({ goal, ...literal }) => {
        const { chances, openDeals, lags, winLag, dealLag } = outlookWith(leadsWith(literal), goal);
        for (const { closed, wonShare, remaining } of chances.cells) {
          expect(closed).toBeLessThanOrEqual(chances.won + chances.lost);
          expect(wonShare).toBeGreaterThanOrEqual(0);
          expect(wonShare).toBeLessThanOrEqual(1 + 1e-12);
          expectToBeALag(remaining);
        }
        expect(new Set(openDeals.map(({ cell }) => cell)).size).toBe(chances.cells.length);
        for (const lag of [...lags, winLag, dealLag]) expectToBeALag(lag);
      }),
      { numRuns: 60 },
    );
  });

  it('doesn’t depend on the order of rows', () => {
    fc.assert(
      fc.property(some, ({ goal, ...literal }) => {
        const last = literal.leads.length - 1;
        const reversed = {
          ...literal,
          leads: literal.leads.toReversed(),
          deals: literal.deals
            .toReversed()
            .map((deal) => (deal.lead === undefined ? deal : { ...deal, lead: last - deal.lead })),
        };
        expect(outlookWith(leadsWith(reversed), goal)).toEqual(outlookWith(leadsWith(literal), goal));
      }),
      { numRuns: 60 },
    );
  });

  it('of some of these is by stage and age, of others by age, of others by nothing', () => {
    const seen = fc
      .sample(some, 50)
      .flatMap(({ goal, ...literal }) => outlookIfAny(leadsWith(literal), goal)?.chances.basis ?? []);
    expect([...new Set(seen)].sort()).toEqual(['age', 'rate', 'stage_and_age']);
  });
});
