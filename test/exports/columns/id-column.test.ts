import { describe, expect, it } from 'vitest';
import { problemsOf, readDeals, readLeads, readTable, valuesOf } from '../support/read-leads.js';

async function ids(...cells: readonly string[]) {
  const outcome = await readLeads(['Id', ...cells].join('\n'));
  return { values: valuesOf(outcome.value, 'id'), problems: problemsOf(outcome), outcome };
}

describe('a column of ids', () => {
  it('keeps those with leading zeros apart from those without', async () => {
    expect(await ids('00123', '123', '0123')).toMatchObject({
      values: ['00123', '123', '0123'],
      problems: [],
    });
  });

  it('counts placeholders, in any encoding', async () => {
    const text = 'Id,Converted Contact ID\n1,-\n2,N/A\n3,–\n4,Select\n5,c5\n';
    const outcome = await readLeads(text);
    expect(valuesOf(outcome.value, 'contact')).toEqual([null, null, null, null, 'c5']);
    expect(problemsOf(outcome)).toEqual(['placeholders-empty:2×4']);
  });

  it.each(['8.00123E+11', '8,00123E+17', '8E+15', '8.00123e+11'])(
    'takes no number that a spreadsheet has made of one: %s',
    async (cell) => {
      const text = `Id|Lead ID|Amount\n1|${cell}|5\n2|a|6\n${cell}||7\n`;
      const outcome = await readDeals(text);
      expect(valuesOf(outcome.value, 'lead')).toEqual([null, 'a']);
      expect(problemsOf(outcome)).toEqual(['rows-id-damaged:4×1', 'ids-damaged:2×1']);
    },
  );

  it('keeps a row whose other id is sound', async () => {
    const outcome = await readTable('touches', 'Contact ID|Lead ID|Created Date\n8.00123E+11|a|2026-03-04\n');
    expect(valuesOf(outcome.value, 'contact')).toEqual([null]);
    expect(valuesOf(outcome.value, 'lead')).toEqual(['a']);
    expect(problemsOf(outcome)).toEqual(['ids-damaged:2×1']);
  });

  it.each(['12E45', '5E-10', 'AE+11', '1.5', 'E+11'])('takes %s for the id that it is', async (cell) => {
    expect(await ids(cell)).toMatchObject({ values: [cell], problems: [] });
  });

  it('notices ids that were rounded to 15 digits', async () => {
    const { values, problems } = await ids('800123456789012000', '800123456789013000', '17');
    expect(values).toHaveLength(3);
    expect(problems).toEqual(['ids-damaged:2×2']);
  });

  it('takes zeros for chance where they are few, or other ids have none', async () => {
    expect((await ids('8001234567890120', '8001234567890130')).problems).toEqual([]);
    expect((await ids('800123456789012000', '800123456789013000', '800123456789013001')).problems).toEqual(
      [],
    );
    expect((await ids('00Q5e00000AbCdEFGH', '800123456789012000')).problems).toEqual([]);
  });
});
