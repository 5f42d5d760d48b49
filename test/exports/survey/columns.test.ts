import { describe, expect, it } from 'vitest';
import { MANY } from '../../../src/exports/survey/file-survey.js';
import { columnSurvey, valuesIn } from '../support/survey-of.js';

describe('values of a column', () => {
  it('counts what is filled, blank and a placeholder', async () => {
    const column = await columnSurvey('Region', ['South', '', ' ', 'N/A', '-', 'North', 'South']);
    expect(column).toMatchObject({ filled: 3, blank: 4, placeholders: 2, distinct: 2 });
    expect(valuesIn(column)).toEqual(['South: 2', 'North: 1']);
  });

  it('takes values for one that differ in space alone', async () => {
    const column = await columnSurvey('Region', ['Far  East', 'Far East', ' Far East']);
    expect(valuesIn(column)).toEqual(['Far East: 3']);
    expect(column.distinct).toBe(1);
  });

  it('is exact up to many, and keeps no value beyond', async () => {
    const many = Array.from({ length: MANY }, (_, index) => `Region ${index}`);
    const exact = await columnSurvey('Region', [...many, ...many]);
    expect([exact.distinct, exact.values.length]).toEqual([MANY, MANY]);
    const more = await columnSurvey('Region', [...many, ...many, 'Region x']);
    expect([more.distinct, more.values.length, more.filled]).toEqual([MANY, 0, 2 * MANY + 1]);
  });

  it('tells long texts apart, and keeps none', async () => {
    const [one, other] = ['x'.repeat(100), `${'x'.repeat(100)}y`];
    const column = await columnSurvey('Region', [one, other, one]);
    expect(column).toMatchObject({ filled: 3, distinct: 2, values: [] });
  });

  it('says what looks like ids and e-mail addresses', async () => {
    const ids = [
      '00Q5e00000AbCdE',
      '00Q5e00000AbCdEFAZ',
      'zcrm_1',
      '8001;8002',
      '{b1f5a1d0-0000-4000-8000-000000000001}',
    ];
    expect((await columnSurvey('Record', [...ids, '8001', 'Lead'])).ids).toBe(5);
    expect((await columnSurvey('Reach', ['ann@example.com', 'bo@example.com', 'none of them'])).emails).toBe(
      2,
    );
  });
});

describe('dates of a column', () => {
  it.each([
    ['day first', ['03/04/2026', '30/06/2026'], 'day-first', '2026-04-03', '2026-06-30'],
    ['month first', ['03/04/2026 2:00 PM', '6/30/2026 2:00 PM'], 'month-first', '2026-03-04', '2026-06-30'],
    ['not known', ['03/04/2026', '05/06/2026'], 'unknown', null, null],
    ['contradicting', ['03/04/2026', '30/06/2026', '06/30/2026'], 'unknown', '2026-06-30', '2026-06-30'],
    ['of no matter', ['2026-04-03', '2026-06-30'], 'not-asked', '2026-04-03', '2026-06-30'],
    ['equal either way', ['05/05/2026', '06/06/2026'], 'not-asked', '2026-05-05', '2026-06-06'],
  ])('tells their order where it is %s', async (_, cells, order, earliest, latest) => {
    expect((await columnSurvey('Created on', cells)).dates).toMatchObject({ order, earliest, latest });
  });

  it('counts times of day and offsets, and shows the commonest form', async () => {
    const { dates } = await columnSurvey('Created on', [
      '2026-04-03',
      '2026-04-03 09:00',
      '2026-04-04 09:00',
      '2026-04-03T09:00:00.000+0000',
      'soon',
    ]);
    expect(dates).toMatchObject({ readable: 4, timesOfDay: 3, offsets: 1, form: '9999-99-99 99:99' });
  });

  it('takes digits alone for dates only where the header says so', async () => {
    const cells = ['45000', '45001', '20260304'];
    expect((await columnSurvey('Created on', cells)).dates).toMatchObject({
      readable: 3,
      latest: '2026-03-04',
    });
    expect((await columnSurvey('Employees', cells)).dates).toBeNull();
  });

  it('is none where no more than half are dates', async () => {
    expect((await columnSurvey('Next step', ['2026-04-03', 'call'])).dates).toBeNull();
  });
});

describe('numbers of a column', () => {
  it.each([
    ['a point', ['1,200', '12.5'], 'point'],
    ['a comma', ['1.200', '12,5'], 'comma'],
    ['not known', ['1,200', '3,400'], 'unknown'],
    ['of no matter', ['1200', '3400'], 'not-asked'],
  ])('tells their decimal sign where it is %s', async (_, cells, decimal) => {
    expect((await columnSurvey('Revenue', cells)).numbers).toMatchObject({ readable: 2, decimal });
  });

  it('says currencies and percentages', async () => {
    const { numbers } = await columnSurvey('Revenue', ['$5.50', 'EUR 3', '4 €', '50%']);
    expect(numbers).toMatchObject({ readable: 4, currencies: ['$', 'EUR'], percent: 1, phones: 0 });
  });

  it('counts telephone numbers apart', async () => {
    const { numbers } = await columnSurvey('Reach', [
      '+49 30 1234567',
      '(030) 123-4567',
      '030 1234567',
      '415-555-0100',
    ]);
    expect(numbers).toMatchObject({ readable: 0, phones: 4 });
  });
});

describe('forms of dates', () => {
  it('is the commonest, each letter and digit taken for the same, and the first by code unit of equals', async () => {
    const cells = ['3 Feb 2026', '4 Mär 2026', '2026-02-03', '05.06.2026', '07.08.2026'];
    expect((await columnSurvey('Created on', cells)).dates?.form).toBe('99.99.9999');
    expect((await columnSurvey('Created on', cells.slice(1, 4))).dates?.form).toBe('9 aaaa 9999');
  });
});
