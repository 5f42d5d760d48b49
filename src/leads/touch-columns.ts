import type { TouchRows } from './build-touches.js';
import type { LeadLinks } from './lead-links.js';
import { once } from './once.js';
import type { OwnerNames } from './owner-names.js';
import { pickCategories, pickFrom } from './pick-rows.js';
import type { ReadAsOf } from './read-as-of.js';
import { categoryColumn } from './table-columns.js';
import type { Touches } from './touches.js';

/**
 * What of a touch a figure may not need is looked up for all of them when it is first asked for: touches are many, and those
 * of a lead lie all over their export.
 */
export function touchColumns(
  { table, firstFile }: ReadAsOf,
  { first, rows, at, width }: TouchRows,
  linksOf: () => LeadLinks,
  names: OwnerNames,
): Touches {
  const [type, by, outcome] = [
    categoryColumn(table, 'type'),
    categoryColumn(table, 'by'),
    categoryColumn(table, 'outcome'),
  ];
  const types = once(() => pickCategories(type, rows));
  const people = once(() => pickCategories(by, rows, names.named));
  const outcomes = once(() => pickCategories(outcome, rows));
  // The table itself is not kept, which has more columns than these.
  const { line, file } = table;
  const links = once(() => viaOf(first, rows, linksOf()));
  const lines = once(() => pickFrom(line, rows));
  const files = once(() => pickFrom(file, rows).map((of) => of + firstFile));
  return {
    ...{ first, at, width },
    get type() {
      return types();
    },
    get by() {
      return people();
    },
    get outcome() {
      return outcomes();
    },
    get via() {
      return links();
    },
    get line() {
      return lines();
    },
    get file() {
      return files();
    },
    has: { type: type !== null, by: by !== null, outcome: outcome !== null },
  };
}

/** Nearly every touch is of one lead, which its row names in but one way. */
function viaOf(first: Uint32Array, rows: Uint32Array, links: LeadLinks): Uint8Array {
  const via = new Uint8Array(rows.length);
  const [only, other] = links.columns;
  if (only !== undefined && other === undefined) return via.fill(only.via);
  for (let lead = 0; lead + 1 < first.length; lead++) {
    for (let touch = first[lead]!; touch < first[lead + 1]!; touch++) {
      links.each(rows[touch]!, (each, by) => {
        if (each === lead) via[touch] = by;
      });
    }
  }
  return via;
}
