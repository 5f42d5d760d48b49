import type { ExportDefinition } from '../definition/definition.js';
import { headerKey } from '../exports/header-key.js';
import { type ChosenExport, headersOf } from './chosen-export.js';
import { firstHeader, headersRead } from './known-headers.js';

/** Keys of the headers that something is made of: a field, an attribute, the rows that count, or a stage by the preset. */
export function headersUsed(chosen: ChosenExport): ReadonlySet<string> {
  const { name, columns, only, attributes, preset } = chosen;
  const states = name === 'leads' ? (preset?.states ?? []) : [];
  const headers = headersOf(chosen);
  const used = [
    ...Object.keys(columns).flatMap((field) => headersRead(chosen, field)),
    ...Object.values(attributes),
    ...Object.keys(only),
    ...states.flatMap((state) => firstHeader(state.columns, headers) ?? []),
  ];
  return new Set(used.map(headerKey));
}

/** Whether a definition reads a column of that header already, however it writes it. */
export function isRead(header: string, { columns, fallbacks, attributes }: ExportDefinition): boolean {
  const named = [columns, fallbacks, attributes].flatMap((each) => Object.values(each).flat());
  return named.map(headerKey).includes(headerKey(header));
}
