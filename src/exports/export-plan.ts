import type { Definition, ExportDefinition, ExportName } from '../definition/definition.js';
import type { PresetExport } from '../definition/preset.js';
import type { Problem } from '../definition/problem.js';
import type { Zone } from '../time/zone.js';
import { zoneOf } from '../time/zone-of.js';
import { dateWriting, type WritingOf } from './date-writing.js';
import type { FieldPlan } from './field-plan.js';
import { EXPORT_FIELDS } from './fields/export-fields.js';
import type { ExportFields, KnownField } from './fields/known-field.js';
import { headerKey } from './header-key.js';
import { numberWriting, type SignOf } from './number-writing.js';
import { personField } from './person-field.js';
import { named, stateFields } from './state-fields.js';

/** What is to be read from an export, and how: made from the definition before any file is opened. */
export interface ExportPlan extends Pick<ExportFields, 'keys' | 'needs' | 'lacking'> {
  readonly name: ExportName;
  readonly fields: readonly FieldPlan[];
  readonly only: readonly RowFilter[];
  /** What lines below the rows begin with, beside what any report may write there. */
  readonly footers: readonly string[];
  /** What cells hold that say nothing, beside what is known of any. */
  readonly blanks: readonly string[];
  readonly writingOf: WritingOf;
  /** For which `dates:` gives patterns of their own. */
  readonly datedHeaders: readonly string[];
  readonly signOf: SignOf;
  /** For which `numbers:` gives a sign of their own. */
  readonly numberedHeaders: readonly string[];
  /** Of the export in the definition. */
  readonly place: { readonly file: string; readonly line: number | null };
  /** Of times without an offset. */
  readonly zone: Zone;
  /** In which a date begins. */
  readonly calendarZone: Zone;
  /** What of `dates:` can't be understood. */
  readonly problems: readonly Problem[];
}

/** Rows count only where this column holds one of the values. */
interface RowFilter {
  /** As the definition names it, and then it has to be there; null where it is a habit of the CRM. */
  readonly header: string | null;
  /** Headers that the preset knows it under, best first; without any of them all rows count. */
  readonly aliases: readonly string[];
  /** The best of them as people write it; null where the definition names the column. */
  readonly usual: string | null;
  readonly values: readonly string[];
}

/** What of a definition the reading of its exports depends on. */
export type PlannedDefinition = Pick<Definition, 'file' | 'exports' | 'stages' | 'exits'> & {
  readonly calendar: Pick<Definition['calendar'], 'zone'>;
};

export interface PlanOptions {
  /** Read, as hashes, what tells the persons of the leads apart, though the definition doesn't ask for it. */
  readonly people?: boolean;
}

/**
 * Plans the reading of an export: what the definition says itself, then what its preset knows of the CRM, then the
 * built-in aliases. One that the definition doesn't name (its file came with the command) is read by these alone.
 */
export function exportPlan(
  definition: PlannedDefinition,
  name: ExportName,
  { people = false }: PlanOptions = {},
): ExportPlan {
  const settings = definition.exports.get(name) ?? null;
  const preset = settings?.preset ?? null;
  const { fields, ...keys } = EXPORT_FIELDS[name];
  return {
    name,
    ...keys,
    fields: [
      ...fields
        .filter((field) => isSought(field, settings))
        .flatMap((field) => planned(name, field, settings)),
      ...attributeFields(name, settings),
      ...(name === 'leads' ? personField(settings?.oneLeadPer ?? null, people) : []),
      ...(name === 'leads' ? stateFields(definition.stages, definition.exits) : []),
    ],
    only: rowFilters(name, settings),
    footers: preset?.footers ?? [],
    blanks: preset?.blanks ?? [],
    ...dateWriting(settings, definition.file),
    ...numberWriting(settings),
    place: { file: definition.file, line: settings?.line ?? null },
    zone: zoneNamed(settings) ?? definition.calendar.zone,
    calendarZone: definition.calendar.zone,
  };
}

/** A field that the definition names is always sought; one that `only:` makes needless isn't. */
function isSought({ field, withoutOnly }: KnownField, settings: ExportDefinition | null): boolean {
  if (!withoutOnly || settings === null || Object.hasOwn(settings.columns, field)) return true;
  return Object.keys(settings.only).length === 0;
}

/** A field's columns: one, or several of which the first that is filled counts. */
function planned(
  name: ExportName,
  { field, type, aliases, apart }: KnownField,
  settings: ExportDefinition | null,
): readonly FieldPlan[] {
  const header =
    settings !== null && Object.hasOwn(settings.columns, field) ? settings.columns[field]! : null;
  const preset = presetFields(name, settings);
  const written = type === 'id' ? { type, names: (preset?.linkedByName ?? []).map(headerKey) } : { type };
  if (header !== null) {
    const headers = [header, ...(settings?.fallbacks[field] ?? [])];
    return headers.map((each) => ({ ...named(field, each, `exports.${name}.columns.${field}`), ...written }));
  }
  const taken = apart ? Object.values(settings?.columns ?? {}).map(headerKey) : [];
  const usual = (preset?.columns[field] ?? []).map((choice) => choice.map(headerKey));
  const known = [...new Set([...usual.flat(), ...aliases])].filter((alias) => !taken.includes(alias));
  const plan: FieldPlan = { field, header, key: null, aliases: known, ...written };
  return [plan, ...furtherPlans(plan, usual)];
}

function furtherPlans(plan: FieldPlan, choices: readonly (readonly string[])[]): readonly FieldPlan[] {
  const groups = choices.filter(({ length }) => length > 1);
  const most = Math.max(1, ...groups.map(({ length }) => length));
  return Array.from({ length: most - 1 }, (_, index) => ({ ...plan, further: { groups, nth: index + 1 } }));
}

function presetFields(name: ExportName, settings: ExportDefinition | null): PresetExport | null {
  return settings?.preset?.exports.get(name) ?? null;
}

/** What the definition asks for, and what the CRM's habits ask for of columns of which it says nothing. */
function rowFilters(name: ExportName, settings: ExportDefinition | null): readonly RowFilter[] {
  const asked = Object.entries(settings?.only ?? {});
  const columns = asked.map(([header]) => headerKey(header));
  const usual = (presetFields(name, settings)?.only ?? []).map(({ headers, values }): RowFilter => {
    return { header: null, aliases: headers.map(headerKey), usual: headers[0] ?? null, values };
  });
  return [
    ...asked.map(([header, values]): RowFilter => ({ header, aliases: [], usual: null, values })),
    ...usual.filter(({ aliases }) => !aliases.some((alias) => columns.includes(alias))),
  ];
}

function attributeFields(name: ExportName, settings: ExportDefinition | null): readonly FieldPlan[] {
  return Object.entries(settings?.attributes ?? {}).map(([attribute, header]) => {
    const key = `exports.${name}.attributes.${attribute}`;
    return { ...named(`attribute:${attribute}`, header, key), type: 'category' };
  });
}

function zoneNamed(settings: ExportDefinition | null): Zone | null {
  return settings?.timeZone ? zoneOf(settings.timeZone) : null;
}
