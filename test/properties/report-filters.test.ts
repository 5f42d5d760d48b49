import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Filter } from '../../src/definition/definition.js';
import { combineFilters, documentFilter } from '../../src/report/document-filter.js';

const anyFilter: fc.Arbitrary<Filter> = fc.array(
  fc.record({
    attribute: fc.constantFrom('region', 'source'),
    not: fc.boolean(),
    values: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', '')),
  }),
  { maxLength: 4 },
);
const anyLead = fc.record({
  region: fc.constantFrom('a', 'b', 'c', ''),
  source: fc.constantFrom('a', 'b', 'c', ''),
});
type Lead = Readonly<Record<string, string>>;

function passes(filter: Filter, lead: Lead): boolean {
  return filter.every(({ attribute, not, values }) => values.includes(lead[attribute] ?? '') !== not);
}

it('lets through exactly what both filters let through', () => {
  fc.assert(
    fc.property(anyFilter, anyFilter, anyLead, (first, second, lead) => {
      const both = combineFilters(first, second);
      expect(passes(both, lead)).toBe(passes(first, lead) && passes(second, lead));
    }),
  );
});

it('means the same in the document', () => {
  fc.assert(
    fc.property(anyFilter, anyLead, (filter, lead) => {
      const conditions = Object.entries(documentFilter(filter) ?? {});
      const matches = conditions.every(([attribute, condition]) => {
        const value = (lead as Lead)[attribute] ?? '';
        return Array.isArray(condition) ? condition.includes(value) : !condition.not.includes(value);
      });
      expect(matches).toBe(passes(filter, lead));
    }),
  );
});
