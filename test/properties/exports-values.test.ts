import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/definition/problem.js';
import type { Table } from '../../src/exports/table.js';
import { readDeals, valuesOf } from '../exports/support/read-leads.js';

/** How the amounts of one column are written: their decimal sign, what groups thousands, and what stands around. */
interface AmountWriting {
  readonly decimal: '.' | ',';
  readonly grouping: string;
  readonly negative: (text: string) => string;
  readonly marked: (text: string) => string;
}

const amountWriting: fc.Arbitrary<AmountWriting> = fc
  .record({
    decimal: fc.constantFrom('.' as const, ',' as const),
    grouping: fc.constantFrom('', ' ', '\u00a0', '\u202f', '\u2009', "'", '’', 'other'),
    negative: fc.constantFrom<AmountWriting['negative']>(
      (text) => `-${text}`,
      (text) => `${text}-`,
      (text) => `(${text})`,
      (text) => `\u2212${text}`,
    ),
    marked: fc.constantFrom<AmountWriting['marked']>(
      (text) => text,
      (text) => `$${text}`,
      (text) => `USD ${text}`,
      (text) => `${text} €`,
      (text) => `${text}\u00a0CHF`,
    ),
  })
  .map(({ grouping, decimal, ...writing }) => {
    const other = decimal === '.' ? ',' : '.';
    return { ...writing, decimal, grouping: grouping === 'other' ? other : grouping };
  });

/** Cents, up to what a float holds exactly. */
const cents = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });

function written(value: number, { decimal, grouping, negative, marked }: AmountWriting): string {
  const whole = String(Math.trunc(Math.abs(value) / 100));
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, grouping);
  const text = marked(`${grouped}${decimal}${String(Math.abs(value) % 100).padStart(2, '0')}`);
  return value < 0 ? negative(text) : text;
}

function file(header: string, cells: readonly string[], from = 0): string {
  return [`Id|${header}`, ...cells.map((cell, row) => `id-${from + row}|${cell}`)].join('\n');
}

const byId = (outcome: Outcome<Table>, field: string) => {
  const values = valuesOf(outcome.value, field) ?? [];
  return new Map((valuesOf(outcome.value, 'id') ?? []).map((id, row) => [id, values[row]]));
};

describe('amounts', () => {
  it('read back as what was written, in any form of one column', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(cents, { minLength: 1, maxLength: 8 }),
        amountWriting,
        async (values, writing) => {
          const cells = values.map((value) => written(value, writing));
          const outcome = await readDeals(file('Amount', cells));
          expect(outcome.problems).toEqual([]);
          // Cents by a text, for 0.1 + 0.2 is no 0.3; + 0: no negative zero.
          expect(valuesOf(outcome.value, 'amount')).toEqual(values.map((value) => Number(`${value}e-2`) + 0));
        },
      ),
    );
  });

  it('are the same in any order and split over files', async () => {
    const cell = fc.constantFrom('1,200', '1.200', '12.5', '5', '', '1,234,567', '7%', 'n/a');
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { minLength: 2, maxLength: 6 }),
        fc.nat(5),
        fc.boolean(),
        async (cells, cut, swap) => {
          const at = cut % cells.length;
          const whole = await readDeals(file('Amount', cells));
          const parts = [file('Amount', cells.slice(0, at)), file('Amount', cells.slice(at), at)];
          const split = await readDeals(swap ? [...parts].reverse() : parts);
          expect(split.value === null).toBe(whole.value === null);
          expect(new Map([...byId(split, 'amount')].sort())).toEqual(
            new Map([...byId(whole, 'amount')].sort()),
          );
        },
      ),
    );
  });
});

/** Whole minutes of the years 2000 to 2099. */
const minute = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2099, 11, 31) / 60_000 })
  .map((minutes) => new Date(minutes * 60_000));

const two = (value: number) => String(value).padStart(2, '0');
const clock24 = (date: Date) => `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
const clock12 = (date: Date, am: string, pm: string) =>
  `${date.getUTCHours() % 12 === 0 ? 12 : date.getUTCHours() % 12}:${two(date.getUTCMinutes())}${date.getUTCHours() < 12 ? am : pm}`;
const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const GERMAN = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(
  ' ',
);
const FRENCH = 'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'.split(' ');
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const parts = (date: Date) =>
  [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()] as [number, number, number];

/** Ways in which exports write a minute. */
const WAYS: Readonly<Record<string, (date: Date) => string>> = {
  iso: (date) => date.toISOString(),
  salesforce: (date) => date.toISOString().replace('Z', '+0000'),
  spaced: (date) => date.toISOString().slice(0, 16).replace('T', ' '),
  german: (date) => {
    const [day, month, year] = parts(date);
    return `${two(day)}.${two(month)}.${year} ${clock24(date)} Uhr`;
  },
  american: (date) => {
    const [day, month, year] = parts(date);
    return `${month}/${day}/${year}, ${clock12(date, '\u202fAM', '\u202fPM')}`;
  },
  dotted: (date) => {
    const [day, month, year] = parts(date);
    return `${month}/${day}/${year} ${clock12(date, ' a.m.', ' p.m.')}`;
  },
  zoho: (date) => {
    const [day, month, year] = parts(date);
    return `${day} ${SHORT[month - 1]}, ${year} ${clock24(date)}:00`;
  },
  mail: (date) => {
    const [day, month, year] = parts(date);
    return `${DAYS[date.getUTCDay()]}, ${day} ${SHORT[month - 1]} ${year} ${clock24(date)}:00 +0000`;
  },
  inGerman: (date) => {
    const [day, month, year] = parts(date);
    return `${day}. ${GERMAN[month - 1]} ${year} um ${clock24(date)}`;
  },
  inFrench: (date) => {
    const [day, month, year] = parts(date);
    return `${day} ${FRENCH[month - 1]} ${year} à ${clock24(date).replace(':', 'h')}`;
  },
  seconds: (date) => String(date.getTime() / 1000).padStart(10, '0'),
  milliseconds: (date) => String(date.getTime()),
  compact: (date) => date.toISOString().slice(0, 19).replace(/\D/g, ''),
};
/** Days 1 to 12 of a year of four digits look alike both ways: one that decides goes with them. */
const DECIDING = Date.UTC(2026, 5, 30, 14, 0);
/** Ten digits, and thirteen, only since 2001-09-09. */
const FIRST_COUNTED = 1_000_000_000_000;

describe('dates', () => {
  it.each(Object.keys(WAYS))('read back as what was written: %s', async (way) => {
    const dates = fc.array(minute, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(dates, async (some) => {
        const isCounted = way === 'seconds' || way === 'milliseconds';
        const all = [...some, new Date(DECIDING)].filter(
          (date) => !isCounted || date.getTime() >= FIRST_COUNTED,
        );
        const outcome = await readDeals(file('Created Date', all.map(WAYS[way]!)));
        expect(outcome.problems).toEqual([]);
        expect(valuesOf(outcome.value, 'created')).toEqual(
          all.map((date) => date.toISOString().replace('.000Z', 'Z')),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('may mix ways in one column', async () => {
    const mixed = fc.array(
      fc.tuple(minute, fc.constantFrom('iso', 'spaced', 'zoho', 'mail', 'inGerman', 'compact')),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    await fc.assert(
      fc.asyncProperty(mixed, async (some) => {
        const cells = [
          ...some.map(([date, way]) => WAYS[way]!(date)),
          WAYS.milliseconds!(new Date(DECIDING)),
        ];
        const outcome = await readDeals(file('Created Date', cells));
        expect(outcome.problems).toEqual([]);
        expect(valuesOf(outcome.value, 'created')).toEqual(
          [...some.map(([date]) => date), new Date(DECIDING)].map((date) =>
            date.toISOString().replace('.000Z', 'Z'),
          ),
        );
      }),
    );
  });
});
