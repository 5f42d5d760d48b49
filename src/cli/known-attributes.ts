import type { Definition } from '../definition/definition.js';

/**
 * What `--by` and `--where` may name: owner, source (the lead's), status, the deals' own source, and the attributes of
 * the leads and deals exports.
 */
export function knownAttributes(definition: Definition): readonly string[] {
  const named = ['leads', 'deals'] as const;
  const attributes = named.flatMap((name) => Object.keys(definition.exports.get(name)?.attributes ?? {}));
  return [...new Set(['owner', 'source', 'status', 'deal_source', ...attributes])];
}
