import type { CategoryColumn } from '../exports/table.js';
import { codeCounts } from './code-counts.js';
import type { Leads } from './leads.js';

/** What somebody has to do with the leads, counted. */
interface Work {
  /** Owned now. */
  leads: number;
  deals: number;
  touches: number;
}

/** Everybody whom the exports name as working with leads, and what of it counts. */
export type People = ReadonlyMap<string, Work>;

/** The people of these columns of the exports. */
export function peopleOf({
  people: named,
  attributes,
  deals,
  touches,
  ownerChanges,
}: Pick<Leads, 'people' | 'attributes' | 'deals' | 'touches' | 'ownerChanges'>): People {
  const people = new Map(named.map((name): [string, Work] => [name, { leads: 0, deals: 0, touches: 0 }]));
  addPeople(people, attributes.get('owner'), 'leads');
  addPeople(people, deals?.attributes.get('owner'), 'deals');
  addPeople(people, touches?.by, 'touches');
  addPeople(people, ownerChanges?.to, null);
  addPeople(people, ownerChanges?.from, null);
  return people;
}

/** Whether most of a column's values are names of people, as those of a "Created By". */
export function isOfPeople({ values }: CategoryColumn, people: Pick<People, 'has'>): boolean {
  const named = values.slice(1).filter((value) => value !== '');
  return named.filter((value) => people.has(value)).length * 2 > named.length;
}

function addPeople(
  people: Map<string, Work>,
  column: CategoryColumn | undefined,
  what: keyof Work | null,
): void {
  if (column === undefined) return;
  const counts = codeCounts(column);
  for (let code = 1; code < counts.length; code++) {
    const name = column.values[code]!;
    if (counts[code] === 0 || name === '') continue;
    const work = people.get(name) ?? { leads: 0, deals: 0, touches: 0 };
    if (what !== null) work[what] += counts[code]!;
    people.set(name, work);
  }
}
