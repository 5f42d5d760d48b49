import type { FilterByAttribute } from '../report/json-values.js';

/** A filter in words: `region = APAC or EMEA, source is not Purchased List`. A blank value reads `(blank)`. */
export function whereText(where: FilterByAttribute): string {
  return Object.entries(where)
    .map(([attribute, condition]) =>
      Array.isArray(condition)
        ? `${attribute} = ${anyOf(condition)}`
        : `${attribute} is not ${anyOf(condition.not)}`,
    )
    .join(', ');
}

/** A group's value as it is shown; a blank is not "unknown". */
export function groupText(value: string | null): string {
  return value === null || value === '' ? '(blank)' : value;
}

function anyOf(values: readonly string[]): string {
  return values.length === 0 ? '(nothing)' : values.map(groupText).join(' or ');
}
