import { z } from 'zod';
import { type JsonFragment, singleJson } from './scalar.js';

/** A shorter way of writing what a schema describes, as editors see it; `instead` where there is no longer one. */
export interface ShortForm {
  readonly short: JsonFragment;
  readonly instead?: boolean;
}

export const shortForms = z.registry<ShortForm>();

/** Places in a list that hold null once an item there turned out to be unreadable; no form that users write. */
export const slots = z.registry<{ readonly slot: true }>();

/** Keys that only expanding a short form writes; neither editors nor messages offer them. */
export const innerKeys = z.registry<{ readonly keys: readonly string[] }>();

/**
 * A map with exactly these keys, of which `inner` ones are left to short forms. The message of an unknown key is
 * the list of those that are known here: the problem made of it offers the nearest.
 */
export function keyed<Shape extends z.ZodRawShape>(
  shape: Shape,
  inner: readonly (keyof Shape & string)[] = [],
) {
  const known = Object.keys(shape).filter((key) => !inner.includes(key));
  const schema = z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? known.join(' ') : undefined),
  });
  innerKeys.add(schema, { keys: inner });
  return schema;
}

/** Whether a value is a map of the file. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * A schema with a shorter way of writing it. `expand` turns the short form into the long one and leaves
 * everything else alone, before anything is checked: a union of both would hide the problems inside.
 */
export function shorthand<S extends z.ZodType>(
  schema: S,
  expand: (value: unknown) => unknown,
  short: JsonFragment,
) {
  const expanded = z.preprocess(expand, schema);
  shortForms.add(expanded, { short });
  return expanded;
}

/** As `shorthand`, where users never write the long form: the fragment is all that editors see. */
export function expandedFrom<S extends z.ZodType>(
  schema: S,
  expand: (value: unknown) => unknown,
  short: JsonFragment,
) {
  const expanded = z.preprocess(expand, schema);
  shortForms.add(expanded, { short, instead: true });
  return expanded;
}

/** A list of single values; one alone may stand for the list. */
export function oneOrMany<S extends z.ZodType>(item: S) {
  return shorthand(
    z.array(item),
    (value) => (typeof value === 'string' ? [value] : value),
    item.meta() ?? singleJson,
  );
}

/** A list of maps, in which an unreadable one leaves its place empty. */
export function listOf<S extends z.ZodType>(item: S) {
  const slot = item.nullable();
  slots.add(slot, { slot: true });
  return z.array(slot);
}

/** A map with keys of the user's own. */
export function mapOf<S extends z.ZodType>(value: S) {
  return z.record(z.string(), value);
}

/** A single value or a list, written where `{ [key]: … }` is meant. */
export function wrapValuesIn(key: string): (value: unknown) => unknown {
  return (value) => (typeof value === 'string' || Array.isArray(value) ? { [key]: value } : value);
}

/** A single value, written where `{ [key]: … }` is meant. */
export function wrapTextIn(key: string): (value: unknown) => unknown {
  return (value) => (typeof value === 'string' && value !== '' ? { [key]: value } : value);
}
