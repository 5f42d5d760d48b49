import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastMomentOf } from '../../src/leads/arrange-events.js';
import { eventWindows } from '../../src/sla/event-windows.js';
import { UTC } from '../../src/time/zone-of.js';
import { leadsOf } from '../support/leads-of.js';
import { momentOf } from '../support/literal-moment.js';

const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-03-${String(number).padStart(2, '0')}`);
const time = fc.oneof(
  day,
  day.map((date) => `${date}T12:00Z`),
  day.map((date) => `${date}T00:00Z/259200`),
  fc.constant('undated'),
);

test('outside its window each event that has a time surely was before, or surely after', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(time, { maxLength: 40 }), { minLength: 1, maxLength: 3 }),
      day,
      fc.infiniteStream(fc.nat()),
      (times, at, draws) => {
        const leads = leadsOf({
          stages: ['mql'],
          asOf: '2026-12-31',
          leads: times.map((mql) => ({ mql })),
        });
        const { log } = leads;
        // In order of time as the log is, but for some that stand elsewhere.
        const swapped = draws.next().value % Math.max(1, log.at.length);
        [log.at[0], log.at[swapped]] = [log.at[swapped]!, log.at[0]!];
        [log.width[0], log.width[swapped]] = [log.width[swapped]!, log.width[0]!];
        const instant = momentOf(at, UTC).at;
        const { sinceAt, untilAt } = eventWindows(leads);
        for (let lead = 0; lead < leads.count; lead++) {
          const [since, until] = [sinceAt(lead, instant), untilAt(lead, instant)];
          const isAsSaid = (event: number) =>
            (event >= since || lastMomentOf(UTC, log.at[event]!, log.width[event]!) < instant) &&
            (event < until || log.at[event]! > instant);
          for (let event = log.first[lead]!; event < log.first[lead + 1]!; event++)
            expect(Number.isNaN(log.at[event]!) || isAsSaid(event)).toBe(true);
        }
      },
    ),
  );
});

test('of a long history in order the window is what is near', () => {
  // A change a day, at noon: on the tenth day the tenth, with index 9.
  const mql = Array.from(
    { length: 28 },
    (_, index) => `2026-03-${String(index + 1).padStart(2, '0')}T12:00Z`,
  );
  const { sinceAt, untilAt, sinceOf, untilOf } = eventWindows(
    leadsOf({ stages: ['mql'], asOf: '2026-12-31', leads: [{ mql }] }),
  );
  const noon = Date.UTC(2026, 2, 10, 12);
  expect([sinceAt(0, noon), untilAt(0, noon), sinceOf(0, 9), untilOf(0, 9)]).toEqual([9, 10, 9, 10]);
  expect([sinceAt(0, Number.NaN), untilAt(0, Number.POSITIVE_INFINITY)]).toEqual([0, 28]);
});
