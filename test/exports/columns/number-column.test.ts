import { describe, expect, it } from 'vitest';
import { writtenCurrencies } from '../../../src/exports/columns/number-written.js';
import { numberColumn } from '../../../src/leads/table-columns.js';
import { problemsOf, readDeals, valuesOf } from '../support/read-leads.js';

function file(...amounts: readonly string[]): string {
  return ['Id|Amount', ...amounts.map((cell, row) => `${row + 1}|${cell}`)].join('\n');
}

async function amounts(...cells: readonly string[]) {
  const outcome = await readDeals(file(...cells));
  return { values: valuesOf(outcome.value, 'amount'), problems: problemsOf(outcome), outcome };
}

describe('a column of amounts', () => {
  it('lets a value that fits one decimal sign decide for the others', async () => {
    expect((await amounts('1,200', '$1,234.50')).values).toEqual([1200, 1234.5]);
    expect((await amounts('1,200', '12,5')).values).toEqual([1.2, 12.5]);
    expect((await amounts('1.200', '1.000.000')).values).toEqual([1200, 1_000_000]);
  });

  it('guesses nothing where every value fits both', async () => {
    const { outcome, problems } = await amounts('5000', '1,200');
    expect(outcome.value).toBeNull();
    expect(problems).toEqual(['decimal-sign-unknown:3']);
  });

  it('reads each as it must be where some need a point and some a comma, and none fits both', async () => {
    expect((await amounts('1.234,50', '1,234.50', '5000')).values).toEqual([1234.5, 1234.5, 5000]);
    expect((await amounts('1.234,50', '1,234.50', '1,200')).problems).toEqual(['decimal-sign-unknown:4']);
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
});
