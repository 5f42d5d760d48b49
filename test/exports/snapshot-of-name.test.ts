import { expect, test } from 'vitest';
import { snapshotOfName } from '../../src/exports/snapshot-of-name.js';
import { zoneOf } from '../../src/time/zone-of.js';

const berlin = zoneOf('Europe/Berlin')!;

/** From when to when, and as what, `leads-…csv` was taken. */
function taken(date: string, pattern = 'exports/leads-{date}.csv'): string | null {
  const snapshot = snapshotOfName(pattern, `exports/leads-${date}.csv`, berlin);
  if (snapshot === null) return null;
  const [from, to] = [snapshot.at, snapshot.until].map((at) => new Date(at).toISOString().slice(0, 19));
  return `${from} ${to} ${snapshot.text}`;
}

test.each(['2026-11-02', '20261102', '2026_11_02', '2026.11.02'])(
  '%s is some time on that day, where it is exported',
  (date) => {
    expect(taken(date)).toBe('2026-11-01T23:00:00 2026-11-02T22:59:59 2026-11-02');
  },
);

test.each([
  '2026-11-02T0600',
  '2026-11-02-0600',
  '2026-11-02_06-00',
  '2026-11-02 06.00',
  '20261102-060000',
  '20261102T060000',
  '2026-11-02T05:00Z',
  '20261102T050000Z',
])('%s is that time', (date) => {
  expect(taken(date)).toBe('2026-11-02T05:00:00 2026-11-02T05:00:00 2026-11-02T05:00:00Z');
});

test.each([
  'latest',
  '2026-13-02',
  '1989-12-31',
  '2101-01-01',
  '2026-11-31',
  '202611',
  '2026-1102',
  '120261102',
  '2026-11-02T2560',
  '2026-11-02-x',
])('%s is no date', (date) => {
  expect(taken(date)).toBeNull();
});

test('* and ? beside the date stand for anything, all else for itself', () => {
  expect(taken('2026-11-02-export', 'leads-{date}*.csv')).toContain('2026-11-02');
  expect(taken('2026-11-02-0600', 'leads-{date}*.csv')).toContain('2026-11-02T05:00:00Z');
  expect(taken('a-2026-11-02', 'leads-?-{date}.csv')).toContain('2026-11-02');
  expect(taken('2026-11-02', 'leads+{date}.csv')).toBeNull();
  expect(taken('2026-11-02', 'leads-{date}?csv')).toContain('2026-11-02');
});
