import { expect, it } from 'vitest';
import { breakParts, wrapParts, wrapProse } from '../../src/render/wrap-text.js';

it('breaks between parts only', () => {
  expect(wrapParts(['agreement 3', 'data to May', 'only Web'], ' · ', 26)).toEqual([
    'agreement 3 · data to May',
    'only Web',
  ]);
  expect(wrapParts(['a', 'b'], ' · ', null)).toEqual(['a · b']);
});

it('cuts a part that is wider than a line', () => {
  expect(wrapParts(['abcdefgh'], ' ', 5)).toEqual(['abcd…']);
});

it('lets a part that is wider than a line run over where it is only to be broken', () => {
  expect(breakParts(['a', 'abcdefgh', 'b'], ' ', 5, '  ')).toEqual(['a', '  abcdefgh', '  b']);
});

it('continues prose below its own text', () => {
  expect(wrapProse('  - one two three', 11)).toEqual(['  - one two', '    three']);
  expect(wrapProse('1. one two', 6)).toEqual(['1. one', '   two']);
  expect(wrapProse('¹² one two', 6)).toEqual(['¹² one', '   two']);
  expect(wrapProse('', 10)).toEqual(['']);
});
