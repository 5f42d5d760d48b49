import { expect, it } from 'vitest';
import { renderJson } from '../../src/render/render-json.js';
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
