import { describe, expect, it } from 'vitest';
import type { ExportDefinition } from '../../../src/definition/definition.js';
import { writtenCurrencies } from '../../../src/exports/columns/number-written.js';
import { numberColumn } from '../../../src/leads/table-columns.js';
import { type Content, problemsOf, readDeals, valuesOf } from '../support/read-leads.js';

function file(...amounts: readonly string[]): string {
  return ['Id|Amount', ...amounts.map((cell, row) => `${row + 1}|${cell}`)].join('\n');
}

async function amounts(...cells: readonly string[]) {
  return read(file(...cells));
}

async function read(content: Content, numbers: ExportDefinition['numbers'] = { all: null, byColumn: {} }) {
  const outcome = await readDeals(content, { numbers });
  return { values: valuesOf(outcome.value, 'amount'), problems: problemsOf(outcome), outcome };
}

describe('a column of amounts', () => {
  it('lets a value that fits one decimal sign decide for the others', async () => {
    expect((await amounts('1,200', '$1,234.50')).values).toEqual([1200, 1234.5]);
    expect((await amounts('1,200', '12,5')).values).toEqual([1.2, 12.5]);
    expect((await amounts('1.200', '1.000.000')).values).toEqual([1200, 1_000_000]);
  });

  it('takes no control character for white space: a digit may be lost', async () => {
    expect((await amounts('12', '\x005000', '1500\0', '\x011', ' 7\t')).values).toEqual([
      12,
      null,
      null,
      null,
      7,
    ]);
  });

  it('guesses nothing where every value fits both', async () => {
    const { outcome, problems } = await amounts('5000', '1,200');
    expect(outcome.value).toBeNull();
    expect(problems).toEqual(['decimal-sign-unknown:3']);
  });

  it('decides nothing where some need a point and some a comma, whatever their order and number', async () => {
    const cells = ['1,234.50', '99.95', '12,34'];
    const { outcome, problems } = await amounts(...cells);
    expect(outcome.value).toBeNull();
    expect(problems).toEqual(['decimal-sign-unknown:2']);
    expect(outcome.problems[0]!.message).toBe(
      'column "Amount" holds numbers with a decimal point (line 2, for one) and numbers with a decimal comma (line 4, for one): add numbers: 1,234.50 or numbers: 1.234,50 to the export in the definition, as its numbers are written; those that are written otherwise are then no numbers',
    );
    expect((await amounts(...[...cells].reverse())).problems).toEqual(['decimal-sign-unknown:3']);
    const files = [file('12,34'), file('1,234.50', '99.95')];
    expect((await read(files)).outcome.value).toBeNull();
    expect((await amounts('1.234,50', '1,234.50', '1,200')).problems).toEqual(['decimal-sign-unknown:3']);
  });

  it('counts what is written otherwise, once it is said how a mixed column is written', async () => {
    const { values, problems } = await read(file('1,234.50', '99.95', '12,34'), { all: '.', byColumn: {} });
    expect(values).toEqual([1234.5, 99.95, null]);
    expect(problems).toEqual(['numbers-unreadable:4×1']);
  });

  it('reads lakhs beside a decimal point, for which they are evidence too', async () => {
    expect((await amounts('12,34,567', '99.95', '1,200')).values).toEqual([1_234_567, 99.95, 1200]);
    expect((await amounts('12,34,567', '1,200')).values).toEqual([1_234_567, 1200]);
  });

  it('keeps the row of what is no number', async () => {
    const { values, problems } = await amounts('5000', '', '-', 'five');
    expect(values).toEqual([5000, null, null, null]);
    expect(problems).toEqual(['placeholders-empty:4×1', 'numbers-unreadable:5×1']);
  });

  it('counts what has words around it, instead of swallowing them', async () => {
    const { values, problems } = await amounts('5 Mio', 'Phase 2', 'tbd 2027', '9'.repeat(60));
    expect(values).toEqual([5_000_000, null, null, null]);
    expect(problems).toEqual(['numbers-unreadable:3×3']);
  });

  it('takes the currency from the amounts where no column says it', async () => {
    const { outcome } = await amounts('USD 5000', '12.50 EUR', '7', '$5');
    expect(valuesOf(outcome.value, 'currency')).toEqual(['USD', 'EUR', null, '$']);
    expect((await amounts('5', '7')).outcome.value!.columns.has('currency')).toBe(false);
  });

  it('keeps the currency written beside where a column says one, too', async () => {
    const { value } = await readDeals('Id|Amount|Amount Currency\n1|USD 5000|CHF\n2|€5|\n3|7|CHF\n');
    expect(valuesOf(value, 'currency')).toEqual(['CHF', null, 'CHF']);
    const written = writtenCurrencies(numberColumn(value!, 'amount')!)!;
    expect(Array.from(written.codes, (code) => written.values[code])).toEqual(['USD', 'EUR', '']);
  });

  it('lets one file decide for the others, whatever their order', async () => {
    const files = [file('1.234', '500'), file('12,5'), file('7')];
    expect((await read(files)).values).toEqual([1234, 500, 12.5, 7]);
    expect((await read([...files].reverse())).values).toEqual([7, 12.5, 1234, 500]);
  });

  it('takes no share and no telephone number for an amount', async () => {
    const { values, problems } = await amounts('50%', '+49 30 123456', '0301234567', '(555) 123-4567', '7');
    expect(values).toEqual([null, null, null, null, 7]);
    expect(problems).toEqual(['numbers-unreadable:2×4']);
  });
});

describe('a column of amounts of which numbers: says how it is written', () => {
  it('is read so where no value decides', async () => {
    expect((await read(file('1.200', '1,2'), { all: ',', byColumn: {} })).values).toEqual([1200, 1.2]);
    expect((await read(file('1,200'), { all: '.', byColumn: {} })).values).toEqual([1200]);
    expect((await read(file('1,200'), { all: '.', byColumn: { amount: ',' } })).values).toEqual([1.2]);
  });

  it('counts what is written otherwise, and says what may be wrong', async () => {
    const { values, problems, outcome } = await read(file('12.5', '1.200', '7'), { all: ',', byColumn: {} });
    expect(values).toEqual([null, 1200, 7]);
    expect(problems).toEqual(['numbers-unreadable:2×1']);
    expect(outcome.problems[0]!.message).toMatch(/numbers: says that their decimal sign is a comma; correct/);
  });

  it('leaves other columns alone', async () => {
    const { problems } = await read(file('1,200'), { all: null, byColumn: { Other: ',' } });
    expect(problems).toContain('decimal-sign-unknown:2');
  });
});
