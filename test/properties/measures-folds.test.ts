import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldOf } from '../../src/measures/fold-of.js';
import {
  inOnePeriod,
  measureGroupPeriods,
  measureGroups,
  measureLeads,
  measurePeriods,
} from '../../src/measures/measure-leads.js';
import type { Measured } from '../../src/measures/measured.js';
import { dealMeasures, leadMeasures, someLeads } from '../measures/arbitrary-leads.js';
import { ask, queryOf } from '../measures/ask.js';
import { leadsOf } from '../support/leads-of.js';

const someMeasure = fc.constantFrom(...leadMeasures, ...dealMeasures);
const anyMeasure = fc.constantFrom(...leadMeasures, ...dealMeasures, 'cost_per.mql');
/** Also of different lengths, and with a gap between them. */
const somePeriods = fc.subarray(['2025-Q4', '2026-01', '2026-02', '2026-03', '2026-Q2'], { minLength: 1 });
const someAttribute = fc.constantFrom('source', 'owner', 'nonsense');

describe('folds', () => {
  it('don’t depend on the order in which leads come', () => {
    fc.assert(
      fc.property(someLeads, anyMeasure, fc.infiniteStream(fc.nat()), (literal, measure, dice) => {
        const leads = leadsOf(literal);
        const query = queryOf(leads, measure, '2026-Q1', { withinDays: 30 });
        const fold = foldOf(leads, inOnePeriod(query));
        const count = fold.over === 'leads' ? leads.count : (leads.deals?.count ?? 0);
        const keyed = Array.from({ length: count }, (_, index) => ({ index, key: dice.next().value ?? 0 }));
        const state = fold.start();
        const parts = { of: new Uint8Array(count).fill(1), count: 1, states: [state] };
        for (const { index } of keyed.toSorted((a, b) => a.key - b.key)) fold.add(parts, index, index + 1);
        expect(fold.finish(state, 0)).toEqual(ask(leads, measure, '2026-Q1', { withinDays: 30 }));
      }),
      { numRuns: 400 },
    );
  });

  it('give several periods asked together what each has alone, of groups too', () => {
    fc.assert(
      fc.property(
        someLeads,
        anyMeasure,
        someAttribute,
        somePeriods,
        (literal, measure, attribute, periods) => {
          const leads = leadsOf(literal);
          const alone = periods.map((period) => queryOf(leads, measure, period, { withinDays: 30 }));
          const together = { ...alone[0]!, periods: alone };
          expect(measurePeriods(leads, together)).toEqual(alone.map((query) => measureLeads(leads, query)));
          for (const { value, result } of measureGroupPeriods(leads, together, attribute)) {
            const ofGroup = alone.map((query) =>
              measureGroups(leads, query, attribute).find((group) => group.value === value),
            );
            expect(result).toEqual(ofGroup.map((group) => group?.measured));
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('give no figure where no period is asked for', () => {
    const leads = leadsOf({ stages: ['mql'], asOf: '2026-05-31', leads: [{ mql: '2026-05-02' }] });
    expect(measurePeriods(leads, { ...queryOf(leads, 'volume.mql', '2026-05'), periods: [] })).toEqual([]);
  });

  it('aren’t changed by a lead that did nothing in the period', () => {
    fc.assert(
      fc.property(someLeads, fc.constantFrom(...leadMeasures), fc.boolean(), (literal, measure, first) => {
        const stranger = { mql: '2026-05-02', accepted: '2026-05-03', rejected: '2026-05-04' };
        const { leads, touches = [] } = literal;
        const more = first
          ? { leads: [stranger, ...leads], touches: [[{ at: '2026-02-01' }], ...touches] }
          : { leads: [...leads, stranger], touches: [...touches, []] };
        const figure = (changes: Partial<typeof literal>) =>
          ask(leadsOf({ ...literal, ...changes, deals: [], asOf: '2026-05-31' }), measure, '2026-Q1');
        expect(figure(more)).toEqual(figure({}));
      }),
      { numRuns: 200 },
    );
  });
});

describe('groups', () => {
  const sum = (of: 'value' | 'numerator' | 'denominator' | 'n' | 'open', figures: readonly Measured[]) =>
    figures.reduce((total, figure) => total + (figure[of] ?? 0), 0);

  it('add up to the whole: counts, money, numerators and denominators', () => {
    const adding = new Set([
      'volume',
      'exits',
      'recycles',
      'hand_overs',
      'deals_created',
      'deals_won',
      'sourced.deals',
    ]);
    fc.assert(
      fc.property(someLeads, someMeasure, someAttribute, (literal, measure, attribute) => {
        const leads = leadsOf(literal);
        const query = queryOf(leads, measure, '2026-Q1');
        const groups = measureGroups(leads, query, attribute).map(({ measured }) => measured);
        const whole = ask(leads, measure, '2026-Q1');
        // Of an attribute that no export tells of the leads there are no groups.
        const areTold = groups.every(({ noValue }) => noValue !== 'not_configured');
        fc.pre(areTold || whole.noValue === 'not_configured');
        if (adding.has(query.measure.kind)) expect(sum('value', groups)).toBe(whole.value ?? 0);
        // Money is shown in the currency: cents add up but for the last digit of a division.
        expect(sum('numerator', groups)).toBeCloseTo(whole.numerator ?? 0, 6);
        expect(sum('denominator', groups)).toBeCloseTo(whole.denominator ?? 0, 6);
        expect(sum('n', groups)).toBe(whole.n ?? 0);
        expect(sum('open', groups)).toBe(whole.open ?? 0);
      }),
      { numRuns: 400 },
    );
  });
});

describe('cost per lead', () => {
  it('is what was spent, whoever it was spent on: sources and the rest add up to it', () => {
    fc.assert(
      fc.property(someLeads, fc.constantFrom('2026-01', '2026-Q1', 'all'), (literal, period) => {
        const { numerator, denominator, value, parts } = ask(leadsOf(literal), 'cost_per.mql', period);
        fc.pre(value !== null && 'spend_by_source' in parts);
        const bySource = Object.values(parts.spend_by_source as Record<string, number>);
        const spent = bySource.reduce((sum, money) => sum + money, parts.spend_without_leads as number);
        expect(spent).toBeCloseTo(numerator ?? 0, 6);
        expect(value).toBeCloseTo((numerator ?? 0) / (denominator ?? 0), 9);
      }),
      { numRuns: 400 },
    );
  });
});
