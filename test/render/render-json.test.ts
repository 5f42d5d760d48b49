import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { jsonText } from '../../src/render/json-text.js';
import { jsonPieces, renderJson } from '../../src/render/render-json.js';
import { sampleMeasure, sampleReport } from '../support/report-document.js';

it('writes the document as it is', () => {
  const report = sampleReport();
  const text = renderJson(report);
  expect(JSON.parse(text)).toEqual(report);
  expect(text.startsWith('{\n  "kind": "scorecard.report/1",\n  "tool": {\n    "name": "scorecard",\n')).toBe(
    true,
  );
  expect(text.endsWith('\n}\n')).toBe(true);
});

it('escapes what could garble a terminal, and loses none of it', () => {
  const report = sampleReport([sampleMeasure({ name: 'a\u001b[31m\u009b\u007f\u202e\u2028b' })]);
  const text = renderJson(report);
  expect(text).toContain('a\\u001b[31m\\u009b\\u007f\\u202e\\u2028b');
  expect(JSON.parse(text)).toEqual(report);
});

test('piece by piece it is what one text would be, a list item by item', () => {
  const value = fc.jsonValue({ maxDepth: 3 });
  const document = fc.dictionary(
    fc.string(),
    fc.oneof(value, fc.array(value, { maxLength: 5 }), fc.constant(undefined)),
    { minKeys: 1 },
  );
  fc.assert(
    fc.property(document, (said) => {
      fc.pre(Object.values(said).some((known) => known !== undefined));
      const pieces = [...jsonPieces(said)];
      expect(pieces.join('')).toBe(`${jsonText(said)}\n`);
      const items = Object.values(said).flatMap((each) => (Array.isArray(each) ? each : []));
      expect(pieces.length).toBeGreaterThan(items.length);
    }),
  );
});
