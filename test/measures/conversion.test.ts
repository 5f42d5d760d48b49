import { describe, expect, it } from 'vitest';
import { zoneOf } from '../../src/time/zone-of.js';
import { leadsOf } from '../support/leads-of.js';
import { ask } from './ask.js';

const path = { stages: ['mql', 'accepted', 'won'], exits: ['rejected', 'lost'], final: ['lost'] };

describe('conversion without a window', () => {
  const leads = leadsOf({
    ...path,
    asOf: '2026-06-30',
    leads: [
      { mql: '2026-01-05', accepted: '2026-01-06', won: '2026-02-01' },
      // Skipped accepted: implied for mql → accepted.
      { mql: '2026-01-05', won: '2026-03-01' },
      { mql: '2026-01-08', accepted: '2026-01-09', lost: '2026-04-01' },
      { mql: '2026-01-09', lost: '2026-02-01' },
      // Rejected, but an exit with a way back: still open.
      { mql: '2026-01-10', rejected: '2026-01-11' },
      { mql: '2026-01-11', won: 'undated' },
      { mql: '2026-02-01', won: '2026-02-02' },
      // No record of mql: starts no cohort.
      { accepted: '2026-01-20', won: '2026-01-21' },
    ],
  });

  it('is of the leads whose first recorded entry falls in the period, with both counts', () => {
    // January: 6 leads; won: the first, the second, and the undated one.
    const { value, numerator, denominator, open, mature, parts } = ask(
      leads,
      'conversion.mql.won',
      '2026-01',
    );
    expect({ value, numerator, denominator }).toEqual({ value: 0.5, numerator: 3, denominator: 6 });
    expect({ open, mature }).toEqual({ open: 1, mature: false });
    expect(parts).toEqual({ implied: 0, cannot_tell: 0, exited: 2, slips: 0, former_life: 0 });
  });

  it('counts a later stage as having passed, and says how many did so unrecorded', () => {
    // Accepted: the first and third on record; the second and the undated winner through won.
    const measured = ask(leads, 'conversion.mql.accepted', '2026-01');
    expect(measured).toMatchObject({ numerator: 4, denominator: 6, parts: { implied: 2, exited: 1 } });
  });

  it('counts only the stage itself where none may be skipped', () => {
    const strict = { ...leads, definition: { ...leads.definition, maySkipStages: false } };
    expect(ask(strict, 'conversion.mql.accepted', '2026-01').numerator).toBe(2);
  });

  it('carries the Wilson interval', () => {
    // Wilson for 3 of 6, z = 1.959964: centre 0.5, half z·√(0.25/6 + z²/144) / (1 + z²/6) = 0.312384
    const { interval } = ask(leads, 'conversion.mql.won', '2026-01');
    expect(interval?.low).toBeCloseTo(0.187616, 6);
    expect(interval?.high).toBeCloseTo(0.812384, 6);
    expect(interval?.level).toBe(0.95);
  });

  it('is undefined of nobody', () => {
    expect(ask(leads, 'conversion.mql.won', '2026-03')).toMatchObject({
      value: null,
      noValue: 'undefined',
      numerator: 0,
      denominator: 0,
    });
  });

  it('leaves out, read earlier, what came later, and cannot tell of the undated', () => {
    // At the start of 15 February: the first is won; the second not yet; the third not yet lost.
    const measured = ask(leads, 'conversion.mql.won', '2026-01', { readAt: Date.parse('2026-02-15T00:00Z') });
    expect(measured).toMatchObject({ numerator: 1, denominator: 6, open: 3 });
    expect(measured.parts).toMatchObject({ cannot_tell: 1, exited: 1 });
  });
});

describe('conversion within days', () => {
  const leads = leadsOf({
    ...path,
    asOf: '2026-04-10',
    leads: [
      // 90 days after 5 January is 5 April: the edge counts, whatever the time of day.
      { mql: '2026-01-05T08:00Z', won: '2026-04-05T23:00Z' },
      { mql: '2026-01-05', won: '2026-04-06' },
      { mql: '2026-01-06', won: 'undated' },
      // 10 January + 90 days is 10 April, which is over as of the end of that day; 11 January's isn't.
      { mql: '2026-01-10' },
      { mql: '2026-01-11' },
    ],
  });
  const within = { withinDays: 90 };

  it('counts by calendar dates, the last day included', () => {
    expect(ask(leads, 'conversion.mql.won', '2026-01', within)).toMatchObject({
      numerator: 1,
      denominator: 5,
    });
  });

  it('leaves who reached it at an unknown time in the denominator, neither reached nor open', () => {
    expect(ask(leads, 'conversion.mql.won', '2026-01', within).parts.cannot_tell).toBe(1);
  });

  it('has open leads until the day after the window', () => {
    expect(ask(leads, 'conversion.mql.won', '2026-01', within)).toMatchObject({ open: 1, mature: false });
    expect(ask(leads, 'conversion.mql.won', '2026-01-10', within)).toMatchObject({ open: 0, mature: true });
  });

  it('is mature of an earlier window', () => {
    expect(ask(leads, 'conversion.mql.won', '2026-01', { withinDays: 30 })).toMatchObject({
      numerator: 0,
      open: 0,
      mature: true,
    });
  });

  it('counts dates in the zone of the calendar', () => {
    // 23:30Z on 5 January is 6 January in Berlin, and 22:30Z on 6 April the 7th (summer time): 91 days.
    const zone = zoneOf('Europe/Berlin')!;
    const lead = { mql: '2026-01-05T23:30Z', won: '2026-04-06T22:30Z' };
    const berlin = leadsOf({ ...path, zone, asOf: '2026-06-01', leads: [lead] });
    expect(ask(berlin, 'conversion.mql.won', '2026-01', within).numerator).toBe(0);
    expect(ask(berlin, 'conversion.mql.won', '2026-01', { withinDays: 91 }).numerator).toBe(1);
  });

  it('cannot tell of an interval whose ends disagree', () => {
    // Seen between 4 and 8 April: within 90 days of 5 January means by the 5th.
    const seen = leadsOf({
      ...path,
      asOf: '2026-06-01',
      leads: [{ mql: '2026-01-05', won: '2026-04-04T00:00Z/345600' }],
    });
    expect(ask(seen, 'conversion.mql.won', '2026-01', within)).toMatchObject({
      numerator: 0,
      parts: { cannot_tell: 1 },
    });
    expect(ask(seen, 'conversion.mql.won', '2026-01', { withinDays: 100 }).numerator).toBe(1);
  });
});

describe('conversion where B is recorded before A', () => {
  const leads = leadsOf({
    ...path,
    asOf: '2026-06-30',
    leads: [
      // Seven days before: a clerical slip, day 0. Eight: a former life.
      { mql: '2026-01-15', won: '2026-01-08' },
      { mql: '2026-01-15', won: '2026-01-07' },
      // A former life, and won again in this one.
      { mql: '2026-01-15', won: ['2025-06-01', '2026-02-01'] },
      // Lost long before, for good: it is not waited for.
      { mql: '2026-01-15', lost: '2025-06-01' },
    ],
  });

  it('takes a slip for day 0 and leaves a former life out', () => {
    const measured = ask(leads, 'conversion.mql.won', '2026-01', { withinDays: 30 });
    expect(measured).toMatchObject({ numerator: 2, denominator: 4 });
    expect(measured.parts).toMatchObject({ slips: 1, former_life: 1, exited: 1 });
  });
});

describe('conversion and what the exports are complete to', () => {
  const leads = leadsOf({
    ...path,
    evidence: { won: { column: null, deal: { on: 'won' } }, lost: { column: null, deal: { on: 'lost' } } },
    asOf: '2026-06-30',
    completeTo: { leads: '2026-02-28', deals: '2026-03-31' },
    leads: [{ mql: '2026-01-05' }, { mql: '2026-02-20', won: '2026-03-10' }],
    deals: [{ lead: 1, won: '2026-03-10' }],
  });

  it('has a cohort while its export is complete past the period’s start', () => {
    expect(ask(leads, 'conversion.mql.won', '2026-Q1').denominator).toBe(2);
    expect(ask(leads, 'conversion.mql.won', '2026-03').noValue).toBe('beyond_complete_to');
  });

  it('observes windows to the exports that evidence B or later', () => {
    // Deals are complete to 31 March: 60 days from 5 January are over then (6 March), 90 (5 April) are not.
    expect(ask(leads, 'conversion.mql.won', '2026-01', { withinDays: 60 }).open).toBe(0);
    expect(ask(leads, 'conversion.mql.won', '2026-01', { withinDays: 90 }).open).toBe(1);
    // Accepted or later is evidenced by leads too, complete to 28 February only.
    expect(ask(leads, 'conversion.mql.accepted', '2026-01', { withinDays: 60 }).open).toBe(1);
  });

  it('is not mature while the cohort is not all there', () => {
    // Q1's leads are complete to February only: more may have entered in March.
    const measured = ask(leads, 'conversion.mql.won', '2026-Q1', { withinDays: 10 });
    expect(measured).toMatchObject({ open: 0, mature: false });
  });
});
