import { expect, it } from 'vitest';
import {
  isOnExports,
  type ProblemCode,
  problemCatalogue,
} from '../../../src/definition/problem-catalogue.js';
import { MOVED_BY } from '../../../src/report/verdict/moved-by.js';

const codes = Object.keys(problemCatalogue) as ProblemCode[];

it('says of every warning about the exports what it can move', () => {
  const warnings = codes.filter((code) => isOnExports(code) && problemCatalogue[code].severity === 'warning');
  expect(warnings.length).toBeGreaterThan(20);
  expect(warnings.filter((code) => MOVED_BY[code] === undefined)).toEqual([]);
});

it('names under which key of the definition each is mended', () => {
  const keyless = codes.filter((code) => {
    const moved = MOVED_BY[code];
    return moved !== undefined && moved.facts.length > 0 && moved.settings.length === 0;
  });
  // A time in the future has no key: it is corrected in the CRM.
  expect(keyless).toEqual(['as-of-in-future']);
});
