/** A way of writing that is recognised without a pattern, for readers of the reference page; tests read each example. */
export interface RecognisedForm {
  readonly means: string;
  readonly examples: readonly string[];
}

export const RECOGNISED_DATES: readonly RecognisedForm[] = [
  { means: 'year, month, day', examples: ['2026-03-04', '2026/3/4', '20260304'] },
  {
    means: 'with a time of day, after `T`, spaces of any kind, a comma, or `at`, `um`, `à`',
    examples: [
      '2026-03-04 14:05',
      '2026-03-04T14:05:09.123',
      '2026-03-04, 2:05\u202fPM',
      '2026-03-04 2:05 p. m.',
      '30.6.2026 14.05 Uhr',
      '20260304140509',
      '20260304T140509',
    ],
  },
  {
    means: 'with an offset, which wins over `time_zone:`',
    examples: [
      '2026-03-04T14:05:09Z',
      '20260304T140509Z',
      '2024-01-22T20:36:47.000+0000',
      '2026-03-04 14:05 GMT+2',
    ],
  },
  {
    means:
      'with the name of a month, in full or short, in English, German, French, Spanish, Italian, Portuguese, Dutch, Danish, Norwegian or Swedish',
    examples: [
      '15 Apr, 2021 00:03:00',
      '15-Apr-21',
      'April 15th, 2021 at 10:00 PM',
      '15. März 2021',
      '1er août 2021 à 14h30',
      '15 de abril de 2021',
    ],
  },
  {
    means: 'with its day of the week in front, which has to be right',
    examples: ['Tue, 30 Jun 2026 14:00:00 +0000', 'Dienstag, 30. Juni 2026', 'Tue Jun 30 14:00:00 2026'],
  },
  {
    means: 'day and month as numbers, with `/`, `-` or `.` between, years of four or two digits',
    examples: ['30/06/2026 14:00', '6/30/2026, 2:00 PM', '12/31/26', '30. 6. 2026'],
  },
  { means: 'a month alone: some time in it', examples: ['2025-05', '05/2025', 'May 2025'] },
  { means: 'seconds or milliseconds since 1970', examples: ['1772633109', '1772633109.25', '1772633109000'] },
  { means: 'days of a spreadsheet, from 1899-12-30 on', examples: ['46085', '46085.5868', '46085,5868'] },
];

export const RECOGNISED_NUMBERS: readonly RecognisedForm[] = [
  { means: 'plain', examples: ['5000', '-12.5', '12,5'] },
  {
    means: 'with signs between thousands: point, comma, space or apostrophe',
    examples: ['1,234.50', '1.234,50', '1 234,56', "1'234.50", '1’234.50', '12,34,567.00'],
  },
  {
    means: 'with a currency, as its code or sign',
    examples: ['USD 5000', '$1,234.50', '1.234,50 €', '12.50 EUR'],
  },
  { means: 'below zero', examples: ['(1,200.00)', '-$5.00', '5.00-', '$ (1,200.00)'] },
  { means: 'in thousands, millions or billions', examples: ['$342.09K', '1.5M', '2B', '5 Mio. €', '12 Tsd'] },
];
