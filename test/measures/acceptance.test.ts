import { describe, expect, it } from 'vitest';
import { AGAIN, HAND_OVER } from '../../src/leads/event-log.js';
import { zoneOf } from '../../src/time/zone-of.js';
import { calendarOf } from '../support/definition-of.js';
import { type LiteralLead, leadsOf } from '../support/leads-of.js';
import { ask } from './ask.js';

/** Mondays to Fridays 09:00–17:00 UTC; 5 January 2026 is a Monday. Two working days to decide. */
function handedOver(...leads: readonly LiteralLead[]) {
  return handedOverAsOf('2026-01-15T12:00Z', leads);
}

function handedOverAsOf(asOf: string, leads: readonly LiteralLead[], also = {}) {
  return leadsOf({
    stages: ['mql', 'accepted', 'won'],
    exits: ['rejected', 'lost'],
    handOver: { at: 0, accepted: 1, rejected: [0], decideWithin: { kind: 'working_days', days: 2 } },
    asOf,
    leads,
    also,
  });
}

/** Only the parts that aren't 0. */
function fates(leads: ReturnType<typeof handedOver>) {
  const { numerator, parts } = ask(leads, 'acceptance', '2026-01');
  const some = Object.entries({ accepted: numerator, ...parts }).filter(([, count]) => count !== 0);
  return Object.fromEntries(some);
}

describe('acceptance of hand-overs at an instant', () => {
  it('is in time up to and including the due moment, also by a later stage', () => {
    // Monday 10:00 + 2 working days: due Wednesday 10:00.
    const leads = handedOver(
      { mql: '2026-01-05T10:00Z', accepted: '2026-01-07T10:00Z' },
      { mql: '2026-01-05T10:00Z', accepted: '2026-01-07T10:00:01Z' },
      { mql: '2026-01-05T10:00Z', won: '2026-01-06T10:00Z' },
      { mql: '2026-01-05T10:00Z' },
    );
    expect(fates(leads)).toEqual({ accepted: 2, late: 1, undecided: 1 });
    expect(ask(leads, 'acceptance', '2026-01')).toMatchObject({ value: 0.5, denominator: 4, open: null });
  });

  it('stands beside those not yet due, which are in neither count, accepted or not', () => {
    // Tuesday 13 January 12:00 is due on the 15th at 12:00, as-of itself; a second later it is not due.
    const leads = handedOver(
      { mql: '2026-01-13T12:00Z' },
      { mql: '2026-01-13T12:00:01Z' },
      { mql: '2026-01-14T12:00Z', accepted: '2026-01-14T13:00Z' },
    );
    expect(fates(leads)).toEqual({ undecided: 1, not_due: 2 });
  });

  it('counts rejections by reason, whichever decision came first', () => {
    const leads = handedOver(
      { mql: '2026-01-05T10:00Z', rejected: '2026-01-06T10:00Z', 'reason:rejected': 'Spam' },
      { mql: '2026-01-05T10:00Z', rejected: 'undated' },
      { mql: '2026-01-05T10:00Z', accepted: '2026-01-09T10:00Z', rejected: '2026-01-12T10:00Z' },
    );
    expect(fates(leads)).toEqual({ rejected: 2, late: 1, reasons: { '': 1, Spam: 1 } });
  });

  it('decides each hand-over of a recycled lead by itself', () => {
    const leads = handedOver({
      mql: ['2026-01-05T10:00Z', '2026-01-12T10:00Z'],
      rejected: '2026-01-06T10:00Z',
      accepted: '2026-01-13T10:00Z',
    });
    expect(fates(leads)).toEqual({ accepted: 1, rejected: 1 });
  });

  it('takes an acceptance recorded shortly before the hand-over for a clerical slip, but not across an exit', () => {
    const leads = handedOver(
      { accepted: '2026-01-05T09:00Z', mql: '2026-01-06T10:00Z' },
      { accepted: '2026-01-05T09:00Z', rejected: '2026-01-05T12:00Z', mql: '2026-01-06T10:00Z' },
    );
    expect(fates(leads)).toEqual({ accepted: 1, undecided: 1 });
  });

  it('takes such a slip also after an earlier exit, which the acceptance itself left', () => {
    const leads = handedOver(
      { rejected: '2026-01-02T09:00Z', accepted: '2026-01-05T09:00Z', mql: '2026-01-05T12:00Z' },
      { rejected: '2026-01-02T09:00Z', accepted: '2026-01-04T09:00Z', mql: '2026-01-05T12:00Z' },
    );
    expect(fates(leads)).toEqual({ accepted: 2 });
  });

  it('gives an acceptance shortly before the second hand-over to that one only', () => {
    // Handed over on Monday, due Wednesday 10:00; rejected; accepted before it was handed over again.
    const leads = handedOver({
      mql: ['2026-01-05T10:00Z', '2026-01-06T12:00Z'],
      rejected: '2026-01-05T11:00Z',
      accepted: '2026-01-06T10:00Z',
    });
    // As a second deal evidences it, which never steps back.
    leads.log.flags[3] = AGAIN | HAND_OVER;
    expect(fates(leads)).toEqual({ accepted: 1, rejected: 1 });
  });

  it('takes an acceptance after a rejection, in time and without another hand-over, for an acceptance', () => {
    const leads = handedOver({
      mql: '2026-01-05T10:00Z',
      rejected: '2026-01-05T11:00Z',
      accepted: '2026-01-06T10:00Z',
    });
    expect(fates(leads)).toEqual({ accepted: 1 });
  });

  it('ends a hand-over that was stepped back from with the next one', () => {
    // From mql back to lead, then handed over again: the first was never decided.
    const leads = leadsOf({
      stages: ['lead', 'mql', 'accepted'],
      handOver: { at: 1, accepted: 2, rejected: [], decideWithin: { kind: 'working_days', days: 2 } },
      asOf: '2026-01-15T12:00Z',
      leads: [
        {
          lead: ['2026-01-02T10:00Z', '2026-01-05T12:00Z'],
          mql: ['2026-01-05T10:00Z', '2026-01-06T10:00Z'],
          accepted: '2026-01-07T09:00Z',
        },
      ],
    });
    expect(ask(leads, 'hand_overs', '2026-01').value).toBe(2);
    expect(fates(leads)).toEqual({ accepted: 1, undecided: 1 });
  });

  it('cannot tell of an acceptance at an unknown time', () => {
    expect(fates(handedOver({ mql: '2026-01-05T10:00Z', accepted: 'undated' }))).toEqual({ cannot_tell: 1 });
  });

  it('uses the calendar of the lead', () => {
    // In Auckland (UTC+13) Monday 21:00Z is Tuesday 10:00, due Thursday 10:00 there: Wednesday 21:00Z. In UTC it
    // counts from Tuesday 09:00, due Thursday 09:00Z.
    const also = {
      calendars: new Map([['nz', calendarOf(zoneOf('Pacific/Auckland')!)]]),
      calendarBy: { attribute: 'region', calendars: new Map([['NZ', 'nz']]) },
    };
    const entries = { mql: '2026-01-05T21:00Z', accepted: '2026-01-07T22:00Z' };
    const leads = handedOverAsOf('2026-01-15', [{ ...entries, region: 'NZ' }, entries], also);
    expect(fates(leads)).toEqual({ accepted: 1, late: 1 });
  });
});

describe('acceptance of hand-overs on a date', () => {
  it('is sure only where all of the day allows it', () => {
    // Monday as a date: from midnight it counts from 09:00, due Wednesday 09:00; from its end, due Thursday 09:00.
    const leads = handedOver(
      { mql: '2026-01-05', accepted: '2026-01-06' },
      { mql: '2026-01-05', accepted: '2026-01-07' },
      { mql: '2026-01-05', accepted: '2026-01-08' },
      { mql: '2026-01-05', accepted: '2026-01-09' },
    );
    expect(fates(leads)).toEqual({ accepted: 1, cannot_tell: 2, late: 1 });
    const { value, interval } = ask(leads, 'acceptance', '2026-01');
    expect(value).toBe(0.25);
    // Wilson of 1 of 4 begins at 4.56%; of 3 of 4, were both accepted that can't be told, it ends at 95.44%.
    expect(interval!.low).toBeCloseTo(0.0456, 4);
    expect(interval!.high).toBeCloseTo(0.9544, 4);
  });
});

describe('acceptance and what the exports are complete to', () => {
  it('cannot tell of a decision due after it', () => {
    const leads = leadsOf({
      stages: ['mql', 'accepted'],
      exits: ['rejected'],
      handOver: { at: 0, accepted: 1, rejected: [0], decideWithin: { kind: 'working_days', days: 2 } },
      asOf: '2026-01-15',
      completeTo: { leads: '2026-01-07' },
      leads: [{ mql: '2026-01-05T10:00Z' }, { mql: '2026-01-07T10:00Z' }],
    });
    expect(fates(leads)).toEqual({ undecided: 1, cannot_tell: 1 });
  });

  it('is undefined where nothing is due', () => {
    const leads = handedOver({ mql: '2026-01-15T10:00Z' });
    expect(ask(leads, 'acceptance', '2026-01')).toMatchObject({
      noValue: 'undefined',
      parts: { not_due: 1 },
    });
  });
});

describe('acceptance by the criteria of the stage handed over', () => {
  const accepted = { mql: '2026-01-05T10:00Z', accepted: '2026-01-06T10:00Z' };
  const declined = { mql: '2026-01-05T10:00Z', rejected: '2026-01-06T10:00Z' };
  const [met, missed] = [{ 'criteria:mql': 'met' }, { 'criteria:mql': 'missed' }];
  const rowsOf = (...leads: readonly LiteralLead[]) => {
    const { parts } = ask(handedOver(...leads), 'acceptance', '2026-01');
    return Object.entries(parts).filter(([name]) => name.startsWith('criteria_'));
  };

  it('is a table of hand-overs that were due: criteria met or missed, accepted in time or not', () => {
    expect(
      rowsOf(
        { ...accepted, ...met },
        { ...accepted, ...met },
        { ...accepted, ...met, accepted: '2026-01-08T10:00Z' },
        { ...declined, ...met },
        { ...declined, ...missed },
        { mql: '2026-01-05T10:00Z', accepted: 'undated', ...missed },
        { mql: '2026-01-15T10:00Z', ...missed },
      ),
    ).toEqual([
      ['criteria_met', { accepted: 2, not_accepted: 2, cannot_tell: 0, value: 0.5 }],
      ['criteria_missed', { accepted: 0, not_accepted: 1, cannot_tell: 1, value: 0 }],
    ]);
  });

  it('counts leads of which a criterion is blank apart, and each hand-over of a lead', () => {
    const twice = {
      mql: ['2026-01-05T10:00Z', '2026-01-12T10:00Z'],
      rejected: '2026-01-06T10:00Z',
      accepted: '2026-01-13T10:00Z',
    };
    expect(rowsOf({ ...twice, ...met }, accepted)).toEqual([
      ['criteria_met', { accepted: 1, not_accepted: 1, cannot_tell: 0, value: 0.5 }],
      ['criteria_missed', { accepted: 0, not_accepted: 0, cannot_tell: 0, value: null }],
      ['criteria_blank', { accepted: 1, not_accepted: 0, cannot_tell: 0, value: 1 }],
    ]);
  });

  it('is none without criteria of that stage, or where nothing was due', () => {
    expect(rowsOf(accepted)).toEqual([]);
    expect(rowsOf({ ...accepted, 'criteria:accepted': 'met' })).toEqual([]);
    expect(rowsOf({ mql: '2026-01-15T10:00Z', ...met })).toEqual([]);
  });

  it('adds up to the acceptance', () => {
    const leads = handedOver({ ...accepted, ...met }, { ...declined, ...missed }, declined);
    expect(ask(leads, 'acceptance', '2026-01')).toMatchObject({ numerator: 1, denominator: 3 });
  });
});
