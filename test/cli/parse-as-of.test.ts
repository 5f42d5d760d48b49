import { expect, test } from 'vitest';
import { parseAsOf } from '../../src/cli/parse-as-of.js';
import { zoneOf } from '../../src/time/zone-of.js';

const BERLIN = zoneOf('Europe/Berlin')!;
const NOW = Date.parse('2026-11-20T12:00:00Z');
const codes = (text: string) => parseAsOf(text, BERLIN, NOW).problems.map(({ code }) => code);

test('left out, the exports decide', () => {
  expect(parseAsOf(undefined, BERLIN, NOW)).toEqual({ value: null, problems: [] });
});

test('now is inclusive', () => {
  expect(parseAsOf('now', BERLIN, NOW).value?.limit).toBe(NOW + 1);
});

test("today's date is allowed although its end has not come", () => {
  // 20 November ends at midnight in Berlin, which is 23:00 UTC.
  expect(parseAsOf('2026-11-20', BERLIN, NOW).value?.limit).toBe(Date.parse('2026-11-20T23:00:00Z'));
});

test('later is an error', () => {
  expect(codes('2026-11-21')).toEqual(['as-of-later']);
  expect(codes('2026-11-20T12:00:01Z')).toEqual(['as-of-later']);
  expect(codes('2026-11-20T12:00:00Z')).toEqual([]);
});

test('what is no time is an error', () => {
  expect(codes('tomorrow')).toEqual(['as-of-invalid']);
  expect(codes('2026-02-30')).toEqual(['as-of-invalid']);
});
