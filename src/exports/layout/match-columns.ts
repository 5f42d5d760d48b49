import type { ExportPlan } from '../export-plan.js';
import type { FieldPlan } from '../field-plan.js';
import { headerKey } from '../header-key.js';

/** Which columns of a header are the plan's. */
export interface ColumnMatch {
  /** Per field of the plan: its column's position, or -1. */
  readonly positions: readonly number[];
  /** Per `only:` of the plan: its column's position, or -1. */
  readonly onlyPositions: readonly number[];
  /** Positions of the columns that say what a row is about: a row needs a value in one of them. */
  readonly keys: readonly number[];
  /** Headers that the definition names and that aren't there. */
  readonly missing: readonly MissingHeader[];
  /** Mapped headers that are there more than once. One that the definition doesn't name is then left aside. */
  readonly doubled: readonly DoubledHeader[];
  /** How many of the plan's columns are there. */
  readonly found: number;
}

/** A column by the header that the definition names, else by those it is known under. */
type Sought = Pick<FieldPlan, 'header' | 'aliases' | 'further'>;

export interface MissingHeader {
  readonly header: string;
  /** The keys of the definition that name it. */
  readonly keys: readonly string[];
}

export interface DoubledHeader {
  readonly header: string;
  readonly positions: readonly number[];
  /** By the definition, not found by an alias. */
  readonly named: boolean;
}

/** Looks for the plan's columns among the cells of a record that may be a header. */
export function matchColumns(plan: ExportPlan, cells: readonly string[]): ColumnMatch {
  const at = positionsByKey(cells);
  const fieldPlaces = plan.fields.map((field) => placesOf(field, at));
  const onlyPlaces = plan.only.map((filter) => placesOf(filter, at));
  const positions = fieldPlaces.map((places, index) => positionOf(places, plan.fields[index]!));
  return {
    positions,
    onlyPositions: onlyPlaces.map((places, index) => positionOf(places, plan.only[index]!)),
    keys: keyPositions(plan, positions),
    missing: missingHeaders(plan, at),
    doubled: doubledHeaders(cells, [
      ...fieldPlaces.map((places, index) => ({ places, named: plan.fields[index]!.header !== null })),
      ...onlyPlaces.map((places, index) => ({ places, named: plan.only[index]!.header !== null })),
    ]),
    found: new Set([...fieldPlaces, ...onlyPlaces].flatMap((places) => places.slice(0, 1))).size,
  };
}

/** Whether the header has all that the definition names, and a key. */
export function isComplete({ missing, keys }: ColumnMatch): boolean {
  return missing.length === 0 && keys.length > 0;
}

function positionsByKey(cells: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const at = new Map<string, number[]>();
  for (const [position, cell] of cells.entries()) {
    const key = headerKey(cell);
    if (key === '') continue;
    const known = at.get(key);
    if (known === undefined) at.set(key, [position]);
    else known.push(position);
  }
  return at;
}

/** Each once, though several keys may name it. */
function missingHeaders(
  { name, fields, only }: ExportPlan,
  at: ReadonlyMap<string, readonly number[]>,
): readonly MissingHeader[] {
  const missing = new Map<string, MissingHeader>();
  const asked = [...fields, ...only.map(({ header }) => ({ header, key: `exports.${name}.only` }))];
  for (const { header, key } of asked) {
    if (header === null || key === null || at.has(headerKey(header))) continue;
    missing.set(header, { header, keys: [...(missing.get(header)?.keys ?? []), key] });
  }
  return [...missing.values()];
}

/** A column that is doubled is taken only where the definition names it: it is then an error that says so. */
function positionOf(places: readonly number[], { header }: Sought): number {
  return places.length > 1 && header === null ? -1 : (places[0] ?? -1);
}

function placesOf(field: Sought, at: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const keys = field.header === null ? field.aliases : [headerKey(field.header)];
  const present = keys.find((key) => at.has(key));
  if (present === undefined) return [];
  return at.get(field.further === undefined ? present : (besideOf(field.further, present, at) ?? '')) ?? [];
}

/** Of the headers that are read together with the best that is there: the one that is asked after it. */
function besideOf(
  { groups, nth }: NonNullable<FieldPlan['further']>,
  present: string,
  at: ReadonlyMap<string, readonly number[]>,
): string | undefined {
  const group = groups.find((headers) => headers.includes(present)) ?? [];
  return group.filter((header) => at.has(header))[nth];
}

/** Where those of the plan's keys are that the file has, or the first of them. */
function keyPositions(plan: ExportPlan, positions: readonly number[]): readonly number[] {
  const ofKeys = plan.keys.map((key) =>
    positions.filter((position, index) => position >= 0 && plan.fields[index]!.field === key),
  );
  const there = ofKeys.filter(({ length }) => length > 0);
  return [...new Set(plan.needs === 'first' ? there[0] : there.flat())];
}

/** Each once, though several fields may be of one column. */
function doubledHeaders(
  cells: readonly string[],
  mapped: readonly { readonly places: readonly number[]; readonly named: boolean }[],
): readonly DoubledHeader[] {
  const doubled = new Map<number, DoubledHeader>();
  for (const { places, named } of mapped) {
    if (places.length < 2) continue;
    const first = places[0]!;
    const known = doubled.get(first)?.named ?? false;
    doubled.set(first, { header: cells[first]!.trim(), positions: places, named: named || known });
  }
  return [...doubled.values()];
}
