import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formOf, NOT_QUICK, numericOf } from '../../../src/exports/decode/date-code.js';
import { DATE_FORM } from '../../../src/exports/decode/date-reading.js';
import { quickDate } from '../../../src/exports/decode/quick-date.js';
import { recogniseDate } from '../../../src/exports/decode/recognise-date.js';
import '../../support/property-seed.js';

/** Between other digits and signs, which are none of the cell's. */
function withinOthers(cell: Uint8Array): readonly [Uint8Array, number, number] {
  const bytes = Uint8Array.from([...Buffer.from('12/3'), ...cell, ...Buffer.from('9:05 PM')]);
  return [bytes, 4, 4 + cell.length];
}

function quick(cell: Uint8Array) {
  const out = new Float64Array(1);
  const code = quickDate(...withinOthers(cell), out);
  return code === NOT_QUICK ? null : { form: formOf(code), value: out[0]!, numeric: numericOf(code) };
}

const two = fc.nat({ max: 99 }).map((value) => String(value).padStart(2, '0'));
const small = fc.nat({ max: 31 }).map(String);
const day = fc.oneof(small, two);
const year = fc.oneof(
  fc.integer({ min: 1985, max: 2105 }).map(String),
  two,
  fc.constantFrom('0001', '9999', '202'),
);
const sign = fc.constantFrom('-', '/', '.');
const clock = fc
  .tuple(
    fc.constantFrom('T', 't', ' ', '  ', ', ', ',', ' at ', '\t'),
    fc.oneof(two, small),
    fc.constantFrom(':', ':', ':', '.', 'h'),
    two,
    fc.oneof(
      fc.constant(''),
      two.map((second) => `:${second}`),
    ),
    fc.oneof(fc.constant(''), fc.stringMatching(/^[.,]\d{0,13}$/)),
    fc.oneof(
      fc.constantFrom('', 'Z', 'z', ' UTC', ' PM', 'am', ' p.m.', ' AM ', '+2', '-08', 'PM+02:00'),
      fc.tuple(fc.constantFrom('+', '-'), two, fc.constantFrom('', ':'), two).map((parts) => parts.join('')),
    ),
  )
  .map((parts) => parts.join(''));
const dated = fc.oneof(
  fc.tuple(year, sign, day, day).map(([of, between, month, on]) => [of, month, on].join(between)),
  fc.tuple(day, sign, day, year).map(([one, between, other, of]) => [one, other, of].join(between)),
);
const written = fc.tuple(dated, fc.oneof(fc.constant(''), clock)).map((parts) => Buffer.from(parts.join('')));
/** The same with a few bytes put in the place of others, or cut off. */
const spoilt = fc
  .tuple(
    written,
    fc.array(
      fc.tuple(fc.nat(), fc.oneof(fc.nat({ max: 255 }), fc.constantFrom(...Buffer.from('0129-/.: TZ')))),
      {
        maxLength: 2,
      },
    ),
    fc.nat({ max: 30 }),
  )
  .map(([bytes, spots, length]) => {
    const copy = Buffer.from(bytes);
    for (const [at, byte] of spots) copy[at % copy.length] = byte;
    return copy.subarray(0, length < 20 ? copy.length : length - 20);
  });

describe('quickDate', () => {
  it('reads as recogniseDate does, or leaves the cell to it', () => {
    fc.assert(
      fc.property(fc.oneof(written, spoilt, fc.uint8Array({ maxLength: 24 })), (cell) => {
        const reading = quick(cell);
        if (reading !== null) expect(reading).toEqual(recogniseDate(...withinOthers(cell)));
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['2026-03-04', DATE_FORM.day],
    ['2026-03-04 10:22', DATE_FORM.wall],
    ['2026-03-04T10:22:31', DATE_FORM.wall],
    ['2026-03-04T10:22:31.123Z', DATE_FORM.instant],
    ['2026-03-04T10:22:31+02:00', DATE_FORM.instant],
    ['2026-03-04T10:22:31.123456-0530', DATE_FORM.instant],
    ['3/4/2026 2:05 PM', DATE_FORM.undecided],
    ['13/4/2026, 2:05:09 pm', DATE_FORM.wall],
    ['03.04.2026 14:05', DATE_FORM.undecided],
    ['31.12.26', DATE_FORM.day],
    ['05-05-2026', DATE_FORM.day],
  ])('leaves no cell of the common forms to it: %s', (cell, form) => {
    expect(quick(Buffer.from(cell))).toMatchObject({ form });
  });

  it.each([
    '',
    '2',
    '2026-02-30',
    '1900-01-01',
    '2026-03',
    '2026-03-04 24:00',
    '3/4/2026 13:05 PM',
    '30/30/2026',
  ])('leaves %j to it', (cell) => {
    expect(quick(Buffer.from(cell))).toBeNull();
  });
});
