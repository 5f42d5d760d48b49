import type { Filter } from '../definition/definition.js';
import { makeProblem } from '../definition/make-problem.js';
import { nearestName } from '../definition/nearest-name.js';
import type { Outcome, Problem } from '../definition/problem.js';

/**
 * `--where ATTRIBUTE=VALUE` and `ATTRIBUTE!=VALUE`, repeated: several values of one attribute are alternatives,
 * several attributes must all hold. An empty value stands for blank cells.
 */
export function parseWhere(given: readonly string[], attributes: readonly string[]): Outcome<Filter> {
  const conditions = new Map<string, { attribute: string; not: boolean; values: string[] }>();
  const problems: Problem[] = [];
  for (const text of given) {
    const [, attribute, sign, value] = /^([^=!]+)(!?=)(.*)$/su.exec(text) ?? [];
    if (attribute === undefined || value === undefined) problems.push(malformed(text));
    else if (!attributes.includes(attribute))
      problems.push(unknownAttribute('--where', attribute, attributes));
    else conditionOf(conditions, attribute, sign === '!=').values.push(value);
  }
  return { value: problems.length > 0 ? null : [...conditions.values()], problems };
}

/** The attribute that `--by` names, if it is one. */
export function parseBy(by: string | undefined, attributes: readonly string[]): readonly Problem[] {
  return by === undefined || attributes.includes(by) ? [] : [unknownAttribute('--by', by, attributes)];
}

function conditionOf(
  conditions: Map<string, { attribute: string; not: boolean; values: string[] }>,
  attribute: string,
  not: boolean,
) {
  const key = `${not ? '!' : ''}${attribute}`;
  const condition = conditions.get(key) ?? { attribute, not, values: [] };
  conditions.set(key, condition);
  return condition;
}

function malformed(text: string): Problem {
  return makeProblem(
    'where-invalid',
    `--where "${text}" is not of the form ATTRIBUTE=VALUE, as in --where region=DACH`,
  );
}

function unknownAttribute(option: string, attribute: string, attributes: readonly string[]): Problem {
  const nearest = nearestName(attribute, attributes);
  const hint = nearest
    ? ` — did you mean "${nearest}"?`
    : `, expected one of ${attributes.join(', ')}; another column of the leads is one once it is named under exports.leads.attributes`;
  return makeProblem('attribute-unknown', `${option} names "${attribute}", which is no attribute${hint}`);
}
