import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Leads } from '../../src/leads/leads.js';
import { type Contribution, contributionsOf } from '../../src/measures/contribution.js';
import { foldOf } from '../../src/measures/fold-of.js';
import { inOnePeriod } from '../../src/measures/measure-leads.js';
import type { Measured } from '../../src/measures/measured.js';
import { dealMeasures, leadMeasures, someLeads } from '../measures/arbitrary-leads.js';
import { queryOf } from '../measures/ask.js';
import { leadsOf } from '../support/leads-of.js';

const someMeasure = fc.constantFrom(...leadMeasures, ...dealMeasures);
const someFilter = fc.constantFrom([], [{ attribute: 'source', not: false, values: ['Web'] }]);
const ADDING = ['value', 'numerator', 'denominator', 'n'] as const;

/** What every lead (or deal) contributes by itself; null where it has no part in the figure. */
function alone(leads: Leads, query: Parameters<typeof contributionsOf>[1]) {
  const found = contributionsOf(leads, query);
  const count = found.over === 'leads' ? leads.count : (leads.deals?.count ?? 0);
  return { ...found, each: Array.from({ length: count }, (_, index) => found.of([index])) };
}

function sum(of: (typeof ADDING)[number], each: readonly (Contribution | null)[]): number {
  return each.reduce((total, contribution) => total + (contribution?.[of] ?? 0), 0);
}

describe('the leads behind a figure', () => {
  it('add up to it: counts, money, numerators, denominators and how many a time is of', () => {
    fc.assert(
      fc.property(someLeads, someMeasure, someFilter, (literal, measure, where) => {
        const leads = leadsOf(literal);
        const query = queryOf(leads, measure, '2026-Q1', { withinDays: 30, where });
        const { figure, each } = alone(leads, query);
        const known = figure.noValue === null;
        // A median or mean of one is no part of that of all; of a rate both counts add up, the rate doesn't.
        const adds = figure.numerator === null && !/velocity|response|cycle|price/u.test(measure);
        if (adds) expect(sum('value', each)).toBeCloseTo(known ? (figure.value ?? 0) : 0, 6);
        expect(sum('numerator', each)).toBeCloseTo(figure.numerator ?? 0, 6);
        expect(sum('denominator', each)).toBeCloseTo(figure.denominator ?? 0, 6);
        expect(sum('n', each)).toBe(figure.n ?? 0);
      }),
      { numRuns: 600 },
    );
  });

  it('are all whom the figure, or what stands beside it, would lack', () => {
    fc.assert(
      fc.property(someLeads, someMeasure, (literal, measure) => {
        const leads = leadsOf(literal);
        const query = queryOf(leads, measure, '2026-Q1', { withinDays: 30 });
        const { figure, each } = alone(leads, query);
        fc.pre(figure.noValue === null);
        const fold = foldOf(leads, inOnePeriod(query));
        const nothing = fold.finish(fold.start(), 0);
        const partOf = each.map((contribution) => contribution !== null);
        expect(partOf).toEqual(each.map((_, index) => differs(foldedAlone(fold, index), nothing)));
      }),
      { numRuns: 400 },
    );
  });
});

function foldedAlone(fold: ReturnType<typeof foldOf>, index: number): Measured {
  const state = fold.start();
  fold.add({ of: new Uint8Array(index + 1).fill(1), count: 1, states: [state] }, index, index + 1);
  return fold.finish(state, 0);
}

function differs(one: Measured, other: Measured): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
