import { describe, expect, it } from 'vitest';
import type { Sla } from '../../src/definition/definition.js';
import { NO_EVENT } from '../../src/leads/hand-over-span.js';
import { type FindStop, NO_STOP } from '../../src/sla/stop.js';
import { touchCountStop } from '../../src/sla/touch-count-stop.js';
import { formatInstant } from '../../src/time/format-instant.js';
import { slaOf } from '../support/clocks-of.js';
import { startAt } from '../support/start-at.js';
import { lineOf, touchesOfLead } from './touches-of-lead.js';

type Rule = NonNullable<Sla['touches']>;

function enough(
  touches: Parameters<typeof touchesOfLead>[0],
  start: string,
  rule: Partial<Rule>,
  orStop: FindStop | null = null,
) {
  const leads = touchesOfLead(touches, {
    counts: new Map([
      ['call', ['Call']],
      ['email', ['Email']],
    ]),
  });
  const sla = slaOf({ stops: [], touches: { atLeast: 1, onDays: null, of: {}, ...rule } });
  const stop = touchCountStop(leads, sla, orStop)(startAt(start));
  return [stop.from, stop.to]
    .map((at) => (at === Number.POSITIVE_INFINITY ? 'never' : formatInstant(at)))
    .concat(stop.event === NO_EVENT ? `${lineOf(leads, stop)}` : `event ${stop.event}`);
}
const call = (at: string) => ({ at, type: 'Call' });
const email = (at: string) => ({ at, type: 'Email' });

describe('touches are enough', () => {
  const day = ['2026-03-02T10:00Z', '2026-03-02T11:00Z', '2026-03-03T10:00Z', '2026-03-05T10:00Z'];

  it('with the last of the number agreed since the start', () => {
    expect(enough(day.map(email), '2026-03-02T10:30Z', { atLeast: 2 })).toEqual([
      '2026-03-03T10:00:00Z',
      '2026-03-03T10:00:00Z',
      '4',
    ]);
    expect(enough(day.map(email), '2026-03-02T10:30Z', { atLeast: 4 })).toEqual(['never', 'never', '0']);
  });

  it('on as many days, of the zone of the calendar', () => {
    expect(enough(day.map(email), '2026-03-02T00:00Z', { atLeast: 2, onDays: 3 })).toEqual([
      '2026-03-05T10:00:00Z',
      '2026-03-05T10:00:00Z',
      '5',
    ]);
  });

  it('with those of single kinds among them', () => {
    const touches = [
      email('2026-03-02T10:00Z'),
      call('2026-03-02T11:00Z'),
      email('2026-03-03T10:00Z'),
      call('2026-03-04T10:00Z'),
    ];
    expect(enough(touches, '2026-03-02T00:00Z', { atLeast: 2, of: { call: 2 } })).toEqual([
      '2026-03-04T10:00:00Z',
      '2026-03-04T10:00:00Z',
      '5',
    ]);
  });
});

describe('where a date hides the time of day', () => {
  it('those that may be before the start may count, but not surely', () => {
    // With the 2nd: enough on the 3rd. Without it only on the 5th.
    const touches = [call('2026-03-02'), call('2026-03-03T10:00Z'), call('2026-03-05T10:00Z')];
    expect(enough(touches, '2026-03-02T12:00Z', { atLeast: 2 })).toEqual([
      '2026-03-03T10:00:00Z',
      '2026-03-05T10:00:00Z',
      '4',
    ]);
    expect(enough(touches.slice(0, 2), '2026-03-02T12:00Z', { atLeast: 2 })).toEqual([
      '2026-03-03T10:00:00Z',
      'never',
      '3',
    ]);
  });

  it('the last of them is made at some time of its day', () => {
    expect(
      enough([call('2026-03-03'), call('2026-03-04')], '2026-03-02T12:00Z', { atLeast: 2, onDays: 2 }),
    ).toEqual(['2026-03-04T00:00:00Z', '2026-03-04T23:59:59.999Z', '3']);
  });

  it('another of that day with a time may make them enough sooner', () => {
    // Two of three: with the one at 09:00 and at 10:00 surely by 10:00; at the earliest with the date's by 09:00.
    const touches = [call('2026-03-03'), call('2026-03-03T09:00Z'), call('2026-03-03T10:00Z')];
    expect(enough(touches, '2026-03-02T12:00Z', { atLeast: 2 })).toEqual([
      '2026-03-03T09:00:00Z',
      '2026-03-03T10:00:00Z',
      '4',
    ]);
  });

  it('what may have been on any of several days may be on one of its own, or on none', () => {
    const touches = [call('2026-03-03T09:00Z/172800'), call('2026-03-04T09:00Z'), call('2026-03-06T09:00Z')];
    expect(enough(touches, '2026-03-02T12:00Z', { atLeast: 2, onDays: 2 })).toEqual([
      '2026-03-04T09:00:00Z',
      '2026-03-06T09:00:00Z',
      '4',
    ]);
  });
});

it('what settles it too may come first', () => {
  const at = Date.UTC(2026, 2, 3);
  const settled: FindStop = () => ({ ...NO_STOP, from: at, to: at, at, event: 9 });
  const touches = [call('2026-03-02T10:00Z'), call('2026-03-04T10:00Z')];
  expect(enough(touches, '2026-03-01T00:00Z', { atLeast: 2 }, settled)).toEqual([
    '2026-03-03T00:00:00Z',
    '2026-03-03T00:00:00Z',
    'event 9',
  ]);
  expect(enough(touches, '2026-03-01T00:00Z', { atLeast: 1 }, settled)).toEqual([
    '2026-03-02T10:00:00Z',
    '2026-03-02T10:00:00Z',
    '2',
  ]);
  expect(enough(touches, '2026-03-01T00:00Z', { atLeast: 1 }, () => NO_STOP)[2]).toBe('2');
});
