import { type GroupedRows, groupRows } from './group-rows.js';
import { type LeadLinks, type LinkColumn, NO_LEAD, SEVERAL, together } from './lead-links.js';
import { pickFrom } from './pick-rows.js';

/** The leads of the rows that count: found once, since nearly every row is of one lead. */
export interface LinkedRows {
  /** The rows by lead, as they were read; a row of several leads is in the group of each. */
  grouped(leadCount: number): GroupedRows;
  /** The rows that count and lead to no lead. */
  readonly unlinked: readonly number[];
}

/** Links the rows of an export that count. */
export function linkedRows(rowCount: number, counts: (row: number) => boolean, links: LeadLinks): LinkedRows {
  const leadOf = new Int32Array(rowCount).fill(NO_LEAD);
  for (const column of links.columns) linkBy(column, counts, leadOf);
  const unlinked: number[] = [];
  for (let row = 0; row < rowCount; row++) if (leadOf[row] === NO_LEAD && counts(row)) unlinked.push(row);
  return {
    grouped: (leadCount) =>
      leadOf.includes(SEVERAL) ? groupLinks(leadCount, leadOf, links) : groupRows(leadCount, leadOf),
    unlinked,
  };
}

/** Notes the leads that one column names, beside those that the columns before it have named. */
function linkBy(
  { codes, leadOf: ofCode }: LinkColumn,
  counts: (row: number) => boolean,
  leadOf: Int32Array,
): void {
  for (let row = 0; row < leadOf.length; row++)
    if (counts(row)) leadOf[row] = together(leadOf[row]!, ofCode(codes[row]!));
}

/** The same where some rows are of several leads: each link of a row with a lead stands for itself. */
function groupLinks(leadCount: number, leadOf: Int32Array, links: LeadLinks): GroupedRows {
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
  const { first, rows } = groupRows(leadCount, Int32Array.from(leadOfLink));
  return { first, rows: pickFrom(Uint32Array.from(rowOfLink), rows) };
}
