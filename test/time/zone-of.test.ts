import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../src/time/moment.js';
import { UTC, zoneOf } from '../../src/time/zone-of.js';
import { at, day, zone } from './office.js';

const HOUR_MS = 3_600_000;

/** The instant whose clocks show that wall time. */
function wall(id: string, text: string): string {
  return new Date(zone(id).instantOf(Date.parse(`${text}Z`))).toISOString();
}

function startOfDay(id: string, text: string): string {
  return new Date(zone(id).startOfDay(day(text))).toISOString();
}

describe('which zones there are', () => {
  test('IANA names, written as the user wrote them', () => {
    expect(zone('Europe/Berlin').id).toBe('Europe/Berlin');
    expect(zone('europe/berlin').offsetAt(at('2026-07-01T00:00Z'))).toBe(2 * HOUR_MS);
    expect(zoneOf('Europe/Berlin')).toBe(zoneOf('Europe/Berlin'));
  });

  test('fixed offsets, also where Intl knows none', () => {
    expect(zone('+02:00').offsetAt(0)).toBe(2 * HOUR_MS);
    expect(zone('-0930').offsetAt(0)).toBe(-9.5 * HOUR_MS);
    expect(zone('Z').offsetAt(0)).toBe(0);
    expect(zoneOf('UTC')).toBe(UTC);
  });

  test.each(['Europe/Brelin', '', 'Mars/Base', '+2', '+25:00', 'local'])('%j is none', (id) => {
    expect(zoneOf(id)).toBeNull();
  });

  test.each(['BST', 'IST', 'CST', 'EST', 'PST'])('%s means several zones, so none', (id) => {
    expect(zoneOf(id)).toBeNull();
  });
});

describe('offsets', () => {
  test('change at the instant at which the clocks do', () => {
    const berlin = zone('Europe/Berlin');
    expect(berlin.offsetAt(at('2026-03-29T00:59:59.999Z'))).toBe(HOUR_MS);
    expect(berlin.offsetAt(at('2026-03-29T01:00:00Z'))).toBe(2 * HOUR_MS);
    expect(berlin.offsetAt(at('2026-10-25T00:59:59.999Z'))).toBe(2 * HOUR_MS);
    expect(berlin.offsetAt(at('2026-10-25T01:00:00Z'))).toBe(HOUR_MS);
  });

  test("follow Morocco's clocks back for Ramadan 2019 (May 5th to June 9th)", () => {
    const casablanca = zone('Africa/Casablanca');
    expect(casablanca.offsetAt(at('2019-05-04T12:00Z'))).toBe(HOUR_MS);
    expect(casablanca.offsetAt(at('2019-05-05T01:59:59Z'))).toBe(HOUR_MS);
    expect(casablanca.offsetAt(at('2019-05-05T02:00:00Z'))).toBe(0);
    expect(casablanca.offsetAt(at('2019-06-09T01:59:59Z'))).toBe(0);
    expect(casablanca.offsetAt(at('2019-06-09T02:00:00Z'))).toBe(HOUR_MS);
  });

  test("follow the shortest summer there was: Recife's week in October 2000", () => {
    const recife = zone('America/Recife');
    expect(recife.offsetAt(at('2000-10-07T12:00Z'))).toBe(-3 * HOUR_MS);
    expect(recife.offsetAt(at('2000-10-10T12:00Z'))).toBe(-2 * HOUR_MS);
    expect(recife.offsetAt(at('2000-10-16T12:00Z'))).toBe(-3 * HOUR_MS);
  });

  test('are unknown for what is no instant', () => {
    expect(zone('Europe/Berlin').offsetAt(Number.NaN)).toBeNaN();
    expect(zone('Europe/Berlin').dayOf(9e15)).toBeNaN();
  });
});

describe('a wall time', () => {
  test('that a change skips moves forward by the gap', () => {
    // Clocks went from 02:00 to 03:00: 02:30 is 03:30, an hour later on the clock.
    expect(wall('Europe/Berlin', '2026-03-29T02:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(wall('Europe/Berlin', '2026-03-29T02:00')).toBe('2026-03-29T01:00:00.000Z');
    // Lord Howe moves by half an hour: 02:15 is 02:45.
    expect(wall('Australia/Lord_Howe', '2026-10-04T02:15')).toBe('2026-10-03T15:45:00.000Z');
  });

  test('that happens twice is the earlier', () => {
    expect(wall('Europe/Berlin', '2026-10-25T02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(wall('America/New_York', '2026-11-01T01:59:59')).toBe('2026-11-01T05:59:59.000Z');
  });

  test('just outside of a change is itself', () => {
    expect(wall('Europe/Berlin', '2026-03-29T01:59:59')).toBe('2026-03-29T00:59:59.000Z');
    expect(wall('Europe/Berlin', '2026-03-29T03:00')).toBe('2026-03-29T01:00:00.000Z');
    expect(wall('Europe/Berlin', '2026-10-25T03:00')).toBe('2026-10-25T02:00:00.000Z');
  });

  test('of the day that Samoa skipped is a day later', () => {
    expect(wall('Pacific/Apia', '2011-12-30T10:00')).toBe('2011-12-30T20:00:00.000Z');
    expect(wall('Pacific/Apia', '2011-12-31T10:00')).toBe('2011-12-30T20:00:00.000Z');
  });
});

describe('a day', () => {
  test('begins at its midnight, whatever the clocks do later', () => {
    expect(startOfDay('Europe/Berlin', '2026-03-29')).toBe('2026-03-28T23:00:00.000Z');
    expect(startOfDay('Europe/Berlin', '2026-03-30')).toBe('2026-03-29T22:00:00.000Z');
  });

  test('begins with its first moment where midnight is skipped', () => {
    // 00:00 became 01:00 at 03:00Z.
    expect(startOfDay('America/Sao_Paulo', '2018-11-04')).toBe('2018-11-04T03:00:00.000Z');
    expect(startOfDay('Africa/Cairo', '2024-04-26')).toBe('2024-04-25T22:00:00.000Z');
    // 23:30 became 00:30 at 04:30Z: half an hour past a midnight that never was.
    expect(startOfDay('America/Toronto', '1919-03-31')).toBe('1919-03-31T04:30:00.000Z');
  });

  test('begins with the first of two midnights', () => {
    // Havana's clocks go from 01:00 back to 00:00, at 05:00Z.
    expect(startOfDay('America/Havana', '2025-11-02')).toBe('2025-11-02T04:00:00.000Z');
  });

  test('that never was is empty, and the one before it is whole', () => {
    const apia = zone('Pacific/Apia');
    expect(apia.startOfDay(day('2011-12-30'))).toBe(apia.startOfDay(day('2011-12-31')));
    expect(apia.startOfDay(day('2011-12-30')) - apia.startOfDay(day('2011-12-29'))).toBe(DAY_MS);
    expect(apia.dayOf(at('2011-12-30T09:59:59Z'))).toBe(day('2011-12-29'));
    expect(apia.dayOf(at('2011-12-30T10:00:00Z'))).toBe(day('2011-12-31'));
  });
});
