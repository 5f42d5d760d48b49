import type { ExportName } from '../definition/definition.js';
import type { Table } from '../exports/table.js';
import type { Leads } from '../leads/leads.js';
import { timeColumn } from '../leads/table-columns.js';
import type { RowFate, TellingRow } from '../leads/telling-row.js';
import type { Disclosure } from './disclosure.js';
import type { BecameItem } from './evidence-document.js';
import { everythingBecame } from './explain-became.js';

/** A row that tells of a lead, and what became of it. */
export interface ToldRow {
  readonly table: Table;
  readonly row: number;
  /** Index into `Leads.files`. */
  readonly file: number;
  readonly line: number;
  readonly became: readonly BecameItem[];
}

/** A row while it is found out what became of it; `at` is when. */
interface Told extends ToldRow {
  at: number;
  readonly became: BecameItem[];
}

/** In this order rows are told; those of one export by time, then as the files have them. */
const ORDER: readonly ExportName[] = [
  'leads',
  'stage_history',
  'owner_history',
  'touches',
  'deals',
  'deal_history',
];

/** What became of the rows that tell of a lead, whether they count or not. */
export function toldRows(
  leads: Leads,
  lead: number,
  rows: readonly TellingRow[],
  disclosure: Disclosure,
): readonly ToldRow[] {
  const told = new Map<string, Told>();
  for (const row of rows) {
    const [key, each] = toldOf(leads, row, disclosure);
    // A row of a snapshot may be told of as what a lead is now, and as what shows a change.
    const known = told.get(key);
    if (known === undefined) told.set(key, each);
    else known.became.push(...each.became);
  }
  const deals = rows.flatMap(({ fate }) => (fate.kind === 'deal' ? [fate.deal] : []));
  everythingBecame(leads, lead, deals, disclosure, ({ file, line, at }, became) => {
    const row = told.get(keyOf(file, line));
    if (row === undefined) return;
    row.became.push(became);
    if (at < row.at || Number.isNaN(row.at)) row.at = at;
  });
  for (const { became } of told.values())
    if (became.length === 0) became.push({ kind: 'not_counted', because: 'unused' });
  return [...told.values()].sort(inOrder);
}

/** A file is in `Leads.files` once for each export that it is. */
function keyOf(file: number, line: number): string {
  return `${file}:${line}`;
}

function toldOf(
  leads: Leads,
  { table, row, file, fate }: TellingRow,
  disclosure: Disclosure,
): [string, Told] {
  const line = table.line[row]!;
  const at = timeColumn(table, 'at')?.at[row] ?? Number.NaN;
  return [keyOf(file, line), { table, row, file, line, at, became: becameOf(leads, fate, disclosure) }];
}

function becameOf({ deals }: Leads, fate: RowFate, disclosure: Disclosure): BecameItem[] {
  switch (fate.kind) {
    case 'counts':
      return [];
    case 'record':
      return [fate];
    case 'deal': {
      const id = disclosure.recordId(deals!.ids.textOf(fate.deal));
      return [{ kind: 'deal', deal: id, linked_by: [...fate.linkedBy] }];
    }
    case 'left_out':
      return [{ kind: 'not_counted', because: fate.because }];
  }
}

function inOrder(a: Told, b: Told): number {
  const place = ({ table }: Told) => ORDER.indexOf(table.name);
  return place(a) - place(b) || sortable(a.at) - sortable(b.at) || a.file - b.file || a.line - b.line;
}

/** Unknown times come last. */
function sortable(at: number): number {
  return Number.isNaN(at) ? Number.MAX_VALUE : at;
}
