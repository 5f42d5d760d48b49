import { describe, expect, test } from 'vitest';
import { cutoffAtDay, cutoffAtInstant, earlierCutoff, parseCutoff } from '../../src/time/cutoff.js';
import { at, day, zone } from './office.js';

const berlin = zone('Europe/Berlin');

describe('a cutoff', () => {
  test('at an instant includes it', () => {
    expect(cutoffAtInstant(at('2018-11-14T18:04:19Z'), berlin)).toEqual({
      limit: at('2018-11-14T18:04:19.001Z'),
      day: day('2018-11-14'),
      text: '2018-11-14T18:04:19Z',
    });
  });

  test('at a date ends with the midnight that ends it', () => {
    expect(cutoffAtDay(day('2018-05-31'), berlin)).toEqual({
      limit: at('2018-05-31T22:00:00Z'),
      day: day('2018-05-31'),
      text: '2018-05-31',
    });
  });

  test("has the calendar's date, not Greenwich's", () => {
    expect(cutoffAtInstant(at('2018-05-31T23:30:00Z'), berlin).day).toBe(day('2018-06-01'));
  });

  test('is read as a date, an instant or a wall time', () => {
    expect(parseCutoff(' 2018-05-31 ', berlin)).toEqual(cutoffAtDay(day('2018-05-31'), berlin));
    expect(parseCutoff('2018-11-14T18:04:19Z', berlin)?.text).toBe('2018-11-14T18:04:19Z');
    expect(parseCutoff('2018-11-14T18:04', berlin)?.text).toBe('2018-11-14T17:04:00Z');
    expect(parseCutoff('yesterday', berlin)).toBeNull();
  });

  test('is compared by what it lets through', () => {
    const date = cutoffAtDay(day('2018-05-31'), berlin);
    const within = cutoffAtInstant(at('2018-05-31T12:00:00Z'), berlin);
    expect(earlierCutoff(date, within)).toBe(within);
    expect(earlierCutoff(within, date)).toBe(within);
  });
});
