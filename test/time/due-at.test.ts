import { expect, test } from 'vitest';
import { dueAt } from '../../src/time/due-at.js';
import { parseDuration } from '../../src/time/parse-duration.js';
import { at, office, zone } from './office.js';

// Friday, October 23rd 2026, 16:00 in Berlin; the clocks go back that Sunday.
test.each([
  ['15 minutes', '2026-10-23T14:15:00.000Z'],
  // 72 hours on a clock, so 15:00 on Monday.
  ['3 days', '2026-10-26T14:00:00.000Z'],
  // An hour on Friday, three from Monday 09:00 on.
  ['4 business hours', '2026-10-26T11:00:00.000Z'],
  ['2 business days', '2026-10-27T15:00:00.000Z'],
  ['end of next business day', '2026-10-26T16:00:00.000Z'],
])('%s after a start is %s', (text, due) => {
  const calendar = office({ zone: zone('Europe/Berlin') });
  expect(new Date(dueAt(parseDuration(text)!, calendar, at('2026-10-23T14:00:00Z'))).toISOString()).toBe(due);
});
