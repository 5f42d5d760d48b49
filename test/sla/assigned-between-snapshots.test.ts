import { describe, expect, it } from 'vitest';
import { CLOCK_REASONS, CLOCK_STATES } from '../../src/sla/clock-state.js';
import { clocksOf } from '../../src/sla/clocks-of.js';
import { built } from '../leads/built.js';
import { slaOf } from '../support/clocks-of.js';
import { definitionOf } from '../support/definition-of.js';
import { snapshotsOf } from '../support/snapshots-of.js';

const WEEK = { kind: 'elapsed', seconds: 7 * 86_400 } as const;

/**
 * How the clock stands that waits for one lead's rejection from when it was assigned to Ann, with these statuses and owners in
 * the snapshots of 4, 5 and 6 November. Nobody had the lead before, so that its creation starts no clock.
 */
function verdict(first: string, second: string, third: string): string {
  const definition = definitionOf({
    stages: { lead: { created: true, status: ['New'] } },
    exits: { rejected: { status: ['Rejected'] } },
    also: { slas: [slaOf({ starts: 'assigned', stops: ['rejected'], within: WEEK })] },
  });
  const row = (seen: string) => {
    const [status = '', owner = ''] = seen.split(' of ');
    return [{ id: 'a', created: '2026-10-01', status, owner }];
  };
  const table = snapshotsOf('leads', {
    '2026-11-04': row(first),
    '2026-11-05': row(second),
    '2026-11-06': row(third),
    '2026-11-30': row(third),
  });
  const { state, why, count } = clocksOf(built(definition, [table], '2026-11-30').leads)[0]!;
  expect(count).toBe(1);
  return `${CLOCK_STATES[state[0]!]} ${CLOCK_REASONS[why[0]!]}`;
}

// Between the snapshots of the 4th and the 5th is from the 4th 00:00 to the 5th 23:59:59, between those of the 5th and the 6th
// from the 5th 00:00 to the 6th 23:59:59: by their times alone either may have been first.
describe('a lead assigned between two snapshots', () => {
  it('is rejected after that where the snapshot that shows the assignment shows no rejection yet', () => {
    // Rejected on the 6th at the latest, due on the 11th at the earliest.
    expect(verdict('New', 'New of Ann', 'Rejected of Ann')).toBe('met none');
  });

  it('was rejected before that where a snapshot shows the rejection and no assignment yet', () => {
    // That rejection stops no clock of an assignment after it: due on the 13th at the latest.
    expect(verdict('New', 'Rejected', 'Rejected of Ann')).toBe('overdue none');
  });

  it('may have been rejected before or after where one snapshot shows both for the first time', () => {
    expect(verdict('New', 'Rejected of Ann', 'Rejected of Ann')).toBe('cannot_tell not_exact');
  });
});
