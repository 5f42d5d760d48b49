import type { Filter } from '../definition/definition.js';
import { makeProblem } from '../definition/make-problem.js';
import { nearestName } from '../definition/nearest-name.js';
import type { Problem } from '../definition/problem.js';
import type { Leads } from '../leads/leads.js';
import { isOwner } from './check-people.js';

/** A warning for each value of `--where` that never occurs, with the nearest one that does (owners and addresses excepted). */
export function unmatchedValues(leads: Leads, where: Filter): Problem[] {
  return where.flatMap(({ attribute, values }) => {
    const occurring = occurringValues(leads, attribute);
    return values
      .filter((value) => !occurring.has(value))
      .map((value) => unmatched(leads, attribute, value, [...occurring]));
  });
}

function occurringValues(leads: Leads, attribute: string): Set<string> {
  const ofDeals = attribute === 'deal_source' ? 'source' : attribute;
  const columns = [leads.attributes.get(attribute), leads.deals?.attributes.get(ofDeals)];
  const values = columns.flatMap((column) => column?.values.slice(1) ?? []);
  return new Set([...values, '']);
}

function unmatched(leads: Leads, attribute: string, value: string, occurring: readonly string[]): Problem {
  const offered = isOwner(leads.definition, attribute)
    ? []
    : occurring.filter((name) => /^[^@]+$/u.test(name));
  const nearest = nearestName(value, offered);
  const hint = nearest ? ` — did you mean "${nearest}"?` : ': check its spelling';
  return makeProblem('where-matches-nothing', `No lead or deal has the ${attribute} "${value}"${hint}`);
}
