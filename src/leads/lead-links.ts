import type { IdColumn, Table } from '../exports/table.js';
import type { BuiltDeals } from './build-deals.js';
import { groupRows } from './group-rows.js';
import { eachId } from './link-deals.js';
import { LATER_RECORD, type Records, recordsOfCodes } from './records.js';
import { idColumn } from './table-columns.js';
import { TOUCH_LINKS } from './touches.js';

/** Finds the leads of another export's rows, which name them by a lead's id, a contact's or a deal's. */
export interface LeadLinks {
  /** The columns that may name leads, in the order in which they are asked. */
  readonly columns: readonly LinkColumn[];
  /** The leads of a row, each once, with the first way in which it is named: an index into `TOUCH_LINKS`. */
  each(row: number, visit: (lead: number, via: number) => void): void;
  /** Whether the row names a lead that the export has, though it was created at or after as-of. */
  isLater(row: number): boolean;
}

/** A column whose ids lead to leads; `via` is its index in `TOUCH_LINKS`. */
export interface LinkColumn {
  readonly codes: Uint32Array;
  readonly via: number;
  /** Code of an id → its lead; NO_LEAD for none, or SEVERAL where there may be more than one, which only `eachLead` tells. */
  readonly leadOfCode: Int32Array;
  /** All of them, perhaps several times. */
  eachLead(code: number, visit: (lead: number) => void): void;
}

export const NO_LEAD = -1;
export const SEVERAL = -2;

type LinkedDeals = Pick<BuiltDeals, 'records' | 'value'>;

/** The links of an export: each of its columns `lead`, `contact` and `deal` may name leads, `;` lists several at once. */
export function leadLinks(table: Table, leads: Records, deals: LinkedDeals | null): LeadLinks {
  const recordOfCode = recordsOfCodes(leads);
  const columns = TOUCH_LINKS.flatMap((field, via): LinkColumn[] => {
    const column = idColumn(table, field);
    if (column === null || (field === 'deal' && deals === null)) return [];
    const link =
      field === 'contact' ? byContact(leads, column) : byId(leadOfCodes(field, recordOfCode, deals));
    return [{ codes: column.codes, via, ...withLists(link, column) }];
  });
  const named = TOUCH_LINKS.flatMap((field) => idColumn(table, field) ?? []);
  return {
    columns,
    each(row, visit) {
      const found: number[] = [];
      for (const { codes, via, eachLead } of columns)
        eachLead(codes[row]!, (lead) => {
          if (found.includes(lead)) return;
          found.push(lead);
          visit(lead, via);
        });
    },
    isLater: (row) => named.some(({ codes }) => recordOfCode[codes[row]!] === LATER_RECORD),
  };
}

/** The lead of two ids of one row, each given by its own. */
export function together(lead: number, other: number): number {
  if (lead === NO_LEAD || lead === other) return other;
  return other === NO_LEAD ? lead : SEVERAL;
}

type Link = Pick<LinkColumn, 'leadOfCode' | 'eachLead'>;

/** A cell may list several ids; the blank one leads nowhere. */
function withLists({ leadOfCode: ofOne, eachLead }: Link, { ids }: IdColumn): Link {
  const leadOfCode = new Int32Array(ids.count).fill(NO_LEAD);
  for (let code = 1; code < leadOfCode.length; code++) {
    const listed = ids.listOf(code);
    leadOfCode[code] =
      listed === null
        ? (ofOne[code] ?? NO_LEAD)
        : listed.reduce((lead, each) => together(lead, ofOne[each] ?? NO_LEAD), NO_LEAD);
  }
  return {
    leadOfCode,
    eachLead(code, visit) {
      if (code !== 0) for (const each of ids.listOf(code) ?? [code]) eachLead(each, visit);
    },
  };
}

function byId(leadOfCode: Int32Array): Link {
  return {
    leadOfCode,
    eachLead(code, visit) {
      const lead = leadOfCode[code] ?? NO_LEAD;
      if (lead !== NO_LEAD) visit(lead);
    },
  };
}

/** Code of a lead's id, or of a deal's → the lead; NO_LEAD where there is none as of the report. */
function leadOfCodes(
  field: (typeof TOUCH_LINKS)[number],
  recordOfCode: Int32Array,
  deals: LinkedDeals | null,
): Int32Array {
  if (field === 'lead' || deals === null) return recordOfCode.map((lead) => Math.max(lead, NO_LEAD));
  return recordsOfCodes(deals.records).map((deal) => (deal < 0 ? NO_LEAD : deals.value.lead[deal]!));
}

/** A contact may stand behind several leads: the same person twice, or people of one company. */
function byContact(leads: Records, { ids }: IdColumn): Link {
  const contacts: number[] = [];
  const leadOfLink: number[] = [];
  eachId(leads, 'contact', (lead, contact) => {
    contacts.push(contact);
    leadOfLink.push(lead);
  });
  const { first, rows } = groupRows(ids.count, Int32Array.from(contacts));
  return {
    leadOfCode: Int32Array.from({ length: ids.count }, (_, code) => {
      const links = first[code + 1]! - first[code]!;
      return links > 1 ? SEVERAL : links === 1 ? leadOfLink[rows[first[code]!]!]! : NO_LEAD;
    }),
    eachLead(code, visit) {
      for (let i = first[code]!; i < first[code + 1]!; i++) visit(leadOfLink[rows[i]!]!);
    },
  };
}
