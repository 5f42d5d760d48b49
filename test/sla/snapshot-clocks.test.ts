import { describe, expect, it } from 'vitest';
import type { Sla } from '../../src/definition/definition.js';
import { CLOCK_REASONS, CLOCK_STATES } from '../../src/sla/clock-state.js';
import { clocksOf } from '../../src/sla/clocks-of.js';
import { built } from '../leads/built.js';
import { slaOf } from '../support/clocks-of.js';
import { definitionOf } from '../support/definition-of.js';
import { snapshotsOf } from '../support/snapshots-of.js';

const DAY = 86_400;
const within = (days: number): Sla['within'] => ({ kind: 'elapsed', seconds: days * DAY });

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
    handOver: { at: 1, accepted: 2, rejected: [0], decideWithin: { kind: 'working_days', days: 2 } },
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

  it('stands still while the lead is in a status, as short and as long as the snapshots allow', () => {
    // On hold from between the 9th and the 16th to between the 16th and the 23rd: from no time at all to 15 days.
    const held = { ...HANDED_OVER, '2026-11-16': 'On hold', '2026-11-23': 'MQL', '2026-11-30': 'Accepted' };
    const of = (days: number) =>
      verdicts({ within: within(days), pausedIn: ['On hold'] }, held, '2026-12-31');
    // Due on the 2nd + 29 days at the earliest: 1 December. With 13 days at the latest on the 22nd, or 15 days later.
    expect([of(29), of(13)]).toEqual([['met'], ['cannot_tell not_exact']]);
  });
});
