import { countedValue } from '../leads/counted-value.js';
import type { Leads } from '../leads/leads.js';
import type { Touches } from '../leads/touches.js';

/** Which touches count by the rules of the agreement; each array is by touch. */
export interface CountedTouches {
  readonly touches: Touches;
  /** 0 where it counts; else why not: an index into `UNCOUNTED`. */
  readonly uncounted: Uint8Array;
  /** Index into `kinds`; 255 where its type is of none of them. */
  readonly kind: Uint8Array;
  /** 1 where its outcome makes it a contact. */
  readonly isContact: Uint8Array;
  /** The kinds of `touches.counts`. */
  readonly kinds: readonly string[];
}

export const UNCOUNTED = ['counts', 'not_a_person', 'kind_does_not_count', 'no_time'] as const;
const [NOT_A_PERSON, KIND_DOES_NOT_COUNT, NO_TIME] = [1, 2, 3];

/** In no list. */
const NONE = 255;

const judged = new WeakMap<Leads, CountedTouches | null>();

/**
 * Applies `touches.counts`, `contact` and `not_by` to all touches; null without a touches export. Made once for each set of
 * leads. Values compare as everywhere, through `aliases` of `type`, `outcome` and, of who did it, `owner`. A touch for which
 * nobody is named counts: nothing says that a machine did it.
 */
export function countedTouches(leads: Leads): CountedTouches | null {
  const known = judged.get(leads);
  if (known !== undefined) return known;
  const counted = leads.touches === null ? null : judgeTouches(leads, leads.touches);
  judged.set(leads, counted);
  return counted;
}

function judgeTouches({ definition }: Leads, touches: Touches): CountedTouches {
  const { counts, contactOutcomes, notBy } = definition.touches;
  const kind = listOfEach(touches, 'type', [...counts.values()], countedValue(definition, 'type'));
  const machine = listOfEach(touches, 'by', [notBy], countedValue(definition, 'owner'));
  const contact = listOfEach(touches, 'outcome', [contactOutcomes], countedValue(definition, 'outcome'));
  const uncounted = withoutTime(touches);
  if (counts.size > 0) mark(uncounted, KIND_DOES_NOT_COUNT, kind, (list) => list === NONE);
  if (notBy.length > 0) mark(uncounted, NOT_A_PERSON, machine, (list) => list !== NONE);
  const isContact = new Uint8Array(uncounted.length);
  if (contactOutcomes.length > 0) mark(isContact, 1, contact, (list) => list !== NONE);
  return { touches, uncounted, kind, isContact, kinds: [...counts.keys()] };
}

function withoutTime({ at }: Touches): Uint8Array {
  const uncounted = new Uint8Array(at.length);
  for (let touch = 0; touch < at.length; touch++) if (Number.isNaN(at[touch]!)) uncounted[touch] = NO_TIME;
  return uncounted;
}

/** Marks the touches of which this holds by what `listOfEach` found, whatever they were marked as. */
function mark(marks: Uint8Array, as: number, lists: Uint8Array, isSuch: (list: number) => boolean): void {
  for (let touch = 0; touch < lists.length; touch++) if (isSuch(lists[touch]!)) marks[touch] = as;
}

/**
 * Per touch the first of the lists that holds its value in a column, as it counts; `NONE` where none does. Where nothing is
 * listed the column, which is made when it is first asked for, is not.
 */
function listOfEach(
  touches: Touches,
  field: 'type' | 'by' | 'outcome',
  listed: readonly (readonly string[])[],
  counted: (value: string) => string,
): Uint8Array {
  const lists = new Uint8Array(touches.at.length).fill(NONE);
  if (listed.every((values) => values.length === 0)) return lists;
  const wanted = listed.map((values) => new Set(values.map(counted)));
  const { codes, values } = touches[field];
  const listOf = Uint8Array.from(values, (value, code) => {
    const list = code === 0 ? -1 : wanted.findIndex((each) => each.has(counted(value)));
    return list < 0 ? NONE : list;
  });
  for (let touch = 0; touch < codes.length; touch++) lists[touch] = listOf[codes[touch]!]!;
  return lists;
}
