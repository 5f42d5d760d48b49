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

  it('takes no control character for white space: what it stands for is lost', async () => {
    const text = file('2026-05-02', '2026-05-2\0', '\x003.05.2026', '13.05.2026 10:0\x01', '\t2026-05-04 ');
    const { values, problems } = await created(text);
    expect(values).toEqual(['date 2026-05-02T00:00:00Z', null, null, null, 'date 2026-05-04T00:00:00Z']);
    expect(problems).toEqual(['text-damaged×2', 'dates-unreadable:3×3']);
  });

  it('guesses nothing where every value fits both orders', async () => {
    const { outcome, problems } = await created(file('05/05/2026', '03/04/2026'));
    expect(outcome.value).toBeNull();
    expect(problems).toEqual(['date-order-unknown:3']);
    expect(outcome.problems[0]!.message).toMatch(/every date of column "Create Date".*dates:/);
  });

  it('guesses nothing where every value could have a year of two digits first or last', async () => {
    for (const cells of [['26/10/15', '26/11/01'], ['31-12-26'], ['05/05/26', '']]) {
      const { outcome, problems } = await created(file(...cells));
      expect(outcome.value).toBeNull();
      expect(problems).toEqual(['date-order-unknown:2']);
      expect(outcome.problems[0]!.message).toMatch(
        /^every date of column "Create Date" of the form 99.99.99 could have the year first or last.*add dd.MM.yy, MM.dd.yy or yy.MM.dd under dates:/,
      );
    }
  });

  it('takes a month alone for all of it, from its first midnight to its last second', async () => {
    // May has 31 × 86,400 = 2,678,400 seconds, February of 2024 29 × 86,400 = 2,505,600.
    const may = '2025-05-01T00:00:00Z and 2678399 s';
    const february = '2024-02-01T00:00:00Z and 2505599 s';
    const { values, problems } = await created(
      file('2025-05', '05/2025', 'May 2025', '2024-02', '13/02/2026'),
    );
    expect(problems).toEqual([]);
    expect(values).toEqual([may, may, may, february, 'date 2026-02-13T00:00:00Z']);
    expect((await created(file('2025/05'), dates(['yyyy/MM']))).values).toEqual([may]);
  });

  it('takes a month of the calendar in its own zone, whatever the zone of the export', async () => {
    // Berlin moves its clocks on in March: 31 × 24 − 1 = 743 hours, or 2,674,800 seconds.
    const { values } = await created(
      file('2026-03', '2026-12'),
      { timeZone: 'America/New_York' },
      {
        zone: zoneOf('Europe/Berlin')!,
      },
    );
    expect(values).toEqual(['2026-02-28T23:00:00Z and 2674799 s', '2026-11-30T23:00:00Z and 2678399 s']);
  });

  it('takes a month for no evidence of the order of others', async () => {
    const { problems } = await created(file('05/2025', '03/04/2026'));
    expect(problems).toEqual(['date-order-unknown:3']);
  });

  it('takes dots for a date with the year last', async () => {
    const { problems, values } = await created(file('31.12.26'));
    expect(problems).toEqual([]);
    expect(values).toEqual(['date 2026-12-31T00:00:00Z']);
  });

  it('lets a value that can only have its year last decide for all', async () => {
    // No year is written 6 or 2026 there, no month 30, and no day 32.
    for (const telling of ['6/5/26', '15/05/2026', '05/30/26', '15/05/32']) {
      const { problems } = await created(file('15/10/26', telling));
      expect(problems).toEqual([]);
    }
    const { values } = await created(file('26/10/15', '26/11/01'), dates(['yy/MM/dd']));
    expect(values).toEqual(['date 2026-10-15T00:00:00Z', 'date 2026-11-01T00:00:00Z']);
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

  it('never takes the order of day and month from a pattern that a value does not fit', async () => {
    const { outcome, problems } = await created(
      file('05.06.2026 10:00', '07.06.2026 11:30'),
      dates(['MM/dd/yyyy HH:mm']),
    );
    expect(outcome.value).toBeNull();
    expect(problems).toEqual(['date-order-unknown:2']);
    expect(outcome.problems[0]!.message).toMatch(
      /^no value of column "Create Date" fits the pattern MM\/dd\/yyyy HH:mm, and every one of the form 99\.99\.9999 99:99 could.*add dd\.MM\.yyyy or MM\.dd\.yyyy under dates:/,
    );
  });

  it('reads what fits no pattern for all columns where it is certain by itself', async () => {
    const { values, problems } = await created(
      file('03/04/2026 2:05 PM', '2026-03-04T10:00Z', '4 Mar 2026', '05.06.2026', '25.06.2026'),
      dates(['MM/dd/yyyy h:mm a']),
    );
    expect(problems).toEqual([]);
    expect(values).toEqual([
      '2026-03-04T14:05:00Z',
      '2026-03-04T10:00:00Z',
      'date 2026-03-04T00:00:00Z',
      // The form 99.99.9999 has the day first, as 25.06.2026 shows; that of the slashes is another.
      'date 2026-06-05T00:00:00Z',
      'date 2026-06-25T00:00:00Z',
    ]);
  });

  it('takes values that fit a pattern as evidence for others with the same signs between', async () => {
    const settings = dates(['MM/dd/yyyy h:mm a']);
    expect((await created(file('03/04/2026 2:05 PM', '05/06/2026'), settings)).values).toEqual([
      '2026-03-04T14:05:00Z',
      'date 2026-05-06T00:00:00Z',
    ]);
    expect((await created(file('05/06/2026'), settings)).problems).toEqual(['date-order-unknown:2']);
  });

  it('keeps to a pattern where its form fits and no such date exists', async () => {
    const { values, problems, outcome } = await created(
      file('13/04/2026', '03/04/2026'),
      dates(['MM/dd/yyyy']),
    );
    expect(values).toEqual([null, 'date 2026-03-04T00:00:00Z']);
    expect(problems).toEqual(['dates-unreadable:2×1']);
    expect(outcome.problems[0]!.message).not.toContain('fits the pattern');
  });

  it('says that hardly any value fits the pattern', async () => {
    const around = Array.from({ length: 19 }, () => 'am 05.06.2026');
    const { outcome } = await created(file('03/04/2026', ...around), dates(['MM/dd/yyyy']));
    expect(outcome.problems[0]!.message).toContain(
      'only 1 of the 20 values of column "Create Date" fits the pattern MM/dd/yyyy',
    );
  });

  it('lets each form decide for itself', async () => {
    const { problems, outcome } = await created(file('25/06/2026', '05.06.2026'));
    expect(problems).toEqual(['date-order-unknown:3']);
    expect(outcome.problems[0]!.message).toContain('of the form 99.99.9999');
  });

  it('reads nothing else in a column that has patterns of its own', async () => {
    const settings = dates([], { 'create date': ['dd.MM.yyyy', 'dd.MM.yy'] });
    const { values, problems } = await created(file('03.04.2026', '03.04.26', '2026-04-03'), settings);
    expect(values).toEqual(['date 2026-04-03T00:00:00Z', 'date 2026-04-03T00:00:00Z', null]);
    expect(problems).toEqual(['dates-unreadable:4×1']);
  });

  it('asks for columns of dates: that no file has', async () => {
    const settings = dates([], { Created: ['dd.MM.yy'], 'create date': ['dd.MM.yyyy'] });
    const files = [file('03.04.2026'), file('04.04.2026')];
    expect((await created(files, settings)).problems).toEqual(['date-column-missing:1']);
    expect((await created([...files, 'Id,Created\n9,\n'], settings)).problems).toEqual([
      'column-not-in-all-files×1',
    ]);
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
