import { expect, test } from 'vitest';
import { parseBy, parseWhere } from '../../src/cli/parse-where.js';

const ATTRIBUTES = ['owner', 'source', 'region'];

test('values of one attribute are alternatives, attributes all hold', () => {
  expect(parseWhere(['region=DACH', 'region=UK', 'source!=Event', 'owner='], ATTRIBUTES).value).toEqual([
    { attribute: 'region', not: false, values: ['DACH', 'UK'] },
    { attribute: 'source', not: true, values: ['Event'] },
    { attribute: 'owner', not: false, values: [''] },
  ]);
});

test('an equals sign may stand in the value', () => {
  expect(parseWhere(['source=a=b'], ATTRIBUTES).value).toEqual([
    { attribute: 'source', not: false, values: ['a=b'] },
  ]);
});

test('all mistakes are told at once, with the nearest attribute', () => {
  const { value, problems } = parseWhere(['region', 'regoin=DACH'], ATTRIBUTES);
  expect(value).toBeNull();
  expect(problems.map(({ code, message }) => [code, message])).toEqual([
    ['where-invalid', '--where "region" is not of the form ATTRIBUTE=VALUE, as in --where region=DACH'],
    ['attribute-unknown', '--where names "regoin", which is no attribute — did you mean "region"?'],
  ]);
});

test('--by names an attribute', () => {
  expect(parseBy(undefined, ATTRIBUTES)).toEqual([]);
  expect(parseBy('source', ATTRIBUTES)).toEqual([]);
  expect(parseBy('colour', ATTRIBUTES).map(({ code }) => code)).toEqual(['attribute-unknown']);
});
