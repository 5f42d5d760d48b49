import { describe, expect, it } from 'vitest';
import type { Sla } from '../../src/definition/definition.js';
import type { Table } from '../../src/exports/table.js';
import { CLOCK_REASONS, CLOCK_STATES } from '../../src/sla/clock-state.js';
import { clockTimes } from '../../src/sla/clock-times.js';
import { clocksOf } from '../../src/sla/clocks-of.js';
import { built } from '../leads/built.js';
import { slaOf } from '../support/clocks-of.js';
import { definitionOf, type LiteralDefinition } from '../support/definition-of.js';
import { snapshotsOf } from '../support/snapshots-of.js';
import { type LiteralRow, tableOf } from '../support/tables.js';

const DAY = 86_400;
const within = (days: number): Sla['within'] => ({ kind: 'elapsed', seconds: days * DAY });

const HAND_OVER: NonNullable<LiteralDefinition['handOver']> = {
  ...{ at: 1, accepted: 2, rejected: [0], decideWithin: { kind: 'working_days', days: 2 } },
};

/** How the clocks of lead `a` stand, with these statuses in snapshots of these dates. */
function verdicts(
  sla: Partial<Sla>,
  statuses: Readonly<Record<string, string>>,
  asOf: string,
  created = '2026-10-01',
) {
  const definition = definitionOf({
    stages: { lead: { created: true }, mql: { status: ['MQL'] }, accepted: { status: ['Accepted'] } },
    exits: { rejected: { status: ['Rejected'] } },
    handOver: HAND_OVER,
    also: { slas: [slaOf({ stops: ['accepted'], ...sla })] },
  });
  const byDate = Object.fromEntries(
    Object.entries(statuses).map(([date, status]) => [date, [{ id: 'a', created, status }]]),
  );
  const { leads } = built(definition, [snapshotsOf('leads', byDate)], asOf);
  const [clocks] = clocksOf(leads);
  return Array.from(clocks!.state, (state, clock) => {
    const why = CLOCK_REASONS[clocks!.why[clock]!]!;
    return why === 'none' ? CLOCK_STATES[state] : `${CLOCK_STATES[state]} ${why}`;
  });
}

/** Handed over between Monday 2 November 00:00 and Monday the 9th 23:59:59. */
const HANDED_OVER = { '2026-11-02': 'New', '2026-11-09': 'MQL' };

describe('a clock between snapshots', () => {
  // Accepted between the 9th 00:00 and the 16th 23:59:59.
  const ACCEPTED = { ...HANDED_OVER, '2026-11-16': 'Accepted' };

  it('is met only where the latest stop is in time for the earliest due', () => {
    // Due at the earliest on the 17th 00:00: after the 16th 23:59:59.
    expect(verdicts({ within: within(15) }, ACCEPTED, '2026-12-31')).toEqual(['met']);
    // Due at the earliest on the 16th 00:00: it may have been accepted later that day.
    expect(verdicts({ within: within(14) }, ACCEPTED, '2026-12-31')).toEqual(['cannot_tell not_exact']);
  });

  it('is breached only where the earliest stop is too late for the latest due', () => {
    // Accepted from the 23rd 00:00 on; due at the latest on the 22nd 23:59:59, or a day later.
    const late = { ...HANDED_OVER, '2026-11-16': 'MQL', '2026-11-23': 'MQL', '2026-11-30': 'Accepted' };
    expect(verdicts({ within: within(13) }, late, '2026-12-31')).toEqual(['breached late']);
    expect(verdicts({ within: within(14) }, late, '2026-12-31')).toEqual(['cannot_tell not_exact']);
  });

  it('is overdue only where the newest snapshot was surely taken after the latest due', () => {
    // Due at the latest on the 15th 23:59:59; the snapshot of the 15th may be of 00:00, that of the 16th can’t.
    const still = (date: string) => ({ ...HANDED_OVER, [date]: 'MQL' });
    expect(verdicts({ within: within(6) }, still('2026-11-15'), '2026-11-20')).toEqual([
      'cannot_tell beyond_complete_to',
    ]);
    expect(verdicts({ within: within(6) }, still('2026-11-16'), '2026-11-20')).toEqual(['overdue']);
  });

  it('knows that one change came after the other, though they share a day', () => {
    // Handed over from the 3rd 00:00 to the 4th 23:59:59, accepted from the 4th 00:00 to the 5th 23:59:59.
    const daily = { '2026-11-03': 'New', '2026-11-04': 'MQL', '2026-11-05': 'Accepted' };
    expect(verdicts({ within: within(3) }, daily, '2026-12-31')).toEqual(['met']);
    expect(verdicts({ within: within(1) }, daily, '2026-12-31')).toEqual(['cannot_tell not_exact']);
  });

  it('is exact between snapshots that are named by their times', () => {
    // Handed over by 06:00 on the 4th and not before 06:00 on the 3rd, accepted by 06:00 on the 5th.
    const timed = { '2026-11-03T0600': 'New', '2026-11-04T0600': 'MQL', '2026-11-05T0600': 'Accepted' };
    expect(verdicts({ within: within(2) }, timed, '2026-12-31')).toEqual(['met']);
    expect(verdicts({ within: { kind: 'elapsed', seconds: 2 * DAY - 1 } }, timed, '2026-12-31')).toEqual([
      'cannot_tell not_exact',
    ]);
  });

  it('of the creation stops between snapshots too', () => {
    const created = '2026-11-03T10:00Z';
    const seen = { '2026-11-02': 'New', '2026-11-09': 'MQL', '2026-11-16': 'Accepted' };
    // Accepted from the 9th 00:00 to the 16th 23:59:59; due on the 17th, the 8th, the 13th at 10:00.
    const of = (days: number) =>
      verdicts({ starts: 'created', within: within(days) }, seen, '2026-12-31', created);
    expect([of(14), of(5), of(10)]).toEqual([['met'], ['breached late'], ['cannot_tell not_exact']]);
  });

  it('cannot be told where the first snapshot has the lead there already', () => {
    const seen = { '2026-11-02': 'Accepted', '2026-11-09': 'Accepted' };
    expect(verdicts({ starts: 'created', within: within(3) }, seen, '2026-12-31')).toEqual([
      'cannot_tell unknown_time',
    ]);
  });

  it('is never given up for sure where the stop may have come and gone unseen before the exit', () => {
    const of = (days: number, statuses: Readonly<Record<string, string>>, created?: string) =>
      verdicts(
        { starts: 'created', stops: ['mql'], within: within(days) },
        statuses,
        '2026-12-31',
        created,
      )[0];
    // Rejected as it was seen first: an MQL before that is as possible as in a plain export.
    const untold = 'cannot_tell unknown_time';
    expect(of(5, { '2026-11-02': 'Rejected' })).toBe(untold);
    expect(of(5, { '2026-11-02': 'Rejected', '2026-11-09': 'Rejected' })).toBe(untold);
    expect(of(5, { '2026-11-02': 'Rejected', '2026-11-09': 'On hold' })).toBe(untold);
    // Rejected between the 2nd and the 9th: MQL in that week, or never; due on the 8th, and on the 1st.
    const jump = { '2026-11-02': 'New', '2026-11-09': 'Rejected' };
    expect(of(10, jump, '2026-10-29')).toBe('cannot_tell not_exact');
    expect(of(2, jump, '2026-10-29')).toBe('breached given_up');
  });

  it('is of a hand-over after the exit that the first snapshot has, and not given up by it', () => {
    const back = { '2026-11-02': 'Rejected', '2026-11-09': 'MQL', '2026-11-30': 'MQL' };
    expect(verdicts({ within: within(6) }, back, '2026-12-31')).toEqual(['overdue']);
  });

  it('of an assignment does not start once a snapshot has shown what it waits for', () => {
    const rows = (status: string, owner: string) => [
      { id: 'a', created: '2026-10-01T10:00Z', status, owner },
    ];
    const started = (dates: readonly string[]) => {
      const definition = definitionOf({
        stages: { lead: { created: true }, mql: { status: ['MQL'] }, accepted: { status: ['Accepted'] } },
        also: { slas: [slaOf({ starts: 'assigned', stops: ['accepted'], within: within(3) })] },
      });
      const [first, second, third] = dates as [string, string, string];
      const table = snapshotsOf('leads', {
        [first]: rows('MQL', 'Ann'),
        [second]: rows('Accepted', 'Ann'),
        [third]: rows('Accepted', 'Bob'),
      });
      return clocksOf(built(definition, [table], '2026-12-31').leads)[0]!.count;
    };
    // That of the creation alone.
    expect(started(['2026-11-04T0600', '2026-11-05T0600', '2026-11-06T0600'])).toBe(1);
    expect(started(['2026-11-04', '2026-11-05', '2026-11-06'])).toBe(1);
  });

  it('stands still while the lead is in a status, as short and as long as the snapshots allow', () => {
    // On hold from between the 9th and the 16th to between the 16th and the 23rd: from no time at all to 15 days.
    const held = { ...HANDED_OVER, '2026-11-16': 'On hold', '2026-11-23': 'MQL', '2026-11-30': 'Accepted' };
    const of = (days: number) =>
      verdicts({ within: within(days), pausedIn: ['On hold'] }, held, '2026-12-31');
    // Due on the 2nd + 29 days at the earliest: 1 December. With 13 days at the latest on the 22nd, or 15 days later.
    expect([of(29), of(13)]).toEqual([['met'], ['cannot_tell not_exact']]);
  });

  describe('of a lead that a file lacks', () => {
    const definition = (literal: Partial<LiteralDefinition> = {}) =>
      definitionOf({
        stages: { lead: { created: true }, mql: { status: ['MQL'] }, accepted: { status: ['Accepted'] } },
        exits: { rejected: { status: ['Rejected'] } },
        handOver: HAND_OVER,
        also: { slas: [slaOf({ stops: ['accepted'], within: within(10) })] },
        ...literal,
      });
    const lead = (id: string, status: string) => ({ id, created: '2026-10-01', status });
    const newest = { '2026-11-30': [lead('b', 'New')] };
    const stands = (tables: readonly Table[], asOf = '2026-11-30', of = definition()) => {
      const { leads } = built(of, tables, asOf);
      const [clocks] = clocksOf(leads);
      return Array.from(clocks!.state, (state, clock) => [
        leads.ids.textOf(clocks!.of[clock]!),
        CLOCK_STATES[state],
        CLOCK_REASONS[clocks!.why[clock]!],
      ]);
    };
    // Handed over between the 2nd and the 9th: due on the 19th 23:59:59 at the latest.
    const seen = { '2026-11-02': [lead('a', 'New')], '2026-11-09': [lead('a', 'MQL')] };
    const until = (date: string) => ({ ...seen, [date]: [lead('a', 'MQL')] });

    it('is overdue only where the last one that has it was surely taken after the latest due', () => {
      const of = (byDate: Parameters<typeof snapshotsOf>[1]) => stands([snapshotsOf('leads', byDate)]);
      expect(of({ ...seen, ...newest })).toEqual([['a', 'cannot_tell', 'beyond_complete_to']]);
      expect(of({ ...until('2026-11-19'), ...newest })).toEqual([['a', 'cannot_tell', 'beyond_complete_to']]);
      expect(of({ ...until('2026-11-20'), ...newest })).toEqual([['a', 'overdue', 'none']]);
    });

    it('and is late to the moment up to which files have it', () => {
      const timed = {
        '2026-11-02T0600': [lead('a', 'New')],
        '2026-11-09T0600': [lead('a', 'MQL')],
        '2026-11-25T0600': [lead('a', 'MQL')],
        ...newest,
      };
      const of = definition({
        also: { slas: [slaOf({ starts: 'created', stops: ['accepted'], within: within(10) })] },
      });
      const rows = Object.fromEntries(
        Object.entries(timed).map(([date, leads]) => [
          date,
          leads.map((each) => ({ ...each, created: '2026-11-01T06:00Z' })),
        ]),
      );
      const { leads } = built(of, [snapshotsOf('leads', rows)], '2026-11-30');
      const [clocks] = clocksOf(leads);
      const clock = Array.from(clocks!.of, (each) => leads.ids.textOf(each)).indexOf('a');
      // Due on the 11th at 06:00, last seen on the 25th at 06:00.
      expect(clockTimes(leads, clocks!, clock).lateSeconds).toBe(14 * DAY);
    });

    it('is still late where the lead was seen to be given up after it was due', () => {
      const left = { ...until('2026-11-20'), '2026-11-23': [lead('a', 'Rejected')], ...newest };
      expect(stands([snapshotsOf('leads', left)])).toEqual([['a', 'breached', 'given_up']]);
    });

    it('cannot be told by files without the column of the status either', () => {
      const blank = { ...seen, '2026-11-30': [lead('a', '')] };
      const lacks = { '2026-11-30': ['status'] };
      expect(stands([snapshotsOf('leads', blank, { lacks })])).toEqual([
        ['a', 'cannot_tell', 'beyond_complete_to'],
      ]);
    });

    it('is judged by a history of its own, where there is one, as far as that goes', () => {
      const history = tableOf('stage_history', [
        { lead: 'a', at: '2026-11-05T10:00Z', from: 'New', to: 'MQL' },
        { lead: 'b', at: '2026-11-29T10:00Z', from: 'Old', to: 'New' },
      ]);
      expect(stands([snapshotsOf('leads', { ...seen, ...newest }), history])).toEqual([
        ['a', 'overdue', 'none'],
      ]);
    });

    it('waits for a deal as far as files have that', () => {
      const of = definition({
        stages: { lead: { created: true }, mql: { status: ['MQL'] }, demo: { deal: { stages: ['Demo'] } } },
        exits: {},
        handOver: { ...HAND_OVER, rejected: [] },
        also: { slas: [slaOf({ stops: ['demo'], within: within(10) })] },
      });
      const leads = snapshotsOf('leads', { ...seen, '2026-11-30': [lead('a', 'MQL')] });
      const deal = (id: string, ofLead: string) => ({
        id,
        lead: ofLead,
        created: '2026-11-09',
        status: 'Open',
      });
      const other = [deal('e', 'b')];
      const deals = (last: readonly LiteralRow[]) =>
        snapshotsOf('deals', { '2026-11-09': [deal('d', 'a'), ...other], '2026-11-30': last });
      expect(stands([leads, deals(other)], '2026-11-30', of)).toEqual([
        ['a', 'cannot_tell', 'beyond_complete_to'],
      ]);
      expect(stands([leads, deals([deal('d', 'a'), ...other])], '2026-11-30', of)).toEqual([
        ['a', 'overdue', 'none'],
      ]);
    });
  });
});
