import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeBuilder } from '../../../src/exports/columns/time-builder.js';
import { timeReader } from '../../../src/exports/columns/time-reader.js';
import { dateWriting } from '../../../src/exports/date-writing.js';
import { DATE_FORM } from '../../../src/exports/decode/date-reading.js';
import { DAY_MS } from '../../../src/time/moment.js';
import { zoneOf } from '../../../src/time/zone-of.js';
import { definitionOf } from '../../support/definition-of.js';
import { builtOf, type CutCells, cutFiles, uncut } from '../support/in-parts.js';
import '../../support/property-seed.js';

const zones = { zone: zoneOf('Europe/Berlin')!, calendarZone: zoneOf('America/Sao_Paulo')! };

interface Written {
  readonly all?: readonly string[];
  /** Of the column Created. */
  readonly own?: readonly string[];
  readonly blanks?: readonly string[];
}

function built(files: readonly CutCells[], { all = [], own, blanks = [] }: Written = {}) {
  const byColumn = own === undefined ? {} : { Created: own };
  const definition = definitionOf({ stages: {}, exports: { leads: { dates: { all, byColumn } } } });
  const { writingOf } = dateWriting(definition.exports.get('leads')!, 'scorecard.yaml');
  const readerOf = (header: string) => {
    const { patterns, strict } = writingOf(header);
    const texts = patterns.map(({ text }) => text);
    return timeReader({ patterns: texts, strict, sign: null, header }, blanks);
  };
  return builtOf(timeBuilder(writingOf, zones), readerOf, files);
}

function part(cells: readonly string[]) {
  const reader = timeReader({ patterns: [], strict: false, sign: null, header: 'Created' }, ['leer']);
  for (const [line, cell] of cells.entries()) reader.add(Buffer.from(cell, 'latin1'), 0, cell.length, line);
  return reader.take();
}

describe('a part of a column of dates', () => {
  it('holds the form and value of each, and what could not be taken', () => {
    // 2026-03-04 is day 20,516: 56 years of 365 days, 14 leap days, 31 + 28 + 3.
    expect(part(['2026-03-04', '', '4 Mar 2026', 'N/A', 'leer', 'Ann-1999', '1900-01-01'])).toEqual({
      type: 'time',
      forms: Uint8Array.from([3, 0, 3, 5, 5, 5, 6]),
      values: Float64Array.from([20_516, 0, 20_516, 0, 0, 0, 0]),
      seen: 4,
      fitting: 0,
      faults: [
        { fault: 'placeholders-empty', form: 'a/a', tally: { count: 2, lines: [3, 4] } },
        { fault: 'dates-unreadable', form: 'aaa-9999', tally: { count: 1, lines: [5] } },
        { fault: 'dates-out-of-range', form: '9999-99-99', tally: { count: 1, lines: [6] } },
      ],
      orders: [],
    });
  });

  it('says what its dates tell of day and month, sign by sign, and where the first is', () => {
    const { orders } = part(['5/6/2026', '6/7/2026', '03.04.2026', '13.04.2026', '26-10-15']) as never;
    const nothing = { dayFirst: false, monthFirst: false, undecided: null, yearFirst: null, yearLast: true };
    expect(orders).toEqual([
      { ...nothing, separator: '/', undecided: { line: 0, form: '9/9/9999' } },
      { ...nothing, separator: '.', dayFirst: true, undecided: { line: 2, form: '99.99.9999' } },
      {
        ...{ ...nothing, separator: '-', dayFirst: true, yearLast: false },
        yearFirst: { line: 4, form: '99-99-99' },
      },
    ]);
  });

  it('is null where all is blank, and begins anew with each part', () => {
    expect(part(['', '  ', '\t'])).toMatchObject({ forms: null, values: null, seen: 0, faults: [] });
    const reader = timeReader({ patterns: [], strict: false, sign: null, header: 'Created' }, []);
    const add = (cell: string) => reader.add(Buffer.from(cell), 0, cell.length, 0);
    for (let round = 0; round < 2; round++) {
      for (let row = 0; row < 1500; row++) add('2026-03-04T10:22:31Z');
      add('x');
      const at = Date.UTC(2026, 2, 4, 10, 22, 31);
      const { forms, values, seen, faults } = reader.take() as never;
      expect(forms).toEqual(Uint8Array.of(...Array(1500).fill(DATE_FORM.instant), DATE_FORM.unreadable));
      expect(values).toEqual(Float64Array.of(...Array(1500).fill(at), 0));
      expect({ seen, faults }).toMatchObject({ seen: 1501, faults: [{ tally: { count: 1 } }] });
    }
  });
});

describe('a column of dates made of parts', () => {
  it('lets a value of one part decide for those before it', () => {
    const cells = ['03/04/2026', '03/05/2026 14:05', '13/02/2026'];
    const { column, problems } = built([{ header: 'Created', cells, cuts: [1, 2] }]);
    expect(problems).toEqual([]);
    // São Paulo is three hours behind UTC, Berlin two ahead in May.
    expect(column).toMatchObject({
      at: Float64Array.of(Date.UTC(2026, 3, 3, 3), Date.UTC(2026, 4, 3, 12, 5), Date.UTC(2026, 1, 13, 3)),
    });
  });

  it('counts faults over all parts of a file, with the lines of the file', () => {
    const cells = ['x', '2026-03-04', 'y9', 'z', 'n/a', 'x'];
    expect(built([{ header: 'Created', cells, cuts: [1, 2, 3] }]).problems).toEqual([
      expect.stringMatching(
        /^dates-unreadable 1.csv:2×4 4 cells.*\(lines 2, 4, 5 and 1 more\), the first of the form a:/,
      ),
      expect.stringMatching(/^placeholders-empty 1.csv:6×1 /),
    ]);
  });

  it('says how many values of a file fit its pattern, whatever its parts', () => {
    const cells = ['03/04/2026', ...Array(19).fill('am 05.06.2026')];
    const { problems } = built([{ header: 'Created', cells, cuts: [0, 1, 7] }], { all: ['MM/dd/yyyy'] });
    expect(problems[0]).toContain('only 1 of the 20 values of column "Created" fits the pattern MM/dd/yyyy');
  });

  it('is blank where a file lacks the column', () => {
    const lacking = { header: null, cells: ['x', 'x'], cuts: [1] };
    const there = { header: 'Created', cells: ['2026-03-04T00:00Z'], cuts: [] };
    const { column, problems } = built([lacking, there, lacking]);
    const at = Date.UTC(2026, 2, 4);
    expect(column).toMatchObject({ at: Float64Array.of(Number.NaN, Number.NaN, at, Number.NaN, Number.NaN) });
    expect(problems).toEqual([]);
  });

  const two = fc.nat({ max: 31 }).map((value) => String(value).padStart(2, '0'));
  const short = fc.integer({ min: 1, max: 31 }).map(String);
  const year = fc.oneof(fc.integer({ min: 1988, max: 2103 }).map(String), two, fc.constant('2026'));
  const clock = fc.constantFrom('', ' 14:05', 'T02:30:00Z', ', 2:05 PM', ' 23:59:59.123', ' 10:00 +0200');
  const cell = fc.oneof(
    fc
      .tuple(fc.oneof(short, two), fc.constantFrom('/', '-', '.'), fc.oneof(short, two), year, clock)
      .map(([first, sign, second, of, time]) => [first, second, of].join(sign) + time),
    fc.tuple(year, two, two, clock).map(([of, month, day, time]) => `${of}-${month}-${day}${time}`),
    fc.constantFrom(
      '',
      '-',
      'leer',
      '0000-00-00',
      'May 2025',
      '4 Mar 2026',
      '46085.5',
      'Ann',
      'x'.repeat(99),
    ),
  );
  const written = fc.constantFrom<Written>(
    {},
    { blanks: ['leer'] },
    { all: ['MM/dd/yyyy', 'dd.MM.yy'] },
    { own: ['dd-MM-yyyy h:mm a', 'yyyy-MM-dd'] },
    { all: ['dd/MM/yyyy HH:mm'], own: ['yy/MM/dd'] },
  );

  it('is the same however its files are cut', () => {
    fc.assert(
      fc.property(cutFiles(cell, ['Created', 'Made']), written, (files, as) => {
        expect(built(files, as)).toEqual(built(uncut(files), as));
      }),
      { numRuns: 300 },
    );
  });

  it('takes a wall time for the instant that its zone says, near clock changes too', () => {
    // In Berlin clocks are changed on 2026-03-29 and 2026-10-25 at 01:00 UTC.
    const wall = fc.oneof(
      fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2100, 0) }),
      fc.integer({ min: Date.UTC(2026, 2, 27), max: Date.UTC(2026, 3) }),
      fc.integer({ min: Date.UTC(2026, 9, 23), max: Date.UTC(2026, 9, 28) }),
    );
    fc.assert(
      fc.property(fc.array(wall, { minLength: 1, maxLength: 20 }), (walls) => {
        const cells = walls.map((ms) => new Date(ms).toISOString().slice(0, -1));
        const days = walls.map((ms) => new Date(ms).toISOString().slice(0, 10));
        const { column } = built([{ header: 'Created', cells: [...cells, ...days], cuts: [3] }]);
        expect(column).toMatchObject({
          at: Float64Array.from([
            ...walls.map((ms) => zones.zone.instantOf(ms)),
            ...walls.map((ms) => zones.calendarZone.startOfDay(Math.floor(ms / DAY_MS))),
          ]),
        });
      }),
    );
  });
});
