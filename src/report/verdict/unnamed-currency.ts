import type { ExportName } from '../../definition/definition.js';
import { writtenCurrencies } from '../../exports/columns/number-written.js';
import type { Table } from '../../exports/table.js';
import type { Leads } from '../../leads/leads.js';
import { type Cause, causeItem } from './cause.js';

/**
 * Amounts of which nothing says the currency, though rates are agreed, so that not all are in the definition's: they count as if
 * they were in that one.
 */
export function unnamedCurrencyCauses(leads: Leads, tables: ReadonlyMap<ExportName, Table>): Cause[] {
  const { currency, rates } = leads.definition;
  if (![...rates.keys()].some((each) => each !== currency)) return [];
  const table = tables.get('deals');
  const counts = table === undefined ? null : unnamedIn(table);
  if (counts === null || counts.count === 0) return [];
  const { count, of } = counts;
  const item = causeItem({
    code: 'currency-unnamed',
    what:
      count === of
        ? 'Rates are agreed, but nothing says which amounts are in which currency'
        : 'Rates are agreed, but nothing says in which currency some amounts are',
    message: `${count} of ${of} amounts of the deals export name no currency, and count as ${currency}, though rates of others are agreed`,
    export: 'deals',
    ...{ count, of, unit: 'rows' },
    mend: 'Export the currency of each amount, or take out the rates if all are in one',
    settings: ['exports.deals.columns.currency', 'rates'],
  });
  return [{ item, facts: ['deals.amount'], isFatal: false }];
}

function unnamedIn({ columns, count: rows }: Table): { readonly count: number; readonly of: number } | null {
  const [amounts, named] = [columns.get('amount'), columns.get('currency')];
  if (amounts?.type !== 'number') return null;
  const written = writtenCurrencies(amounts);
  const isNamed = (row: number) =>
    (named?.type === 'category' && named.codes[row] !== 0) ||
    (written !== null && written.values[written.codes[row]!] !== '');
  let [count, of] = [0, 0];
  for (let row = 0; row < rows; row++) {
    // Nothing is nothing in any currency.
    if (Number.isNaN(amounts.values[row]) || amounts.values[row] === 0) continue;
    of += 1;
    if (!isNamed(row)) count += 1;
  }
  return { count, of };
}
