import type { Filter } from '../../definition/definition.js';

/** What is filtered by, by the names of facts; blanks are no lack where the filter means them. */
export function filterFacts(filter: Filter, of: 'leads' | 'deals'): string[] {
  return filter.flatMap(({ attribute, values }) => {
    const name = attribute === 'deal_source' ? 'source' : attribute;
    const isBlankMeant = values.includes('');
    return [
      `${of}.${name}`,
      `${of}.attribute:${name}`,
      ...(isBlankMeant ? [] : [`where:${of}.${attribute}`]),
    ];
  });
}
