import { EXPORT_FIELDS } from '../exports/fields/export-fields.js';
import { type ChosenExport, headersOf } from './chosen-export.js';
import { firstHeader, headersRead } from './known-headers.js';

/** The headers of all columns of an export that are read as dates: of its fields, and of its stages for leads. */
export function timeHeaders(chosen: ChosenExport): readonly string[] {
  const { name, preset } = chosen;
  const ofFields = EXPORT_FIELDS[name].fields
    .filter(({ type }) => type === 'time')
    .flatMap(({ field }) => headersRead(chosen, field));
  if (name !== 'leads' || preset === null) return ofFields;
  const headers = headersOf(chosen);
  const ofStates = preset.states.flatMap((state) => firstHeader(state.columns, headers) ?? []);
  return [...new Set([...ofFields, ...ofStates])];
}
