import { expect, test } from 'vitest';
import { intlOffsets, readClockChanges } from '../../src/time/clock-changes.js';
import { at } from './office.js';

test('every clock change of a year is found, to the second', () => {
  const offsets = intlOffsets('Europe/Berlin')!;
  expect(readClockChanges(offsets, at('2026-01-01T00:00Z'), at('2027-01-01T00:00Z'))).toEqual({
    starts: [Number.NEGATIVE_INFINITY, at('2026-03-29T01:00Z'), at('2026-10-25T01:00Z')],
    offsets: [3_600_000, 7_200_000, 3_600_000],
  });
});

test('offsets with seconds, as clocks had them before there were zones, are read', () => {
  // Berlin was 53 minutes and 28 seconds ahead of Greenwich until April 1893 (tz database).
  expect(intlOffsets('Europe/Berlin')!(at('1890-01-01T00:00Z'))).toBe(3_208_000);
});

test('an unknown zone has no offsets', () => {
  expect(intlOffsets('Europe/Nowhere')).toBeNull();
});
