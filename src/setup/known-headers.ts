import type { ExportName } from '../definition/definition.js';
import type { Preset } from '../definition/preset.js';
import { EXPORT_FIELDS } from '../exports/fields/export-fields.js';
import { headerKey } from '../exports/header-key.js';

/** Headers under which a field is looked for where the definition names none: the preset's, then those known of any. */
export function knownHeaders(name: ExportName, field: string, preset: Preset | null): readonly string[] {
  const columns = preset?.exports.get(name)?.columns ?? {};
  const ofPreset = Object.hasOwn(columns, field) ? columns[field]! : [];
  const known = EXPORT_FIELDS[name].fields.find((each) => each.field === field);
  return [...ofPreset, ...(known?.aliases ?? [])];
}

/** The first of the headers that is among those of a file, as the file writes it; null where none is. */
export function firstHeader(wanted: readonly string[], present: readonly string[]): string | null {
  const byKey = new Map(present.toReversed().map((header) => [headerKey(header), header]));
  const key = wanted.map(headerKey).find((each) => byKey.has(each));
  return key === undefined ? null : byKey.get(key)!;
}
