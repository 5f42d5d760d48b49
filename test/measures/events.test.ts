import { describe, expect, it } from 'vitest';
import { leadsOf } from '../support/leads-of.js';
import { ask } from './ask.js';

const decideWithin = { kind: 'working_days', days: 2 } as const;
const leads = leadsOf({
  stages: ['mql', 'accepted', 'won'],
  exits: ['rejected', 'lost'],
  final: ['lost'],
  handOver: { at: 0, accepted: 1, rejected: [0], decideWithin },
  asOf: '2026-03-31',
  leads: [
    // Handed over, rejected, recycled and handed over again, both in January; rejected again in February.
    {
      mql: ['2026-01-05', '2026-01-20'],
      rejected: ['2026-01-07', '2026-02-02'],
      'reason:rejected': 'Too small',
    },
    { mql: '2026-01-06', rejected: '2026-01-08', 'reason:rejected': 'Spam' },
    { mql: '2026-01-07', rejected: '2026-01-09' },
    // Stepped back from accepted to mql: a recycle, and no hand-over.
    { mql: ['2026-01-05', '2026-02-10'], accepted: '2026-01-06' },
    { mql: '2026-02-11', lost: 'undated' },
  ],
});

describe('exits', () => {
  it('counts leads by their first exit, by reason, with later exits beside', () => {
    expect(ask(leads, 'exits.rejected', '2026-01')).toMatchObject({
      value: 3,
      parts: { re_entries: 0, reasons: { '': 1, Spam: 1, 'Too small': 1 } },
    });
    expect(ask(leads, 'exits.rejected', '2026-02')).toMatchObject({ value: 0, parts: { re_entries: 1 } });
  });

  it('has no reasons where the export has none', () => {
    expect(ask(leads, 'exits.lost', '2026-01').parts).toEqual({ re_entries: 0 });
  });
});

describe('recycles', () => {
  it('counts events: leaving an exit for the path, and steps back', () => {
    expect(ask(leads, 'recycles', '2026-01')).toMatchObject({ value: 1, parts: { leads: 1 } });
    expect(ask(leads, 'recycles', '2026-02').value).toBe(1);
  });
});

describe('hand-overs', () => {
  it('counts events: a lead recycled and handed over again is two', () => {
    // January: the first lead twice, and three others.
    expect(ask(leads, 'hand_overs', '2026-01')).toMatchObject({ value: 5, parts: { leads: 4 } });
    // February: the step back is none.
    expect(ask(leads, 'hand_overs', '2026-02').value).toBe(1);
  });

  it('is not configured where nobody hands over', () => {
    const without = { ...leads, definition: { ...leads.definition, handOver: null } };
    expect(ask(without, 'hand_overs', '2026-01').noValue).toBe('not_configured');
    expect(ask(without, 'acceptance', '2026-01').noValue).toBe('not_configured');
  });
});
