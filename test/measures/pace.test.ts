import { describe, expect, it } from 'vitest';
import { paceOf } from '../../src/measures/pace.js';
import { type LiteralLead, leadsOf } from '../support/leads-of.js';
import { queryOf } from './ask.js';

/** In each of the 12 months before June 2026 two leads or four, by turns, and two in June. */
function monthly(months: number): LiteralLead[] {
  const leads: LiteralLead[] = [{ mql: '2026-06-02' }, { mql: '2026-06-03' }];
  for (let back = 1; back <= months; back++) {
    const month = new Date(Date.UTC(2026, 5 - back, 10)).toISOString().slice(0, 10);
    for (let count = 0; count < (back % 2 === 0 ? 2 : 4); count++) leads.push({ mql: month });
  }
  return leads;
}

function paceAsOf(asOf: string, months = 12, measure = 'volume.mql') {
  const leads = leadsOf({ stages: ['mql', 'won'], asOf, leads: monthly(months) });
  return paceOf(leads, queryOf(leads, measure, '2026-06'));
}

describe('pace', () => {
  it('projects by the elapsed working time, as uncertain as the last 12 periods varied', () => {
    // June 2026 has 22 working days, 11 of them up to Monday the 15th: s = ½, 2 ÷ ½ = 4.
    // SD of six 2s and six 4s: √(12 × 1² ÷ 11) = 1.044466; 1.96 × 1.044466 × √½ = 1.447556.
    const pace = paceAsOf('2026-06-15');
    expect(pace).toMatchObject({ projected: 4, elapsed: 0.5 });
    expect(pace?.low).toBeCloseTo(2.552444, 6);
    expect(pace?.high).toBeCloseTo(5.447556, 6);
  });

  it('is not under what is there already', () => {
    // 21 of 22 days: 2 ÷ 0.954545 = 2.095238, ± 0.436…
    expect(paceAsOf('2026-06-29')?.low).toBe(2);
  });

  it('is none with fewer than 12 periods before', () => {
    expect(paceAsOf('2026-06-15', 11)).toBeNull();
  });

  it('is none before any working time is over, or after all of it', () => {
    expect(paceAsOf('2026-06-01T08:00Z')).toBeNull();
    expect(paceAsOf('2026-07-15')).toBeNull();
  });

  it('is never of winning', () => {
    expect(paceAsOf('2026-06-15', 12, 'volume.won')).toBeNull();
  });
});
