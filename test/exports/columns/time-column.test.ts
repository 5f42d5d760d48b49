import { describe, expect, it } from 'vitest';
import type { ExportDefinition } from '../../../src/definition/definition.js';
import { zoneOf } from '../../../src/time/zone-of.js';
import { problemsOf, readLeads, valuesOf } from '../support/read-leads.js';

const dates = (all: readonly string[], byColumn: Readonly<Record<string, readonly string[]>> = {}) => {
  return { dates: { all, byColumn } } satisfies Partial<ExportDefinition>;
};

function file(...created: readonly string[]): string {
  return ['Id;Create Date', ...created.map((cell, row) => `${row};${cell}`)].join('\n');
}

async function created(text: string | readonly string[], settings = {}, also = {}) {
  const outcome = await readLeads(text, settings, also);
  return { values: valuesOf(outcome.value, 'created'), problems: problemsOf(outcome), outcome };
}

describe('a column of dates', () => {
  it('lets a value that fits one order decide for the others, wherever it is', async () => {
    const dayFirst = ['date 2026-04-03T00:00:00Z', 'date 2026-02-13T00:00:00Z'];
    expect((await created(file('03/04/2026', '13/02/2026'))).values).toEqual(dayFirst);
    expect((await created([file('03/04/2026'), file('13/02/2026')])).values).toEqual(dayFirst);
    const monthFirst = ['date 2026-03-04T00:00:00Z', 'date 2026-02-13T00:00:00Z'];
    expect((await created(file('03/04/2026', '02/13/2026'))).values).toEqual(monthFirst);
  });

  it('guesses nothing where every value fits both orders', async () => {
    const { outcome, problems } = await created(file('05/05/2026', '03/04/2026'));
    expect(outcome.value).toBeNull();
    expect(problems).toEqual(['date-order-unknown:3']);
    expect(outcome.problems[0]!.message).toMatch(/every date of column "Create Date".*dates:/);
  });

  it('needs no order where none matters', async () => {
    expect((await created(file('05/05/2026', ''))).values).toEqual(['date 2026-05-05T00:00:00Z', null]);
  });

  it('guesses nothing where values of both orders are mixed with some that fit both', async () => {
    expect((await created(file('13/02/2026', '02/13/2026'))).problems).toEqual([]);
    const { problems } = await created(file('13/02/2026', '02/13/2026', '03/04/2026'));
    expect(problems).toEqual(['date-order-unknown:4']);
  });

  it('takes the order from a pattern of dates:, and the zone from time_zone:', async () => {
    const settings = { ...dates(['MM/dd/yyyy h:mm a']), timeZone: 'America/New_York' };
    const { values } = await created(file('03/04/2026 2:05 PM', '07/04/2026 2:05 PM'), settings);
    expect(values).toEqual(['2026-03-04T19:05:00Z', '2026-07-04T18:05:00Z']);
  });

  it('reads what a pattern for all columns does not fit as it is recognised, in the same order', async () => {
    const settings = dates(['MM/dd/yyyy h:mm a']);
    const { values, problems } = await created(
      file('03/04/2026', '2026-03-04T10:00Z', '13/04/2026'),
      settings,
    );
    expect(values).toEqual(['date 2026-03-04T00:00:00Z', '2026-03-04T10:00:00Z', null]);
    expect(problems).toEqual(['dates-unreadable:4×1']);
  });

  it('reads nothing else in a column that has patterns of its own', async () => {
    const settings = dates([], { 'create date': ['dd.MM.yyyy', 'dd.MM.yy'] });
    const { values, problems } = await created(file('03.04.2026', '03.04.26', '2026-04-03'), settings);
    expect(values).toEqual(['date 2026-04-03T00:00:00Z', 'date 2026-04-03T00:00:00Z', null]);
    expect(problems).toEqual(['dates-unreadable:4×1']);
  });

  it('moves a time that a clock change skips forward, and takes the earlier of two', async () => {
    // Berlin: 02:30 is skipped on 2026-03-29 (then 03:30 +02:00), and is twice on 2026-10-25 (first +02:00).
    const { values } = await created(
      file('2026-03-29 02:30', '2026-10-25 02:30'),
      {},
      { zone: zoneOf('Europe/Berlin') },
    );
    expect(values).toEqual(['2026-03-29T01:30:00Z', '2026-10-25T00:30:00Z']);
  });

  it('begins a date at midnight in the zone of the calendar, whatever that of the export', async () => {
    const settings = { timeZone: 'America/New_York' };
    const { values } = await created(file('2026-03-04'), settings, { zone: zoneOf('Europe/Berlin') });
    expect(values).toEqual(['date 2026-03-03T23:00:00Z']);
  });

  it('keeps the row of a value that is no date, and tells its form, never the value', async () => {
    const { values, outcome } = await created(
      file('2026-03-04', 'Ann-1999', '0000-00-00', 'n/a', '1900-01-01'),
    );
    expect(values).toEqual(['date 2026-03-04T00:00:00Z', null, null, null, null]);
    expect(problemsOf(outcome)).toEqual([
      'dates-unreadable:3×1',
      'placeholders-empty:4×2',
      'dates-out-of-range:6×1',
    ]);
    expect(outcome.problems[0]!.message).toContain('aaa-9999');
    expect(JSON.stringify(outcome.problems)).not.toContain('Ann');
  });
});
