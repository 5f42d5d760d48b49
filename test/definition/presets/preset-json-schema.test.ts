import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { presetJsonSchema } from '../../../src/definition/presets/preset-json-schema.js';
import { BUNDLED } from '../../support/bundled-presets.js';

const editor = z.fromJSONSchema(presetJsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);

test.each(BUNDLED.names)('editors find nothing wrong with %s', (name) => {
  expect(editor.safeParse(parse(BUNDLED.read(name)!)).error?.issues ?? []).toEqual([]);
});

test('editors find what is wrong', () => {
  for (const text of [
    'exports: {}',
    'name: A\nexports: { lead: {} }',
    'name: A\nexports: { leads: { columns: { x: Y } } }',
  ]) {
    expect(editor.safeParse(parse(text)).success, text).toBe(false);
  }
});
