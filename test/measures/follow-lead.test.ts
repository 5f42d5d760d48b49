import { describe, expect, it } from 'vitest';
import { CANNOT_TELL, EXITED, LATE, NEVER, OPEN, REACHED } from '../../src/measures/passage.js';
import { zoneOf } from '../../src/time/zone-of.js';
import { followed } from './followed.js';

/** Widths in seconds: from a midnight to the last second of the second, fourth and eighth day, to the midnight after that. */
const [TWO_DAYS, FOUR_DAYS, EIGHT_DAYS] = [172_799, 345_599, 691_199];

// 30 days after 5 January is 4 February.
const START = '2026-01-05';

describe('an entry that is known between two snapshots', () => {
  it('is inside the window where it ends with the last day of that', () => {
    // 1 to 4 February: 27 days after the start at the earliest, which is what counts.
    expect(followed({ mql: START, won: `2026-02-01T00:00Z/${FOUR_DAYS}` })).toMatchObject({
      ...{ fate: REACHED, days: 27, unsure: false, slip: false, implied: false },
    });
  });

  it('may be outside of it where it ends with the first moment of the day after', () => {
    expect(followed({ mql: START, won: `2026-02-01T00:00Z/${FOUR_DAYS + 1}` })).toMatchObject({
      ...{ fate: CANNOT_TELL, days: NEVER, unsure: true },
    });
  });

  it('may be inside of it where it begins with the last moment of its last day', () => {
    expect(followed({ mql: START, won: '2026-02-04T23:59:59Z/86400' }).fate).toBe(CANNOT_TELL);
  });

  it('is outside of it where it begins with the day after', () => {
    expect(followed({ mql: START, won: '2026-02-05T00:00Z/86400' })).toMatchObject({
      ...{ fate: LATE, days: NEVER, unsure: false, formerLife: false },
    });
  });

  it('is told by the dates of the calendar', () => {
    // In Berlin 4 February ends at 23:00Z.
    const zone = zoneOf('Europe/Berlin')!;
    expect(followed({ mql: START, won: '2026-02-03T23:00Z/86399' }, { zone }).fate).toBe(REACHED);
    expect(followed({ mql: START, won: '2026-02-03T23:00Z/86400' }, { zone }).fate).toBe(CANNOT_TELL);
  });

  it('always counts without a window, by its earliest day', () => {
    const passage = followed({ mql: START, won: `2026-05-01T00:00Z/${EIGHT_DAYS}` }, { within: null });
    // 26 days of January, 28 of February, 31, 30, and 1 of May.
    expect(passage).toMatchObject({ fate: REACHED, days: 116 });
  });

  it('is known from its first moment on', () => {
    const lead = { mql: START, won: `2026-01-20T00:00Z/${EIGHT_DAYS}` };
    expect(followed(lead, { readAt: '2026-01-20T00:00Z' }).fate).toBe(OPEN);
    expect(followed(lead, { readAt: '2026-01-20T00:00:01Z' }).fate).toBe(REACHED);
  });

  it('gives way to a later stage that surely is inside the window', () => {
    const lead = { mql: START, accepted: '2026-02-03T00:00Z/604800', won: '2026-02-04' };
    expect(followed(lead, { to: 1 })).toMatchObject({ fate: REACHED, days: 30, implied: true });
  });
});

describe('an entry before the start, known between two snapshots', () => {
  // `order_tolerance` is 7 days: of a start on 15 January from the 8th on.
  const before = (won: string) => followed({ mql: '2026-01-15', won });

  it('is a slip where all of it is within the tolerance', () => {
    // 8 to 11 January.
    expect(before(`2026-01-08T00:00Z/${FOUR_DAYS}`)).toMatchObject({
      ...{ fate: REACHED, days: 0, slip: true, formerLife: false },
    });
  });

  it('may be one where only its end is', () => {
    // 7 January to the first moment of the 8th.
    expect(before('2026-01-07T00:00Z/86400')).toMatchObject({
      ...{ fate: CANNOT_TELL, unsure: true, slip: false, formerLife: false },
    });
  });

  it('is of a former life where it ends before that', () => {
    // 6 and 7 January.
    expect(before(`2026-01-06T00:00Z/${TWO_DAYS}`)).toMatchObject({
      ...{ fate: LATE, unsure: false, slip: false, formerLife: true },
    });
  });

  it('is no slip where it may have been on the day of the start', () => {
    // 8 January to the first moment of the 15th, and to the last of the 14th.
    expect(before('2026-01-08T00:00Z/604800')).toMatchObject({ fate: REACHED, days: 0, slip: false });
    expect(before('2026-01-08T00:00Z/604799')).toMatchObject({ fate: REACHED, days: 0, slip: true });
  });
});

describe('a start that is known between two snapshots', () => {
  // 5 to 12 January: 30 days end between 4 and 11 February.
  const since = (won: string) => followed({ mql: `2026-01-05T00:00Z/${EIGHT_DAYS}`, won });

  it('is reached from where the window of its earliest moment holds the entry', () => {
    // 23 days after the 12th.
    expect(since('2026-02-04')).toMatchObject({ fate: REACHED, days: 23 });
  });

  it('leaves open whether what only the windows of some of its moments hold is inside', () => {
    expect(since('2026-02-05').fate).toBe(CANNOT_TELL);
    expect(since('2026-02-11').fate).toBe(CANNOT_TELL);
  });

  it('is not reached from where no window of any of its moments holds the entry', () => {
    expect(since('2026-02-12').fate).toBe(LATE);
  });

  it('widens what an entry between snapshots leaves open', () => {
    // Between the same two snapshots both changed: 0 days, at most 7.
    expect(since(`2026-01-05T00:00Z/${EIGHT_DAYS}`)).toMatchObject({ fate: REACHED, days: 0, slip: false });
    // 3 and 4 February, and a moment more.
    expect(since(`2026-02-03T00:00Z/${TWO_DAYS}`)).toMatchObject({ fate: REACHED, days: 22 });
    expect(since(`2026-02-03T00:00Z/${TWO_DAYS + 1}`).fate).toBe(CANNOT_TELL);
  });

  it('makes an entry before it one of a former life only where that is so of its earliest moment', () => {
    // 7 days before the 5th is 29 December, before the 12th it is 5 January.
    expect(since('2025-12-28')).toMatchObject({ fate: LATE, formerLife: true });
    expect(since('2025-12-29')).toMatchObject({ fate: CANNOT_TELL, formerLife: false });
    expect(since('2026-01-04')).toMatchObject({ fate: CANNOT_TELL, formerLife: false });
    expect(since('2026-01-05')).toMatchObject({ fate: REACHED, days: 0, slip: false });
  });
});

describe('an exit that is known between two snapshots', () => {
  it('ends the waiting on its earliest day, but not before the start', () => {
    const left = (lost: string) => followed({ mql: START, lost });
    expect(left(`2026-01-10T00:00Z/${EIGHT_DAYS}`)).toMatchObject({ fate: EXITED, exitDays: 5 });
    expect(left(`2026-01-01T00:00Z/${EIGHT_DAYS}`)).toMatchObject({ fate: EXITED, exitDays: 0 });
  });

  it('counts its days from the last at which the lead may have entered', () => {
    const lead = { mql: `2026-01-05T00:00Z/${EIGHT_DAYS}`, lost: `2026-01-20T00:00Z/${EIGHT_DAYS}` };
    expect(followed(lead).exitDays).toBe(8);
  });
});
