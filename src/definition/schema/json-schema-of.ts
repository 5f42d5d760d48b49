import { z } from 'zod';
import { innerKeys, type ShortForm, shortForms, slots } from './forms.js';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The JSON Schema of a file that is written by hand, from which editors complete and check: long and short forms. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => adjust(zodSchema as unknown as z.ZodType, jsonSchema),
  });
}

/** Adjusts what zod makes of one schema, in place. */
function adjust(zodSchema: z.ZodType, json: JsonSchema): void {
  if (slots.has(zodSchema)) replace(json, (json.anyOf?.[0] ?? {}) as JsonSchema);
  for (const key of innerKeys.get(zodSchema)?.keys ?? []) delete json.properties?.[key];
  const form = shortForms.get(zodSchema);
  if (form !== undefined) replace(json, withShortForm(json, form));
  if (isEmptyMap(json.default)) delete json.default;
  delete json.propertyNames;
}

/** The short form beside the long one, or in its place; what is said of the value is said of both. */
function withShortForm(json: JsonSchema, { short, instead }: ShortForm): JsonSchema {
  const { description, default: usual, ...long } = json;
  return {
    ...(description === undefined ? {} : { description }),
    ...(usual === undefined ? {} : { default: usual }),
    ...(instead === true ? short : { anyOf: [short as JsonSchema, long] }),
  };
}

function replace(json: JsonSchema, by: JsonSchema): void {
  for (const key of Object.keys(json)) delete json[key];
  Object.assign(json, by);
}

/** A map that is filled with the defaults of its keys: these say it better. */
function isEmptyMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
