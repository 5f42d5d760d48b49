import { describe, expect, it } from 'vitest';
import type { Filter } from '../../src/definition/definition.js';
import { combineFilters, documentFilter } from '../../src/report/document-filter.js';

const only = (attribute: string, ...values: string[]): Filter => [{ attribute, not: false, values }];
const not = (attribute: string, ...values: string[]): Filter => [{ attribute, not: true, values }];

describe('combineFilters', () => {
  it.each([
    ['values that match narrow each other down', only('a', 'x', 'y'), only('a', 'y', 'z'), only('a', 'y')],
    ['values left out add up', not('a', 'x', 'y'), not('a', 'y', 'z'), not('a', 'x', 'y', 'z')],
    ['what is left out is no longer matched', only('a', 'x', 'y'), not('a', 'y'), only('a', 'x')],
    ['in either order', not('a', 'y'), only('a', 'x', 'y'), only('a', 'x')],
    ['nothing is left', only('a', 'x'), only('a', 'y'), only('a')],
    ['attributes stand apart', only('a', 'x'), not('b', 'y'), [...only('a', 'x'), ...not('b', 'y')]],
  ])('%s', (_, first, second, both) => expect(combineFilters(first, second)).toEqual(both));
});

describe('documentFilter', () => {
  it('is null where everything counts', () => expect(documentFilter([])).toBeNull());

  it('says per attribute what matches', () => {
    expect(documentFilter([...only('region', 'APAC', ''), ...not('source', 'Bought')])).toEqual({
      region: ['APAC', ''],
      source: { not: ['Bought'] },
    });
  });
});
