import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutoffAtInstant } from '../../src/time/cutoff.js';
import { parsePeriod } from '../../src/time/parse-period.js';
import type { Period, PeriodCalendar, PeriodUnit } from '../../src/time/period.js';
import {
  newestCompletePeriod,
  periodAt,
  shiftPeriod,
  unitsWithin,
} from '../../src/time/period-arithmetic.js';
import { zone } from '../time/office.js';

const instants = fc.integer({ min: Date.UTC(1995, 0, 1), max: Date.UTC(2060, 0, 1) });
const units = fc.constantFrom<PeriodUnit>('day', 'week', 'month', 'quarter', 'year');
const calendars: fc.Arbitrary<PeriodCalendar> = fc.record({
  zone: fc
    .constantFrom('UTC', 'Europe/Berlin', 'America/Sao_Paulo', 'Africa/Cairo', 'Pacific/Apia')
    .map(zone),
  weekStarts: fc.integer({ min: 0, max: 6 }),
  fiscalYearStarts: fc.integer({ min: 1, max: 12 }),
});

function parsed(id: string, calendar: PeriodCalendar): Period {
  const result = parsePeriod(id, { calendar, asOf: cutoffAtInstant(0, calendar.zone), earliest: 0 });
  if ('error' in result) throw new Error(result.error);
  return result.value;
}

/** One unit, or a range of up to nine, fiscal or not. */
const periods = fc
  .record({
    calendar: calendars,
    unit: units,
    at: instants,
    more: fc.integer({ min: 0, max: 8 }),
    fiscal: fc.boolean(),
  })
  .map(({ calendar, unit, at, more, fiscal }) => {
    const isFiscal = fiscal && (unit === 'quarter' || unit === 'year');
    const first = isFiscal ? `FY${periodAt(at, unit, calendar).id}` : periodAt(at, unit, calendar).id;
    const last = shiftPeriod(parsed(first, calendar), more, calendar)!.id;
    return { calendar, unit, period: parsed(`${first}..${last}`, calendar) };
  });

test('a period is read again from its id', () => {
  fc.assert(
    fc.property(periods, ({ calendar, period }) => {
      expect(parsed(period.id, calendar)).toEqual(period);
    }),
  );
});

test('there and back again is the same period', () => {
  fc.assert(
    fc.property(periods, fc.integer({ min: -12, max: 12 }), ({ calendar, period }, by) => {
      expect(shiftPeriod(shiftPeriod(period, by, calendar)!, -by, calendar)).toEqual(period);
    }),
  );
});

test('the next period begins where this one ends', () => {
  fc.assert(
    fc.property(periods, ({ calendar, period }) => {
      expect(shiftPeriod(period, 1, calendar)!.start).toBe(period.end);
    }),
  );
});

test('the units within a period follow each other from its start to its end', () => {
  fc.assert(
    fc.property(periods, units, ({ calendar, period }, unit) => {
      const within = unitsWithin(period, unit, calendar);
      if (within === null) return;
      expect(within[0]!.start).toBe(period.start);
      expect(within.at(-1)!.end).toBe(period.end);
      for (const [i, part] of within.entries()) if (i > 0) expect(part.start).toBe(within[i - 1]!.end);
    }),
  );
});

test('a range consists of its own units', () => {
  fc.assert(
    fc.property(periods, ({ calendar, unit, period }) => {
      expect(unitsWithin(period, unit, calendar)).toHaveLength(period.length);
    }),
  );
});

test('an instant lies in its period', () => {
  fc.assert(
    fc.property(calendars, units, instants, (calendar, unit, at) => {
      const period = periodAt(at, unit, calendar);
      expect(period.start <= at && at < period.end).toBe(true);
    }),
  );
});

test('the newest complete period is over, and the one after it is not', () => {
  fc.assert(
    fc.property(calendars, units, instants, (calendar, unit, at) => {
      const asOf = cutoffAtInstant(at, calendar.zone);
      const newest = newestCompletePeriod(unit, { calendar, asOf, earliest: 0 });
      expect(newest.end).toBeLessThanOrEqual(asOf.limit);
      expect(shiftPeriod(newest, 1, calendar)!.end).toBeGreaterThan(asOf.limit);
    }),
  );
});
