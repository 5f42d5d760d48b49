import { describe, expect, it } from 'vitest';
import type { Definition, MeasureRow } from '../../src/definition/definition.js';
import { targetAt } from '../../src/measures/target-at.js';
import { leadsOf } from '../support/leads-of.js';
import { day } from '../time/office.js';
import { periodOf, queryOf } from './ask.js';

function targetOf(
  measure: string,
  period: string,
  target: MeasureRow['target'],
  also: Partial<Definition> = {},
) {
  const leads = leadsOf({
    stages: ['mql', 'won'],
    asOf: '2026-12-31',
    leads: [{ mql: '2026-01-01' }],
    deals: [],
    also,
  });
  const { measure: ref } = queryOf(leads, measure, period);
  const row: MeasureRow = {
    id: measure,
    measure: ref,
    name: '',
    team: null,
    withinDays: null,
    where: [],
    target,
  };
  return targetAt(row, periodOf(leads, period), leads.definition);
}

const always = [{ from: null, value: 100 }];
const raised = [
  { from: day('2026-02-01'), value: 100 },
  { from: day('2026-03-01'), value: 120.5 },
];

describe('targets of volume and money', () => {
  it('are per review period, each the one in force at its own start', () => {
    expect(targetOf('volume.mql', '2026-02', raised)).toBe(100);
    expect(targetOf('volume.mql', '2026-02..2026-04', raised)).toBe(100 + 120.5 + 120.5);
    expect(targetOf('revenue', '2026-Q2', [{ from: null, value: 0.1 }])).toBe(0.3);
  });

  it('are none where the period is not made of whole review periods, or one of those has none', () => {
    expect(targetOf('volume.mql', '2026-02-01..2026-02-15', always)).toBeNull();
    expect(targetOf('volume.mql', 'all', always)).toBeNull();
    expect(targetOf('volume.mql', '2026-Q1', raised)).toBeNull();
    expect(targetOf('volume.mql', '2026-02', [])).toBeNull();
  });

  it('are none before the agreement takes effect', () => {
    const effective = { effectiveFrom: day('2026-02-01') };
    expect(targetOf('volume.mql', '2026-01', always, effective)).toBeNull();
    expect(targetOf('volume.mql', '2026-02', always, effective)).toBe(100);
    expect(targetOf('volume.mql', '2026-Q1', always, effective)).toBeNull();
  });
});

describe('other targets', () => {
  it('hold for a period of any length, as in force at its start', () => {
    const shares = [
      { from: null, value: 0.2 },
      { from: day('2026-02-01'), value: 0.3 },
    ];
    expect(targetOf('win_rate', '2026-01-31..2026-03-05', shares)).toBe(0.2);
    expect(targetOf('win_rate', '2026-02-10', shares)).toBe(0.3);
    expect(targetOf('pipeline.open', '2026-Q1', always)).toBe(100);
  });
});
