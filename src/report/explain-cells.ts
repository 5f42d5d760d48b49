import type { Definition } from '../definition/definition.js';
import { FREE_TEXT } from '../definition/printable-value.js';
import type { WrittenCell } from '../exports/cells-at.js';
import { cellForm } from '../exports/columns/cell-form.js';
import { currencyNamed } from '../exports/columns/number-currency.js';
import { tidyText } from '../exports/decode/tidy-text.js';
import type { Table } from '../exports/table.js';
import type { Disclosure } from './disclosure.js';
import type { EvidenceRow } from './evidence-document.js';
import type { ToldRow } from './explain-rows.js';

type Row = Pick<ToldRow, 'table' | 'row'>;

/** The cells of a row that say something, as written; of people only where they are named. */
export function shownCells(
  definition: Definition,
  row: Row,
  cells: ReadonlyMap<string, WrittenCell>,
  disclosure: Disclosure,
): EvidenceRow['cells'] {
  return [...cells]
    .filter(([, { text }]) => text.trim() !== '')
    .map(([field, { header, text }]) => ({
      field,
      header,
      value: shownCell(definition, row, field, text, disclosure),
    }));
}

/** Of somebody who isn't named nothing, since a pseudonym stands at what the row became. */
function shownCell(
  definition: Definition,
  { table, row }: Row,
  field: string,
  text: string,
  disclosure: Disclosure,
): string | null {
  if (isPerson(table, field, disclosure)) return disclosure.show === 'names' ? text : null;
  const column = table.columns.get(field);
  if (column?.type === 'id') return disclosure.recordId(text);
  // A time or an amount has digits enough to look like a telephone number; what is none may be anything.
  if (column?.type === 'time') return Number.isNaN(column.at[row]) ? unread(text, disclosure) : text;
  if (column?.type === 'number') return Number.isNaN(column.values[row]) ? unread(text, disclosure) : text;
  if (field === 'currency' && !isCurrency(definition, text)) return unread(text, disclosure);
  return isFreeText(text, disclosure) ? FREE_TEXT : text;
}

/** What could not be read as a time or an amount: only how it looks, where people aren't named or it is prose. */
function unread(text: string, disclosure: Disclosure): string {
  if (disclosure.show === 'names' && !isFreeText(text, disclosure)) return text;
  return cellForm(text).trim() || FREE_TEXT;
}

function isFreeText(text: string, disclosure: Disclosure): boolean {
  return disclosure.value(null, tidyText(text)) === FREE_TEXT;
}

function isCurrency({ currency, rates }: Definition, text: string): boolean {
  const code = currencyNamed(tidyText(text)) ?? text.trim().toUpperCase();
  return code === currency || rates.has(code);
}

function isPerson({ name }: Table, field: string, disclosure: Disclosure): boolean {
  if (field === 'owner' || field === 'by') return true;
  if (name === 'owner_history') return field === 'to' || field === 'from';
  return field.startsWith('attribute:') && disclosure.isPerson(field.slice('attribute:'.length));
}
