import type { Definition } from '../definition/definition.js';
import type { CategoryColumn } from '../exports/table.js';
import { pickCategories } from './pick-rows.js';
import type { Records } from './records.js';

const BUILT_IN = new Set(['owner', 'source', 'status']);

/** `owner`, `source`, `status` and the named attributes of each record, with `aliases` applied. */
export function attributesOf(definition: Definition, records: Records): ReadonlyMap<string, CategoryColumn> {
  return columnsOf(definition, records, (field) =>
    BUILT_IN.has(field) ? field : field.startsWith('attribute:') ? field.slice('attribute:'.length) : null,
  );
}

/** Per exit, why each record left, where the export says so. */
export function reasonsOf(definition: Definition, records: Records): ReadonlyMap<string, CategoryColumn> {
  return columnsOf(definition, records, (field) =>
    field.startsWith('reason:') ? field.slice('reason:'.length) : null,
  );
}

function columnsOf(definition: Definition, records: Records, nameOf: (field: string) => string | null) {
  const found = new Map<string, CategoryColumn>();
  for (const [field, column] of records.table.columns) {
    const name = nameOf(field);
    if (name === null || column.type !== 'category') continue;
    const alias = definition.aliases.get(field.startsWith('reason:') ? 'reason' : name);
    found.set(name, pickCategories(column, records.rows, alias));
  }
  return found;
}
