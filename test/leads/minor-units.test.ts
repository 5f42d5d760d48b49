import { describe, expect, it } from 'vitest';
import type { Definition } from '../../src/definition/definition.js';
import { exportPlan } from '../../src/exports/export-plan.js';
import { readExport } from '../../src/exports/read-export.js';
import { sourceOf } from '../exports/support/source-of.js';
import { definitionOf } from '../support/definition-of.js';
import { tableOf, testIds } from '../support/tables.js';
import { built } from './built.js';

/** The amounts of a deals export with these cells, `amount|currency` or amounts alone, in minor units. */
async function moneyOf(cells: readonly string[], also: Partial<Definition> = {}) {
  const definition = definitionOf({ stages: { lead: { created: true } }, also });
  const header = cells.some((cell) => cell.includes('|'))
    ? 'Id|Lead Id|Amount|Currency'
    : 'Id|Lead Id|Amount';
  const csv = [header, ...cells.map((cell, row) => `${row + 1}|a|${cell}`)].join('\n');
  const read = await readExport(exportPlan(definition, 'deals'), [sourceOf(csv, 'deals.csv')], testIds);
  const leads = tableOf('leads', [{ id: 'a', created: '2026-10-01' }]);
  const { leads: made, problems } = built(definition, [leads, read.value!]);
  return {
    amounts: made.deals!.has.amount ? [...made.deals!.amount] : null,
    problems: problems.filter(({ code }) => /currency|number|rounded/.test(code)),
  };
}

const usd = { currency: 'USD' };
const none = { currency: 'XXX' };

describe('a currency written beside the amount', () => {
  it('is the row’s where no column says one', async () => {
    const rates = new Map([['USD', 0.5]]);
    expect((await moneyOf(['€1', 'USD 1', '1'], { rates })).amounts).toEqual([100, 50, 100]);
    expect((await moneyOf(['€1|', 'usd 1|', '1|USD'], { rates })).amounts).toEqual([100, 50, 50]);
  });

  it('is never added up with another one', async () => {
    for (const also of [{}, usd, none, { currency: 'CAD' }]) {
      const { amounts, problems } = await moneyOf(['$1000', '€1000'], also);
      expect(amounts).toBeNull();
      expect(problems.map(({ code }) => code)).toEqual(['currency-without-rate']);
    }
  });

  it('makes the amount unreadable where the column says another one', async () => {
    const { amounts, problems } = await moneyOf(['100 USD|EUR', '$7|EUR', '€5|EUR', '3|']);
    expect(amounts).toEqual([Number.NaN, Number.NaN, 500, 300]);
    expect(problems).toMatchObject([{ code: 'numbers-unreadable', line: 2, count: 2, severity: 'warning' }]);
    expect(problems[0]!.message).toBe(
      '2 amounts of the deals export are written with another currency than their currency column says: taken as empty; correct them where they come from (on lines 2 and 3)',
    );
  });
});

describe('a currency that is named in words', () => {
  const rates = new Map([['USD', 0.5]]);

  it('is the one whose name it is', async () => {
    expect((await moneyOf(['1|Euro', '1|US Dollar'], { rates })).amounts).toEqual([100, 50]);
  });

  it('is the one that aliases say it is', async () => {
    const aliases = new Map([
      [
        'currency',
        new Map([
          ['Eurozone', 'EUR'],
          ['Greenback', 'USD'],
        ]),
      ],
    ]);
    expect((await moneyOf(['1|Eurozone', '1| Greenback '], { rates, aliases })).amounts).toEqual([100, 50]);
  });
});

describe('a sign that several currencies share', () => {
  it('is of the definition’s where that is written with it', async () => {
    expect((await moneyOf(['$1', '1'], usd)).amounts).toEqual([100, 100]);
    expect((await moneyOf(['$1'], { currency: 'AUD' })).amounts).toEqual([100]);
    expect((await moneyOf(['5 kr'], { currency: 'NOK' })).amounts).toEqual([500]);
    expect((await moneyOf(['¥5'], { currency: 'CNY' })).amounts).toEqual([500]);
  });

  it('is of the one that the column says', async () => {
    const rates = new Map([['CAD', 0.5]]);
    expect((await moneyOf(['$1|CAD', '€1|€'], { rates })).amounts).toEqual([50, 100]);
    expect((await moneyOf(['$1|CAD', '$1|'], { ...usd, rates })).amounts).toEqual([50, 100]);
  });

  it('is USD where it is $, and none where it could be several', async () => {
    const rates = new Map([
      ['USD', 0.5],
      ['JPY', 0.01],
    ]);
    expect((await moneyOf(['$1'], { rates })).amounts).toEqual([50]);
    const { amounts, problems } = await moneyOf(['¥1', '2 kr'], { rates });
    expect(amounts).toBeNull();
    expect(problems[0]!.message).toBe(
      '2 amounts of the deals export are in kr or ¥, which several currencies are written with, and not in EUR: export the amounts with a column of currency codes (on lines 2 and 3)',
    );
  });
});

describe('a currency without a rate', () => {
  it('is named, and how to give its rate', async () => {
    expect((await moneyOf(['1|USD', '2|GBP'])).problems[0]!.message).toBe(
      '2 amounts of the deals export are in GBP or USD, not in EUR, and "rates" has no rate for that; add one, such as "rates: { GBP: 0.92 }" (on lines 2 and 3)',
    );
  });

  it('is to be named where the definition names none', async () => {
    expect((await moneyOf(['1|USD'], none)).problems[0]!.message).toBe(
      '1 amount of the deals export is in USD, and the definition names no currency; add it, such as "currency: USD"',
    );
    expect((await moneyOf(['1|USD', '1|EUR'], none)).problems[0]!.message).toBe(
      '2 amounts of the deals export are in EUR or USD, and the definition names no currency; add it, such as "currency: EUR", and the worth of others under "rates" (on lines 2 and 3)',
    );
  });

  it('is to be named, too, where the amounts have only a sign', async () => {
    expect((await moneyOf(['1 kr'], none)).problems[0]!.message).toBe(
      '1 amount of the deals export is in kr, which several currencies are written with, and the definition names no currency; add it, such as "currency: EUR"',
    );
  });

  it('is not quoted where it is no code', async () => {
    const { amounts, problems } = await moneyOf(['1|Jane Doe', '1|tom', '1|USD']);
    expect(amounts).toBeNull();
    expect(problems.map(({ message }) => message)).toEqual([
      '1 amount of the deals export is in USD, not in EUR, and "rates" has no rate for that; add one, such as "rates: { USD: 0.92 }"',
      '2 amounts of the deals export are in a currency that is no code, nor a name that is known: export three capitals such as EUR, or say which code a word stands for, as in "aliases: { currency: { EUR: [Eurozone] } }" (on lines 2 and 3)',
    ]);
  });
});

describe('amounts with three decimals', () => {
  it('are rounded, and that is said, for the sign may be one of thousands', async () => {
    const { amounts, problems } = await moneyOf(['1.234', '54.279', '99.95', '12']);
    expect(amounts).toEqual([123, 5428, 9995, 1200]);
    expect(problems).toMatchObject([{ code: 'amounts-rounded', line: 2, count: 2, severity: 'warning' }]);
    expect(problems[0]!.message).toBe(
      '2 amounts of the deals export have three decimals, more than EUR has, and are rounded; if that sign is of thousands, add numbers: 1.234,50 or numbers: 1,234.50 to the export in the definition, as its numbers are written (on lines 2 and 3)',
    );
    expect((await moneyOf(['1.234', '0.5'], none)).problems[0]!.message).toMatch(
      /^1 amount of the deals export has three decimals, more than are kept, and is rounded;/,
    );
  });

  it('are nothing to say in a currency that has them', async () => {
    expect((await moneyOf(['1.234', '99.95'], { currency: 'KWD' })).problems).toEqual([]);
    const rates = new Map([['KWD', 3]]);
    expect((await moneyOf(['1.234|KWD', '99.95|EUR'], { rates })).problems).toEqual([]);
  });

  it('are not meant by what a spreadsheet has computed', async () => {
    expect((await moneyOf(['29.549999999', '0.30000000000004', '19.99'])).problems).toEqual([]);
    expect((await moneyOf(['33.33333', '66.66667', '12.345'])).problems).toEqual([]);
  });
});
