import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilOf, dayOfCivil, formatDay, parseDay } from '../../src/time/civil.js';
import { intlOffsets } from '../../src/time/clock-changes.js';
import { zone } from '../time/office.js';

const ZONES = [
  'Europe/Berlin',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Gaza',
  'Asia/Kathmandu',
  'Pacific/Apia',
];
/** Samoa has no 2011-12-30. */
const SKIPPED = parseDay('2011-12-30')!;

const zones = fc.constantFrom(...ZONES);
const instants = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2060, 0, 1) });
const days = fc.integer({ min: dayOfCivil(1990, 1, 1), max: dayOfCivil(2060, 1, 1) });

test('offsets are those that Intl gives', () => {
  fc.assert(
    fc.property(zones, instants, (id, at) => {
      expect(zone(id).offsetAt(at)).toBe(intlOffsets(id)!(at));
    }),
    { numRuns: 300 },
  );
});

test('an instant comes back from its wall time, or is the later of two', () => {
  fc.assert(
    fc.property(zones, instants, (id, at) => {
      const { instantOf, offsetAt } = zone(id);
      const wallMs = at + offsetAt(at);
      const back = instantOf(wallMs);
      expect(back).toBeLessThanOrEqual(at);
      expect(back + offsetAt(back)).toBe(wallMs);
    }),
    { numRuns: 300 },
  );
});

test('every date begins within itself, and after the one before', () => {
  fc.assert(
    fc.property(zones, days, (id, day) => {
      fc.pre(day !== SKIPPED);
      const { dayOf, startOfDay } = zone(id);
      expect(dayOf(startOfDay(day))).toBe(day);
      expect(startOfDay(day)).toBeGreaterThan(startOfDay(day - 1) - 1);
    }),
    { numRuns: 300 },
  );
});

test('dates come back from their parts and from their text', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (day) => {
      const { year, month, day: dayOfMonth } = civilOf(day);
      expect(dayOfCivil(year, month, dayOfMonth)).toBe(day);
      expect(parseDay(formatDay(day))).toBe(day);
      expect(formatDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
    }),
  );
});
