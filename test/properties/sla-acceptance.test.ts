import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HAND_OVER } from '../../src/leads/event-log.js';
import { handOverContexts } from '../../src/measures/hand-over-context.js';
import { handOverFate } from '../../src/measures/hand-over-fate.js';
import { CLOCK_STATES, type ClockState } from '../../src/sla/clock-state.js';
import { DUE } from '../../src/sla/clocks.js';
import { clocksOf } from '../../src/sla/clocks-of.js';
import { agreeing, datesOnly, someAsOf, someHandOvers } from '../sla/arbitrary-clocks.js';
import { slaOf } from '../support/clocks-of.js';
import { leadsOf } from '../support/leads-of.js';

/** What a clock that waits for a decision may be, by what became of its hand-over; a rejection in time keeps it too. */
const STATES: Readonly<Record<string, readonly ClockState[]>> = {
  accepted: ['met'],
  late: ['breached'],
  undecided: ['overdue', 'breached'],
  cannotTell: ['cannot_tell', 'met'],
  rejected: ['met', 'breached', 'cannot_tell'],
};

test('a clock that waits for the decision on a hand-over agrees with acceptance', () => {
  const decided = new Set<string>();
  fc.assert(
    fc.property(someHandOvers, someAsOf, fc.boolean(), (literal, asOf, areDates) => {
      const handOver = literal.handOver!;
      const sla = slaOf({ stops: ['accepted', 'rejected'], within: handOver.decideWithin });
      const leads = leadsOf({ ...agreeing(areDates ? datesOnly(literal) : literal, sla), asOf });
      const context = handOverContexts(leads, handOver, [leads.asOf.limit])![0]!;
      const [clocks] = clocksOf(leads);
      let clock = 0;
      for (let lead = 0; lead < leads.count; lead++) {
        for (let event = leads.log.first[lead]!; event < leads.log.first[lead + 1]!; event++) {
          if ((leads.log.flags[event]! & HAND_OVER) === 0) continue;
          const fate = handOverFate(context, lead, event);
          const name = typeof fate === 'string' ? fate : 'rejected';
          expect(clocks!.due[clock] !== DUE).toBe(name === 'notDue');
          const state = CLOCK_STATES[clocks!.state[clock]!]!;
          // Acceptance counts what shares a date in the order of the path; a clock leaves open what that is a guess for.
          const untold: readonly ClockState[] = areDates ? ['cannot_tell'] : [];
          if (name !== 'notDue') expect([...STATES[name]!, ...untold]).toContain(state);
          decided.add(name);
          clock++;
        }
      }
      expect(clock).toBe(clocks!.count);
    }),
    { numRuns: 200 },
  );
  // Of every fate there was one.
  expect([...decided].sort()).toEqual([...Object.keys(STATES), 'notDue'].sort());
});
