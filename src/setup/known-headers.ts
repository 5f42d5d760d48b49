import type { ExportName } from '../definition/definition.js';
import type { Preset } from '../definition/preset.js';
import { EXPORT_FIELDS } from '../exports/fields/export-fields.js';
import { headerKey } from '../exports/header-key.js';
import { type ChosenExport, headersOf } from './chosen-export.js';

/** Headers under which a field is looked for where the definition names none: the preset's, then those known of any. */
export function knownHeaders(name: ExportName, field: string, preset: Preset | null): readonly string[] {
  const columns = preset?.exports.get(name)?.columns ?? {};
  const ofPreset = Object.hasOwn(columns, field) ? columns[field]!.flat() : [];
  const known = EXPORT_FIELDS[name].fields.find((each) => each.field === field);
  return [...ofPreset, ...(known?.aliases ?? [])];
}

/** The first of the headers that is among those of a file, as the file writes it; null where none is. */
export function firstHeader(wanted: readonly string[], present: readonly string[]): string | null {
  const byKey = new Map(present.toReversed().map((header) => [headerKey(header), header]));
  const key = wanted.map(headerKey).find((each) => byKey.has(each));
  return key === undefined ? null : byKey.get(key)!;
}

/** The headers of a field: that of its column, then those that its preset asks where that one is blank. */
export function headersRead(chosen: ChosenExport, field: string): readonly string[] {
  const { name, preset, columns } = chosen;
  if (!Object.hasOwn(columns, field)) return [];
  const column = columns[field]!;
  const known = preset?.exports.get(name)?.columns ?? {};
  const choices = Object.hasOwn(known, field) ? known[field]! : [];
  const together = choices.find((headers) => headers.map(headerKey).includes(headerKey(column))) ?? [];
  const others = together.filter((header) => headerKey(header) !== headerKey(column));
  return [column, ...others.flatMap((header) => firstHeader([header], headersOf(chosen)) ?? [])];
}
