import { describe, expect, it } from 'vitest';
import {
  DATE_FORM,
  type DateReading,
  separatorOf,
  settledDate,
} from '../../../src/exports/decode/date-reading.js';
import { recogniseDate } from '../../../src/exports/decode/recognise-date.js';

function read(text: string, encoding: BufferEncoding = 'utf8'): DateReading {
  const bytes = Buffer.from(`x${text}x`, encoding);
  return recogniseDate(bytes, 1, bytes.length - 1);
}

/** `instant …Z`, `wall …`, `day …`, or the form's name. */
function shown({ form, value, numeric }: DateReading): string {
  const evidence = numeric === null || numeric.order === null ? '' : ` ${numeric.order}`;
  if (form === DATE_FORM.instant) return `instant ${new Date(value).toISOString()}${evidence}`;
  if (form === DATE_FORM.wall) return `wall ${new Date(value).toISOString().slice(0, -1)}${evidence}`;
  if (form === DATE_FORM.day)
    return `day ${new Date(value * 86_400_000).toISOString().slice(0, 10)}${evidence}`;
  if (form === DATE_FORM.month) return `month ${new Date(value * 86_400_000).toISOString().slice(0, 7)}`;
  return Object.entries(DATE_FORM).find(([, number]) => number === form)![0];
}

describe('recogniseDate', () => {
  it.each([
    ['Wed Oct 23 13:58:11 2019', 'wall 2019-10-23T13:58:11.000'],
    ['Thu Oct  3 03:58:11 2019', 'wall 2019-10-03T03:58:11.000'],
    ['Wed Oct 23 13:58:11 UTC 2019', 'instant 2019-10-23T13:58:11.000Z'],
    ['Wed Oct 23 13:58:11 +0200 2019', 'instant 2019-10-23T11:58:11.000Z'],
    ['Thu Oct 23 13:58:11 2019', 'unreadable'],
    ['Wed Oct 23 13:58:11', 'unreadable'],
    ['Wed Oct 23 13:58:11 CEST 2019', 'unreadable'],
  ])('reads a time before its year: %s', (text, expected) => {
    expect(shown(read(text))).toBe(expected);
  });

  it.each([
    ['1731772821.000', 'instant 2024-11-16T16:00:21.000Z'],
    ['1731772821.25', 'instant 2024-11-16T16:00:21.250Z'],
    ['1731772821,123456', 'instant 2024-11-16T16:00:21.123Z'],
    ['1731772821000.0', 'instant 2024-11-16T16:00:21.000Z'],
    ['1731772821.', 'unreadable'],
    ['45321.0', 'day 2024-01-30'],
    ['45321,000', 'day 2024-01-30'],
    ['45321.5', 'wall 2024-01-30T12:00:00.000'],
    ['45321.', 'unreadable'],
  ])('reads counts of seconds and days with a fraction: %s', (text, expected) => {
    expect(shown(read(text))).toBe(expected);
  });

  it.each([
    ['2026-03-04', 'day 2026-03-04'],
    ['2026/3/4', 'day 2026-03-04'],
    ['20260304', 'day 2026-03-04'],
    ['2026-03-04T10:22:33Z', 'instant 2026-03-04T10:22:33.000Z'],
    ['2026-03-04T10:22:33.123456Z', 'instant 2026-03-04T10:22:33.123Z'],
    ['2024-01-22T20:36:47.000+0000', 'instant 2024-01-22T20:36:47.000Z'],
    ['2026-03-04T10:22:33+02:00', 'instant 2026-03-04T08:22:33.000Z'],
    ['2026-03-04 10:22:33 -0530', 'instant 2026-03-04T15:52:33.000Z'],
    ['2026-03-04 10:22 UTC', 'instant 2026-03-04T10:22:00.000Z'],
    ['2026-03-04 10:22', 'wall 2026-03-04T10:22:00.000'],
    ['2026-03-04T10:22:33.5', 'wall 2026-03-04T10:22:33.500'],
    ['2024-02-29', 'day 2024-02-29'],
    ['20250310T041802Z', 'instant 2025-03-10T04:18:02.000Z'],
    ['20250310T041802.5+0200', 'instant 2025-03-10T02:18:02.500Z'],
    ['20250310T041802', 'wall 2025-03-10T04:18:02.000'],
    ['20250310T0418', 'wall 2025-03-10T04:18:00.000'],
    ['20250310T04:18', 'wall 2025-03-10T04:18:00.000'],
    ['20250310T0460', 'unreadable'],
    ['20250310T04180', 'unreadable'],
  ])('reads ISO forms: %s', (text, expected) => {
    expect(shown(read(text))).toBe(expected);
  });

  it.each([
    ['30/06/2026 14:00', 'wall 2026-06-30T14:00:00.000 day-first'],
    ['6/30/2026, 2:00 PM', 'wall 2026-06-30T14:00:00.000 month-first'],
    ['02/23/26 08:55 PM', 'wall 2026-02-23T20:55:00.000 month-first'],
    ['31.12.2026', 'day 2026-12-31 day-first'],
    ['28-02-2026', 'day 2026-02-28 day-first'],
    ['05/05/2026', 'day 2026-05-05'],
    ['12/31/2026 12:05 AM', 'wall 2026-12-31T00:05:00.000 month-first'],
    ['12/31/2026 12:05 p.m.', 'wall 2026-12-31T12:05:00.000 month-first'],
  ])('reads numeric dates that fit one order only: %s', (text, expected) => {
    expect(shown(read(text))).toBe(expected);
  });

  it('leaves the order of 03/04/2026 open, with its time', () => {
    const reading = read('03/04/2026 9:30 am');
    expect(shown(reading)).toBe('undecided');
    expect(shown(settledDate(reading.value, 'day-first'))).toBe('wall 2026-04-03T09:30:00.000');
    expect(shown(settledDate(reading.value, 'month-first'))).toBe('wall 2026-03-04T09:30:00.000');
    expect(shown(settledDate(read('3.4.26').value, 'day-first'))).toBe('day 2026-04-03');
    expect(shown(settledDate(read('3.4.26 0:00').value, 'day-first'))).toBe('wall 2026-04-03T00:00:00.000');
  });

  it.each(['/', '-', '.'] as const)('keeps the %s between the numbers of an undecided date', (sign) => {
    const reading = read(`03${sign}04${sign}2100 23:59:59.999`);
    expect(separatorOf(reading.value)).toBe(sign);
    expect(shown(settledDate(reading.value, 'day-first'))).toBe('wall 2100-04-03T23:59:59.999');
  });

  it.each([
    ['26/10/15', true],
    ['05-05-26', true],
    ['6/10/15', false],
    ['05/30/26', false],
    ['15/10/32', false],
    ['26/10/2015', false],
  ])('says whether the year of %s could come first', (text, expected) => {
    expect(read(text).numeric!.yearFirst).toBe(expected);
  });

  it.each([
    ['15 Apr, 2021 00:03:00', 'wall 2021-04-15T00:03:00.000'],
    ['Apr 15, 2021', 'day 2021-04-15'],
    ['April 15 2021 10:00 PM', 'wall 2021-04-15T22:00:00.000'],
    ['15. September 2021', 'day 2021-09-15'],
    ['15-Sept-21', 'day 2021-09-15'],
  ])('reads names of months: %s', (text, expected) => {
    expect(shown(read(text))).toBe(expected);
  });

  it.each([
    ['15. März 2021', 'day 2021-03-15'],
    ['15. Mär. 2021', 'day 2021-03-15'],
    ['3. Mai 2021, 14:05', 'wall 2021-05-03T14:05:00.000'],
    ['31. Dez. 2026', 'day 2026-12-31'],
    ['1er août 2021', 'day 2021-08-01'],
    ['15 févr. 2021 14:05', 'wall 2021-02-15T14:05:00.000'],
    ['12 juil. 2021', 'day 2021-07-12'],
    ['DÉCEMBRE 2021', 'month 2021-12'],
    ['15 ene 2021', 'day 2021-01-15'],
    ['15 de abril de 2021', 'day 2021-04-15'],
    ['15 dic. 2021', 'day 2021-12-15'],
    ['15 ago 2021', 'day 2021-08-15'],
    ['15 mrt 2021', 'day 2021-03-15'],
    ['30th of June 2026', 'day 2026-06-30'],
    ['June 30th, 2026 at 2:00 PM', 'wall 2026-06-30T14:00:00.000'],
  ])('reads names of months in the languages of western Europe: %s', (text, expected) => {
    expect(shown(read(text))).toBe(expected);
  });

  it('reads their accents in cp1252 too', () => {
    expect(shown(read('15. M\u00e4rz 2021', 'latin1'))).toBe('day 2021-03-15');
    expect(shown(read('15 ao\u00fbt 2021', 'latin1'))).toBe('day 2021-08-15');
  });

  it('does not choose between June and July', () => {
    expect(shown(read('12 jui 2021'))).toBe('unreadable');
  });

  // 30 June 2026 is a Tuesday, 1 July a Wednesday.
  it.each([
    ['Tue, 30 Jun 2026', 'day 2026-06-30'],
    ['Tue, 30 Jun 2026 14:00:00 +0000', 'instant 2026-06-30T14:00:00.000Z'],
    ['Tuesday, June 30, 2026', 'day 2026-06-30'],
    ['Dienstag, 30. Juni 2026 um 14:00 Uhr', 'wall 2026-06-30T14:00:00.000'],
    ['Di., 30.06.2026', 'day 2026-06-30 day-first'],
    ['mardi 30 juin 2026 à 14:00', 'wall 2026-06-30T14:00:00.000'],
    ['mar. 30 juin 2026', 'day 2026-06-30'],
    ['miércoles, 1 de julio de 2026', 'day 2026-07-01'],
    ['Wed, 1 Jul 2026 00:30:00 +0200', 'instant 2026-06-30T22:30:00.000Z'],
    ['Tue Jun 30 2026 14:00:00 GMT+0200 (Central European Summer Time)', 'instant 2026-06-30T12:00:00.000Z'],
  ])('reads a date after its day of the week: %s', (text, expected) => {
    expect(shown(read(text))).toBe(expected);
  });

  it.each([
    'Mon, 30 Jun 2026',
    'Friday, June 30, 2026',
    'Sun, 30 Jun 2026 14:00:00 +0000',
    'Tue',
    'Tue Jun 2026',
  ])('is no date with another day of the week: %s', (text) => expect(shown(read(text))).toBe('unreadable'));

  it.each([
    ['30.06.2026 14:00 Uhr', 'wall 2026-06-30T14:00:00.000 day-first'],
    ['30.06.2026 14 Uhr', 'wall 2026-06-30T14:00:00.000 day-first'],
    ['30.06.2026 14.05', 'wall 2026-06-30T14:05:00.000 day-first'],
    ['30-06-2026 14.05.09', 'wall 2026-06-30T14:05:09.000 day-first'],
    ['30/06/2026 14h05', 'wall 2026-06-30T14:05:00.000 day-first'],
    ['30-JUN-26 02.00.00.000000 PM', 'wall 2026-06-30T14:00:00.000'],
    ['Jun 30 2026  2:00PM', 'wall 2026-06-30T14:00:00.000'],
    ['30. 6. 2026 14:00', 'wall 2026-06-30T14:00:00.000 day-first'],
    ['30.06.2026.', 'day 2026-06-30 day-first'],
    ['20260630140009', 'wall 2026-06-30T14:00:09.000'],
    ['20260630 14:00', 'wall 2026-06-30T14:00:00.000'],
    ['2026-06-30T14:00:00.000+0000', 'instant 2026-06-30T14:00:00.000Z'],
    ['2026-06-30T14:00+02', 'instant 2026-06-30T12:00:00.000Z'],
    ['2026-06-30 14:00:00+00', 'instant 2026-06-30T14:00:00.000Z'],
    ['6/30/2026, 2:00\u00a0p.\u00a0m.', 'wall 2026-06-30T14:00:00.000 month-first'],
    ['30/6/2026 2:00 a.m.', 'wall 2026-06-30T02:00:00.000 day-first'],
    ['6/30/2026 12:00:00 am', 'wall 2026-06-30T00:00:00.000 month-first'],
  ])('reads clocks as they are written: %s', (text, expected) => {
    expect(shown(read(text))).toBe(expected);
  });

  it.each([
    ['1772619753', 'instant 2026-03-04T10:22:33.000Z'],
    ['1772619753123', 'instant 2026-03-04T10:22:33.123Z'],
    // A spreadsheet's 46085 is 2026-03-04: 46085 − 25569 = 20516 days after 1970-01-01.
    ['46085', 'day 2026-03-04'],
    ['46085.5', 'wall 2026-03-04T12:00:00.000'],
    ['46085,5', 'wall 2026-03-04T12:00:00.000'],
  ])('reads counts of seconds, milliseconds and days: %s', (text, expected) => {
    expect(shown(read(text))).toBe(expected);
  });

  it.each([
    ['2025-05', 'month 2025-05'],
    ['2025/05', 'month 2025-05'],
    ['05/2025', 'month 2025-05'],
    ['5-2025', 'month 2025-05'],
    ['12.2025', 'month 2025-12'],
    ['May 2025', 'month 2025-05'],
    ['sept. 2025', 'month 2025-09'],
    ['Feb-2024', 'month 2024-02'],
  ])('reads a month alone: %s', (text, expected) => {
    expect(shown(read(text))).toBe(expected);
    expect(read(text).numeric).toBeNull();
  });

  it('takes spaces that do not break for spaces, in UTF-8 and in cp1252', () => {
    expect(shown(read('6/30/2026, 2:00\u202fPM'))).toBe('wall 2026-06-30T14:00:00.000 month-first');
    expect(shown(read('30/06/2026\u00a014:00', 'latin1'))).toBe('wall 2026-06-30T14:00:00.000 day-first');
  });

  it.each(['1989-12-31', '1989-12', '12/2101', '2101-01-01', '01/02/1900', '1899-12-30T00:00:00Z', '10000'])(
    'knows no CRM of that year: %s',
    (text) => expect(shown(read(text))).toBe('outOfRange'),
  );

  it.each([
    '',
    'tomorrow',
    '2026-13-01',
    '2026-02-29',
    '32/01/2026',
    '13/13/2026',
    '2026-03-04T25:00',
    '2026-03-04 10:61',
    '2026-03-04 13:00 PM',
    '2026-03-04 10:22 EST',
    '2026-03-04Z',
    '2026-03-04T10:22:33Z and more',
    '2026-3',
    '2026.03',
    '2026-13',
    '13/2026',
    '2025-Q2',
    'May-25',
    '05/2025 10:00',
    'May 2025 10:00',
    '2026-03-',
    '1/2',
    '03/04/2026 10:00 +0200',
    '123',
    'Ma 5, 2026',
    '30.06.2026 14.5',
    '2026-03-04 b 10:00',
    '20261304140509',
    '20260304250000',
    '1.77263E+12',
    '4608５',
  ])('is sure of nothing else: %s', (text) => {
    expect(shown(read(text))).toBe('unreadable');
  });
});
