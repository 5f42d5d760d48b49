import { describe, expect, it } from 'vitest';
import { readLeads, valuesOf } from '../support/read-leads.js';

describe('a column of categories', () => {
  it('trims, keeps case, and takes a placeholder for the value it may be', async () => {
    const text =
      'Id,Lead Source\n1, Google \n2,google\n3,unknown\n4,N/A\n5,\n6,\\N\n7,Google\n8,\u00a0Voilà\u00a0\n';
    const { value, problems } = await readLeads(text);
    expect(valuesOf(value, 'source')).toEqual([
      ...['Google', 'google', 'unknown', 'N/A', null, null, 'Google', 'Voilà'],
    ]);
    expect(value!.columns.get('source')).toMatchObject({
      values: ['', 'Google', 'google', 'unknown', 'N/A', 'Voilà'],
    });
    expect(problems).toEqual([]);
  });
});

describe('categories that only differ in how they are spaced', () => {
  it('are one, as people read them', async () => {
    const cells = [
      'Closed Won',
      'Closed  Won',
      'Closed\u00a0Won',
      'Closed\u202fWon',
      '\u200bClosed\tWon\ufeff',
    ];
    const text = ['Id|Lead Status', ...cells.map((cell, row) => `${row}|${cell}`)].join('\n');
    const { value } = await readLeads(text);
    expect(value!.columns.get('status')).toMatchObject({ values: ['', 'Closed Won'] });
  });
});

describe('a column of ids', () => {
  it('trims, and takes a placeholder for none', async () => {
    const text = 'Id,Converted Opportunity ID\n 1 ,n/a\n2, 8001;8002 \n3,null\n';
    const { value } = await readLeads(text);
    expect(valuesOf(value, 'id')).toEqual(['1', '2', '3']);
    expect(valuesOf(value, 'deal')).toEqual([null, '8001;8002', null]);
  });
});
