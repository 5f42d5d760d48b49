import fc from 'fast-check';
import { test } from 'vitest';
import type { Calendar, Hours } from '../../src/time/calendar.js';
import {
  addWorkingSeconds,
  workingDaysAfter,
  workingSecondsBetween,
} from '../../src/time/working-calendar.js';
import { day, zone } from '../time/office.js';

const FROM = Date.UTC(2024, 0, 1);
const TO = Date.UTC(2027, 0, 1);
const FIRST_DAY = day('2024-01-01');

const instants = fc.integer({ min: FROM, max: TO });
const days = fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 1096 });

/** Up to three shifts, sorted and without overlap; the last may run over midnight. */
const shifts: fc.Arbitrary<readonly Hours[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 1900 }), { maxLength: 6 })
  .map((times) => times.toSorted((a, b) => a - b))
  .map((times) =>
    Array.from({ length: Math.floor(times.length / 2) }, (_, i) => ({
      from: times[2 * i]!,
      to: times[2 * i + 1]!,
    })),
  )
  .map((hours) => hours.filter(({ from }) => from < 1440));

/** Any agreement: shifts over midnight that run into the next day's, holidays, dates of their own, clock changes. */
const calendars: fc.Arbitrary<Calendar> = fc
  .record({
    zone: fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'America/Sao_Paulo',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Asia/Kolkata',
    ),
    workingHours: fc.array(shifts, { minLength: 7, maxLength: 7 }),
    holidays: fc.array(days, { maxLength: 20 }),
    otherHours: fc.array(fc.tuple(days, shifts), { maxLength: 5 }),
  })
  .map((parts) => ({
    zone: zone(parts.zone),
    weekStarts: 0,
    fiscalYearStarts: 1,
    // Someone works on Mondays, so that every search ends soon.
    workingHours: [[{ from: 540, to: 1020 }], ...parts.workingHours.slice(1)],
    holidays: new Set(parts.holidays),
    otherHours: new Map(parts.otherHours),
  }));

const seconds = fc.integer({ min: 1, max: 400 * 3600 });

test('working time adds up', () => {
  fc.assert(
    fc.property(calendars, instants, instants, instants, (calendar, a, b, c) => {
      const parts = workingSecondsBetween(calendar, a, b) + workingSecondsBetween(calendar, b, c);
      return Math.abs(parts - workingSecondsBetween(calendar, a, c)) < 1e-6;
    }),
  );
});

test('working time is never negative forwards, and never longer than elapsed', () => {
  fc.assert(
    fc.property(calendars, instants, instants, (calendar, a, b) => {
      const worked = workingSecondsBetween(calendar, Math.min(a, b), Math.max(a, b));
      return worked >= 0 && worked <= Math.abs(a - b) / 1000;
    }),
  );
});

test('so much working time later, so much working time has passed', () => {
  fc.assert(
    fc.property(calendars, instants, seconds, (calendar, at, wanted) => {
      const dueAt = addWorkingSeconds(calendar, at, wanted);
      return dueAt > at && Math.abs(workingSecondsBetween(calendar, at, dueAt) - wanted) < 1e-6;
    }),
  );
});

test('no earlier moment would do', () => {
  fc.assert(
    fc.property(calendars, instants, seconds, (calendar, at, wanted) => {
      const before = addWorkingSeconds(calendar, at, wanted) - 1;
      return workingSecondsBetween(calendar, at, before) < wanted;
    }),
  );
});

test('another holiday never makes anything due earlier', () => {
  fc.assert(
    fc.property(calendars, instants, seconds, days, (calendar, at, wanted, holiday) => {
      const more = { ...calendar, holidays: new Set([...calendar.holidays, holiday]) };
      return addWorkingSeconds(more, at, wanted) >= addWorkingSeconds(calendar, at, wanted);
    }),
  );
});

test('what was asked before changes no answer', () => {
  fc.assert(
    fc.property(calendars, instants, instants, instants, (calendar, a, b, c) => {
      workingSecondsBetween(calendar, b, c);
      return workingSecondsBetween(calendar, a, b) === workingSecondsBetween({ ...calendar }, a, b);
    }),
  );
});

test('working days are counted once each', () => {
  fc.assert(
    fc.property(calendars, days, days, days, (calendar, ...dates) => {
      const [a, b, c] = dates.toSorted((x, y) => x - y) as [number, number, number];
      return (
        workingDaysAfter(calendar, a, b) + workingDaysAfter(calendar, b, c) ===
        workingDaysAfter(calendar, a, c)
      );
    }),
  );
});
