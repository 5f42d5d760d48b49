import { expect, it } from 'vitest';
import { handOverDue } from '../../src/measures/hand-over-due.js';
import { zoneOf } from '../../src/time/zone-of.js';
import { calendarOf } from '../support/definition-of.js';
import { leadsOf } from '../support/leads-of.js';

/** Mondays to Fridays 09:00–17:00; 5 January 2026 is a Monday. Auckland is 13 hours ahead of UTC in January. */
const leads = leadsOf({
  stages: ['mql'],
  asOf: '2026-01-31',
  leads: [
    { mql: '2026-01-05', region: 'UK' },
    { mql: '2026-01-05', region: 'NZ' },
    { mql: '2026-01-05', region: 'UK' },
    { mql: '2026-01-05T10:00Z', region: 'UK' },
  ],
  also: {
    calendars: new Map([['nz', calendarOf(zoneOf('Pacific/Auckland')!)]]),
    calendarBy: { attribute: 'region', calendars: new Map([['NZ', 'nz']]) },
  },
});
const dueOf = handOverDue(leads, { kind: 'working_days', days: 2 });
const due = (lead: number) => {
  const { earliest, latest } = dueOf(lead, leads.log.first[lead]!);
  return [new Date(earliest).toISOString(), new Date(latest).toISOString()];
};

it('of a date lies between what its first and its last moment lead to, by the calendar of each lead', () => {
  // In UTC from Monday's opening to Wednesday's, and from Tuesday's to Thursday's.
  expect(due(0)).toEqual(['2026-01-07T09:00:00.000Z', '2026-01-08T09:00:00.000Z']);
  // In Auckland from Monday 13:00 to Wednesday 13:00, and from Tuesday just before it to Thursday.
  expect(due(1)).toEqual(['2026-01-07T00:00:00.000Z', '2026-01-07T23:59:59.999Z']);
  expect(due(2)).toEqual(due(0));
});

it('of an instant is one moment', () => {
  expect(due(3)).toEqual(['2026-01-07T10:00:00.000Z', '2026-01-07T10:00:00.000Z']);
});
