import type { Definition, Filter } from '../definition/definition.js';
import { makeProblem } from '../definition/make-problem.js';
import type { Problem } from '../definition/problem.js';

const FROM_OPEN_TO_DISCREET = ['names', 'pseudonyms', 'hidden'] as const;
type Show = (typeof FROM_OPEN_TO_DISCREET)[number];

/** `--people` may only tighten what the definition allows; by owner, and of one owner, needs people to be named. */
export function checkPeople(
  definition: Definition,
  people: Show | undefined,
  by: string | undefined,
  where: Filter,
): Problem[] {
  const agreed = definition.people.show;
  const shown = people ?? agreed;
  const problems: Problem[] = [];
  if (rank(shown) < rank(agreed)) {
    const message = `--people ${shown} shows more than the agreed "${agreed}": it can only show less`;
    problems.push(makeProblem('people-looser', message));
  }
  const asked = [...(by === undefined ? [] : [by]), ...where.map(({ attribute }) => attribute)];
  if (shown !== 'names' && asked.some((attribute) => isOwner(definition, attribute))) {
    const message = `--by or --where would tell of single people, but "${shown}" is asked for: use another attribute`;
    problems.push(makeProblem('people-not-shown', message));
  }
  return problems;
}

/** Whether an attribute is the owner, also under another name. */
export function isOwner(definition: Definition, attribute: string): boolean {
  if (attribute === 'owner') return true;
  return (['leads', 'deals'] as const).some((name) => {
    const { attributes = {}, columns = {} } = definition.exports.get(name) ?? {};
    const header = Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined;
    return header !== undefined && columns.owner !== undefined && sameHeader(header, columns.owner);
  });
}

function sameHeader(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function rank(show: Show): number {
  return FROM_OPEN_TO_DISCREET.indexOf(show);
}
