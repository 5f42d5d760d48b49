import type { Definition } from '../definition/definition.js';
import { makeProblem } from '../definition/make-problem.js';
import type { Problem } from '../definition/problem.js';

const FROM_OPEN_TO_DISCREET = ['names', 'pseudonyms', 'hidden'] as const;
type Show = (typeof FROM_OPEN_TO_DISCREET)[number];

/** `--people` may only tighten what the definition allows, and rows by owner need people to be named. */
export function checkPeople(
  definition: Definition,
  people: Show | undefined,
  by: string | undefined,
): Problem[] {
  const agreed = definition.people.show;
  const problems: Problem[] = [];
  if (people !== undefined && rank(people) < rank(agreed)) {
    problems.push(
      makeProblem(
        'people-looser',
        `--people ${people} shows more than the agreed "${agreed}": it can only show less`,
      ),
    );
  }
  if (by === 'owner' && (people ?? agreed) !== 'names') {
    const message = `--by owner would name people, but "${people ?? agreed}" is asked for: group by another attribute`;
    problems.push(makeProblem('people-not-shown', message));
  }
  return problems;
}

function rank(show: Show): number {
  return FROM_OPEN_TO_DISCREET.indexOf(show);
}
