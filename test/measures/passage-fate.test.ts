import { describe, expect, it } from 'vitest';
import { CANNOT_TELL, EXITED, LATE, OPEN, REACHED } from '../../src/measures/passage.js';
import { followed } from './followed.js';

/** Entered from 5 January to the last second of the 12th; 30 days later is 4 to 11 February. */
const ENTERED = '2026-01-05T00:00Z/691199';

describe('the window of a start that is known between two snapshots', () => {
  const fate = (mql: string, asOf: string) => followed({ mql }, { asOf }).fate;

  it('is over with the last day of its latest moment', () => {
    // As of a date is as of its end.
    expect(fate(ENTERED, '2026-02-10')).toBe(OPEN);
    expect(fate(ENTERED, '2026-02-11')).toBe(LATE);
  });

  it('is over a day later where the start ends with the first moment of the next day', () => {
    const aMomentMore = '2026-01-05T00:00Z/691200';
    expect(fate(aMomentMore, '2026-02-11')).toBe(OPEN);
    expect(fate(aMomentMore, '2026-02-12')).toBe(LATE);
  });

  it('is over the sooner the more is known of the start', () => {
    expect(fate('2026-01-05', '2026-02-03')).toBe(OPEN);
    expect(fate('2026-01-05', '2026-02-04')).toBe(LATE);
  });

  it('is never over where there is none', () => {
    expect(followed({ mql: ENTERED }, { within: null }).fate).toBe(OPEN);
  });

  it('is over only by what the exports tell', () => {
    const exported = (completeTo: string) =>
      followed({ mql: ENTERED }, { completeTo: { leads: completeTo } });
    expect(exported('2026-02-10').fate).toBe(OPEN);
    expect(exported('2026-02-11').fate).toBe(LATE);
  });
});

describe('of a lead that entered between two snapshots', () => {
  it('nobody can tell where it got there at an unknown time, unless there is no window', () => {
    const lead = { mql: ENTERED, won: 'undated' };
    expect(followed(lead).fate).toBe(CANNOT_TELL);
    expect(followed(lead, { within: null }).fate).toBe(REACHED);
    // As of a day before the report nobody knows that it had.
    expect(followed(lead, { within: null, readAt: '2026-06-30T23:59Z' }).fate).toBe(CANNOT_TELL);
  });

  it('nobody can tell where an entry may be inside the window, also if the lead has left since', () => {
    // Won from 5 to 8 February.
    const lead = { mql: ENTERED, won: '2026-02-05T00:00Z/345599' };
    expect(followed(lead).fate).toBe(CANNOT_TELL);
    expect(followed({ ...lead, lost: '2026-03-01' }).fate).toBe(CANNOT_TELL);
  });

  it('an exit ends the waiting, whether its window is over or not', () => {
    const lead = { mql: ENTERED, lost: '2026-01-20T00:00Z/691199' };
    expect(followed(lead).fate).toBe(EXITED);
    expect(followed(lead, { asOf: '2026-02-01' }).fate).toBe(EXITED);
    // Known from its earliest moment on.
    expect(followed(lead, { readAt: '2026-01-20T00:00:01Z' }).fate).toBe(EXITED);
    expect(followed(lead, { readAt: '2026-01-20T00:00Z' }).fate).toBe(OPEN);
  });

  it('an exit without a time ends it as of the report', () => {
    const lead = { mql: ENTERED, lost: 'undated' };
    expect(followed(lead).fate).toBe(EXITED);
    expect(followed(lead, { readAt: '2026-02-01T00:00Z' }).fate).toBe(OPEN);
    expect(followed(lead, { readAt: '2026-02-12T00:00Z' }).fate).toBe(LATE);
  });
});
