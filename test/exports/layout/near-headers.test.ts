import { describe, expect, it } from 'vitest';
import { nearHeaders } from '../../../src/exports/layout/near-headers.js';

describe('nearHeaders', () => {
  it('finds what is spelt alike', () => {
    expect(nearHeaders('Lead No', ['Owner', 'Lead Nr'])).toEqual(['Lead Nr']);
  });

  it('finds the same words in another order, with more of them, or other signs between', () => {
    const headers = ['Datum', 'Quelle', 'Letztes Datum MQL', 'Datum_MQL'];
    expect(nearHeaders('MQL Datum', headers)).toEqual(['Datum_MQL', 'Letztes Datum MQL', 'Datum']);
  });

  it('offers no more than five, and none that shares nothing', () => {
    const headers = ['a date', 'b date', 'c date', 'd date', 'e date', 'f date', 'g'];
    expect(nearHeaders('date', headers)).toEqual(headers.slice(0, 5));
    expect(nearHeaders('Origin', ['Source', 'Id'])).toEqual([]);
  });

  it('takes no other name for near that shares one word of two', () => {
    expect(nearHeaders('First Name', ['Last Name', 'Lead Name'])).toEqual([]);
    expect(nearHeaders('Create Date', ['Creation Date', 'Closed Date'])).toEqual(['Creation Date']);
  });
});
