import type { Filter } from '../definition/definition.js';
import type { FilterByAttribute } from './json-values.js';

type Condition = Filter[number];

/**
 * The filter that both filters together are, with at most one condition per attribute: values that match narrow
 * each other down, values left out add up. A list without a value matches nothing.
 */
export function combineFilters(first: Filter, second: Filter): Filter {
  const byAttribute = new Map<string, Condition>();
  for (const condition of [...first, ...second]) {
    const before = byAttribute.get(condition.attribute);
    byAttribute.set(condition.attribute, before === undefined ? condition : both(before, condition));
  }
  return [...byAttribute.values()];
}

/** A filter as the document writes it; null where everything counts. Needs one condition per attribute. */
export function documentFilter(filter: Filter): FilterByAttribute | null {
  if (filter.length === 0) return null;
  return Object.fromEntries(
    combineFilters(filter, []).map(({ attribute, not, values }) => [
      attribute,
      not ? { not: [...values] } : [...values],
    ]),
  );
}

function both(a: Condition, b: Condition): Condition {
  if (a.not && b.not) return { ...a, values: [...new Set([...a.values, ...b.values])] };
  const [matching, other] = a.not ? [b, a] : [a, b];
  const kept = new Set(other.values);
  return { ...matching, values: matching.values.filter((value) => kept.has(value) !== other.not) };
}
