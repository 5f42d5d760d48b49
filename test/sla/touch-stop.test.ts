import { describe, expect, it } from 'vitest';
import { NO_STOP } from '../../src/sla/stop.js';
import { touchStop } from '../../src/sla/touch-stop.js';
import { formatInstant } from '../../src/time/format-instant.js';
import { slaOf } from '../support/clocks-of.js';
import { startAt } from '../support/start-at.js';
import { lineOf, touchesOfLead } from './touches-of-lead.js';

const HOUR = 3600;

/** Between when and when the touches stop a clock with that start, and the line of the touch. */
function stopped(touches: Parameters<typeof touchesOfLead>[0], start: string, lookBackSeconds = 0) {
  const leads = touchesOfLead(touches, { lookBackSeconds });
  const stop = touchStop(leads, slaOf())(startAt(start));
  return [stop.from, stop.to]
    .map((at) => (at === Number.POSITIVE_INFINITY ? 'never' : formatInstant(at)))
    .concat(`${lineOf(leads, stop)}`);
}

describe('between instants', () => {
  it('the first touch at or after the start stops the clock', () => {
    const touches = ['2026-03-02T08:00Z', '2026-03-02T09:00Z', '2026-03-02T11:00Z'];
    expect(stopped(touches, '2026-03-02T08:30Z')).toEqual([
      '2026-03-02T09:00:00Z',
      '2026-03-02T09:00:00Z',
      '3',
    ]);
    expect(stopped(touches, '2026-03-02T09:00Z')).toEqual([
      '2026-03-02T09:00:00Z',
      '2026-03-02T09:00:00Z',
      '3',
    ]);
    expect(stopped(touches, '2026-03-02T11:00:01Z')).toEqual(['never', 'never', '0']);
  });

  it('one shortly before a hand-over stops it at once, one earlier than the look-back does not', () => {
    const touches = ['2026-03-02T08:00Z', '2026-03-02T12:00Z'];
    const start = '2026-03-02T09:00Z';
    expect(stopped(touches, start, HOUR)).toEqual(['2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z', '2']);
    expect(stopped(touches, start, HOUR - 1)).toEqual(['2026-03-02T12:00:00Z', '2026-03-02T12:00:00Z', '3']);
  });

  it('the look-back is of hand-overs only', () => {
    const leads = touchesOfLead(['2026-03-02T08:59Z'], { lookBackSeconds: HOUR });
    expect(touchStop(leads, slaOf({ starts: 'created' }))(startAt('2026-03-02T09:00Z'))).toBe(NO_STOP);
  });
});

describe('where a date hides the time of day', () => {
  it('a touch on the day of the start may have been before it: the next one surely was not', () => {
    // The touch of the 2nd was at 15:00 or later, or before the start; then the one of the 4th at 08:00 answers.
    const touches = ['2026-03-02', '2026-03-04T08:00Z'];
    expect(stopped(touches, '2026-03-02T15:00Z')).toEqual([
      '2026-03-02T15:00:00Z',
      '2026-03-04T08:00:00Z',
      '3',
    ]);
    expect(stopped(touches.slice(0, 1), '2026-03-02T15:00Z')).toEqual(['2026-03-02T15:00:00Z', 'never', '2']);
  });

  it('a touch of a later day stops it at some time of that day', () => {
    expect(stopped(['2026-03-03'], '2026-03-02T15:00Z')).toEqual([
      '2026-03-03T00:00:00Z',
      '2026-03-03T23:59:59.999Z',
      '2',
    ]);
  });

  it('but no later than another touch of that day', () => {
    const touches = ['2026-03-03', '2026-03-03T10:00Z'];
    expect(stopped(touches, '2026-03-02T15:00Z')).toEqual([
      '2026-03-03T00:00:00Z',
      '2026-03-03T10:00:00Z',
      '2',
    ]);
  });

  it('of the start, a touch of that day may have been before it', () => {
    expect(stopped(['2026-03-02T10:00Z'], '2026-03-02')).toEqual(['2026-03-02T10:00:00Z', 'never', '2']);
    expect(stopped(['2026-03-02T10:00Z', '2026-03-03T09:00Z'], '2026-03-02')).toEqual([
      '2026-03-02T10:00:00Z',
      '2026-03-03T09:00:00Z',
      '3',
    ]);
  });

  it('a touch within the look-back of the whole day of the start surely answers', () => {
    // At 10:00, with a look-back of 24 hours: also where the hand-over was at 23:59.
    expect(stopped(['2026-03-02T10:00Z'], '2026-03-02', 24 * HOUR)).toEqual([
      '2026-03-02T10:00:00Z',
      '2026-03-02T10:00:00Z',
      '2',
    ]);
  });

  it('an interval that began before the start may have been after it', () => {
    expect(stopped(['2026-02-01T00:00Z/5184000'], '2026-03-02T15:00Z')).toEqual([
      '2026-03-02T15:00:00Z',
      'never',
      '2',
    ]);
  });
});

it('waits for a contact where the SLA does, or where it is asked to', () => {
  const touches = [
    { at: '2026-03-02T10:00Z', outcome: 'No answer' },
    { at: '2026-03-03T10:00Z', outcome: 'Connected' },
  ];
  const leads = touchesOfLead(touches, { contactOutcomes: ['Connected'] });
  const start = startAt('2026-03-02T09:00Z');
  expect(lineOf(leads, touchStop(leads, slaOf())(start))).toBe(2);
  expect(lineOf(leads, touchStop(leads, slaOf({ stops: ['contact'] }))(start))).toBe(3);
  expect(lineOf(leads, touchStop(leads, slaOf({ stops: ['touch', 'contact'] }))(start))).toBe(2);
  expect(lineOf(leads, touchStop(leads, slaOf(), 'contact')(start))).toBe(3);
});
