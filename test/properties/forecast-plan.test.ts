import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedRevenue } from '../../src/forecast/expected-revenue.js';
import { monthSlices } from '../../src/forecast/month-slices.js';
import { type Need, planNeeds } from '../../src/forecast/plan-needs.js';
import { planRow } from '../../src/forecast/plan-row.js';
import { solveValue } from '../../src/forecast/solve-value.js';
import { ASSUMPTIONS, planLeads } from '../forecast/agreed-plan.js';
import { situationOf } from '../forecast/plan-situations.js';
import { ANYWHERE, lagOf, literalOutlook, literalValues, onDay } from '../support/literal-outlook.js';

const leads = planLeads({ asOf: '2026-10-15' });
const { calendar } = leads.definition;
const today = calendar.zone.dayOf(leads.asOf.limit);

const someRate = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100);
const somePace = fc.constantFrom(0.5, 1, 1.7);
const someLag = fc.integer({ min: 0, max: 120 }).map((days) => lagOf({ [days]: 1 }));

const someValues = fc
  .record({
    rates: fc.tuple(someRate, someRate),
    winRate: someRate,
    price: fc.integer({ min: 1, max: 5_000_000 }),
    linkPace: fc.tuple(somePace, somePace),
    winPace: somePace,
  })
  .chain((values) =>
    fc
      .array(fc.tuple(fc.integer({ min: 0, max: 76 }), fc.integer({ min: 0, max: 500 })), { maxLength: 5 })
      .map((inflow) => literalValues({ ...values, leads: inflow.map(([day, count]) => onDay(day, count)) })),
  );

/** 77 days are left of the fourth quarter; the deals that are open have no amount. */
const someOutlook = fc
  .record({
    lags: fc.tuple(someLag, someLag),
    winLag: someLag,
    dealLag: someLag,
    leadsHere: fc.array(
      fc.record({
        link: fc.constantFrom(0, 1),
        age: fc.integer({ min: 0, max: 60 }),
        count: fc.integer({ min: 1, max: 30 }),
      }),
      { maxLength: 6 },
    ),
    open: fc.integer({ min: 0, max: 9 }),
    remaining: someLag,
  })
  .map(({ open, remaining, ...outlook }) =>
    literalOutlook({
      ...outlook,
      days: { from: 0, to: 77 },
      openDeals: Array.from({ length: open }, () => ({ cell: 0, amount: Number.NaN })),
      chances: {
        basis: 'rate',
        won: 20,
        lost: 60,
        cells: [{ ...ANYWHERE, closed: 0, wonShare: 0, remaining }],
      },
    }),
  );

const someGoal = fc
  .tuple(
    fc.integer({ min: -100, max: 400 }),
    fc.integer({ min: 1, max: 370 }),
    fc.integer({ min: 1, max: 500_000_000 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([start, length, total, share]) => {
    const from = today + start;
    return { from, to: from + length, total, byStages: Math.round(total * share) };
  });

describe('plan', () => {
  it('needs volumes that, fed forward with its rates and lags, give the goal', () => {
    fc.assert(
      fc.property(someOutlook, someValues, someGoal, (outlook, values, goal) => {
        const needs = planNeeds(situationOf(leads, { outlook }), values, goal);
        const [first] = needs;
        const own = needs.find(({ what }) => what === 'own_deals');
        const wins = [...fedForward(first!, values.rates, needs), ...(own ? fedForward(own, [], [own]) : [])];
        const revenue = wins.reduce((sum, { count }) => sum + count * values.price, 0);
        expect(revenue / goal.total).toBeCloseTo(1, 9);
        expect(wins.every(({ day }) => day >= goal.from && day < goal.to)).toBe(true);
      }),
    );
  });

  /** What comes of a need day by day: so many wins on each day. */
  function fedForward(first: Need, rates: readonly number[], needs: readonly Need[]) {
    const steps = needs.flatMap(({ step, what }) => (step && what === first.what ? [step] : []));
    expect(steps.length).toBe(rates.length + 1);
    return Array.from({ length: first.to - first.from }, (_, index) => {
      let [day, count] = [first.from + index, first.perDay];
      for (const { rate, lagDays } of steps) [day, count] = [day + lagDays, count * rate];
      return { day, count };
    });
  }

  it('has months that add up to the whole, and cover each day once', () => {
    fc.assert(
      fc.property(someOutlook, someValues, someGoal, (outlook, values, goal) => {
        const situation = situationOf(leads, { outlook });
        for (const need of planNeeds(situation, values, goal)) {
          const slices = monthSlices(need.from, need.to, calendar);
          expect(slices.reduce((days, { from, to }) => days + to - from, 0)).toBe(need.to - need.from);
          const row = planRow(leads, situation, need, values);
          const needed = row.months.reduce((sum, month) => sum + month.needed, 0);
          expect(Math.abs(needed - row.needed)).toBeLessThanOrEqual(1e-9 * Math.max(1, row.needed));
          expect(row.gap === 0 ? row.closeBy : 0).toBe(row.gap === 0 ? null : 0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('expects as many wins as the projection does', () => {
    const goal = { from: today, to: today + 77, total: 100, byStages: 100 };
    fc.assert(
      fc.property(someOutlook, someValues, (outlook, values) => {
        const situation = situationOf(leads, { outlook });
        const won = planRow(leads, situation, planNeeds(situation, values, goal).at(-1)!, values);
        const projected = expectedRevenue(outlook, values).total;
        // Either is rounded: each part to a minor unit, each month's wins to a few millionths.
        const slack = 4 + values.price * won.months.length * 4e-6;
        expect(Math.abs(won.coming * values.price - projected)).toBeLessThanOrEqual(slack);
      }),
    );
  });

  it('solves for the least value that reaches the goal', () => {
    fc.assert(
      fc.property(
        someOutlook,
        someValues,
        fc.integer({ min: 1, max: 900_000_000 }),
        fc.constantFrom('win_rate', 'conversion.mql.accepted', 'average_selling_price'),
        (outlook, values, target, id) => {
          const situation = situationOf(leads, { outlook, target });
          const found = ASSUMPTIONS.find((each) => each.id === id)!;
          const solved = solveValue(leads, situation, values, found);
          if (!('value' in solved) || solved.value === 0) return;
          const steps = id === 'average_selling_price' ? 100 : 1_000_000;
          expect(projectedAt(solved.value)).toBeGreaterThanOrEqual(target);
          expect(projectedAt((Math.round(solved.value * steps) - 1) / steps)).toBeLessThan(target);

          function projectedAt(value: number): number {
            const [accepted, deals] = values.rates;
            const at = {
              win_rate: { winRate: value, dealWinRate: value },
              'conversion.mql.accepted': { rates: [value, deals!] },
              average_selling_price: { price: value * 100 },
            };
            return expectedRevenue(outlook, { ...values, rates: [accepted!, deals!], ...at[id] }).total;
          }
        },
      ),
    );
  });
});
