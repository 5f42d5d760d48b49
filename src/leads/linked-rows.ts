import { type ArrangedRows, arrangeRows } from './group-rows.js';
import { type LeadLinks, type LinkColumn, NO_LEAD, SEVERAL, together } from './lead-links.js';

/** The leads of the rows of an export that count: found once, since nearly every row is of one lead. */
export interface LinkedRows {
  /** The rows by lead, in order of time, then as they were read; a row of several leads is in the group of each. */
  readonly arranged: ArrangedRows;
  /** The rows at or after as-of, which don't count. */
  readonly later: readonly number[];
  /** The rows that count and lead to no lead. */
  readonly unlinked: readonly number[];
}

/** Links the rows of an export to so many leads; `at` is when each was, and those at or after `limit` don't count. */
export function linkedRows(at: Float64Array, limit: number, links: LeadLinks, leadCount: number): LinkedRows {
  const leadOf = new Int32Array(at.length).fill(NO_LEAD);
  for (const column of links.columns) linkBy(column, leadOf);
  const later: number[] = [];
  const unlinked: number[] = [];
  for (let row = 0; row < leadOf.length; row++) {
    if (at[row]! >= limit) {
      leadOf[row] = NO_LEAD;
      later.push(row);
    } else if (leadOf[row] === NO_LEAD) unlinked.push(row);
  }
  const arranged = leadOf.includes(SEVERAL)
    ? arrangeLinks(leadCount, leadOf, at, links)
    : arrangeRows(leadCount, leadOf, at);
  return { arranged, later, unlinked };
}

/** Notes the leads that one column names, beside those that the columns before it have named. */
function linkBy({ codes, leadOfCode }: LinkColumn, leadOf: Int32Array): void {
  for (let row = 0; row < leadOf.length; row++)
    leadOf[row] = together(leadOf[row]!, leadOfCode[codes[row]!]!);
}

/** The same where some rows are of several leads: each link of a row with a lead stands for itself. */
function arrangeLinks(
  leadCount: number,
  leadOf: Int32Array,
  at: Float64Array,
  links: LeadLinks,
): ArrangedRows {
  const rowOfLink: number[] = [];
  const leadOfLink: number[] = [];
  const add = (row: number, lead: number): void => {
    rowOfLink.push(row);
    leadOfLink.push(lead);
  };
  for (const [row, lead] of leadOf.entries()) {
    if (lead === SEVERAL) links.each(row, (each) => add(row, each));
    else if (lead !== NO_LEAD) add(row, lead);
  }
  const atOfLink = Float64Array.from(rowOfLink, (row) => at[row]!);
  const arranged = arrangeRows(leadCount, Int32Array.from(leadOfLink), atOfLink);
  return { ...arranged, rows: arranged.rows.map((link) => rowOfLink[link]!) };
}
