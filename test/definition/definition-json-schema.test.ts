import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { definitionJsonSchema } from '../../src/definition/definition-json-schema.js';
import { SMALL } from '../support/load-text.js';

const config = new URL('../../config/', import.meta.url);
const schema = definitionJsonSchema();
const editor = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);

/** As an editor reads YAML: numbers and truth values are what they look like. */
const accepts = (text: string) => editor.safeParse(parse(text, { merge: true })).success;

interface Described {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
  readonly additionalProperties?: Described | boolean;
  readonly anyOf?: readonly Described[];
}

function undescribed(path: string, node: Described): readonly string[] {
  const named = Object.entries(node.properties ?? {}).flatMap(([key, inner]) => [
    ...(inner.description === undefined ? [`${path}.${key}`] : []),
    ...undescribed(`${path}.${key}`, inner),
  ]);
  const rest = [node.items, node.additionalProperties, ...(node.anyOf ?? [])];
  return [...named, ...rest.flatMap((inner) => (typeof inner === 'object' ? undescribed(path, inner) : []))];
}

describe('the JSON Schema of the definition', () => {
  test('is the one that is committed', () => {
    const committed = readFileSync(new URL('scorecard.schema.json', config), 'utf8');
    expect(committed === `${JSON.stringify(schema, null, 2)}\n`).toBe(true);
  });

  test('describes every key', () => {
    expect(undescribed('', schema as Described)).toEqual([]);
  });

  test('accepts the example', () => {
    expect(accepts(readFileSync(new URL('example.yaml', config), 'utf8'))).toBe(true);
  });

  test.each([
    'review: week',
    'agreement: 4',
    'may_skip_stages: yes',
    'may_skip_stages: true',
    'hand_over: mql',
    'people: { sales: Bo, tell: Bo }',
    'calendar: { holidays: days.csv, working_hours: { fri: 09:00-15:00, mon: [08:00-12:00] } }',
    'measures: [volume.mql, { id: win_rate, target: 0.3 }, { id: x, target: [{ from: 2026-01-01, value: 30% }] }]',
    'slas: [{ id: s, starts: mql, stops: touch, within: 1 day, target: 90%, applies_to: { source: { not: Web } } }]',
    'assumptions: [{ measure: volume.mql, assumed: 5 }, { measure: volume.mql, assumed: { 2026-07: 90 } }]',
    'x-anything: [1, 2]',
  ])('accepts %s', (text) => {
    expect(accepts(`${SMALL}${text}\n`)).toBe(true);
  });

  test.each([
    'mision: both',
    'mission: glory',
    'hand_over: { att: mql }',
    'slas: [{ name: without an id }]',
    'measures: [{ id: a b }]',
    'currency: euro',
    'stale_after: 90',
  ])('refuses %s', (text) => {
    expect(accepts(`${SMALL}${text}\n`)).toBe(false);
  });
});
