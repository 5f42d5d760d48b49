import type { Definition } from '../definition/definition.js';
import { makeProblem } from '../definition/make-problem.js';
import type { Table } from '../exports/table.js';
import type { Finding } from './finding.js';
import { findingsOf } from './findings-of.js';
import type { HistoryRows } from './history-rows.js';
import { neverOccurring } from './never-occurring.js';
import type { Records } from './records.js';
import { type Quotable, shownValues } from './shown-values.js';
import { usesStatus } from './status-states.js';
import { categoryColumn } from './table-columns.js';
import {
  listedForDeals,
  listedForLeads,
  recordsWithStatus,
  type StatusRows,
  type Unlisted,
  unlistedStatuses,
} from './unlisted-statuses.js';

/** Statuses that the definition doesn't list: near ones for their spelling, of leads also all others; and listed ones that don't occur. */
export function statusFindings(
  definition: Definition,
  leads: Records,
  history: HistoryRows | null,
  deals: Records | null,
  isQuotable: Quotable,
): Finding[] {
  const unlistedIn = ({ table }: Pick<Records, 'table'>, rows: StatusRows, listed: string[]): UnlistedIn => {
    return { table, rows, statuses: unlistedStatuses(definition, rows, listed) };
  };
  const now = unlistedIn(leads, currentStatuses(leads), listedForLeads(definition));
  const changes = history && unlistedIn(history, newStatuses(history), listedForLeads(definition));
  const ofDeals = deals && unlistedIn(deals, currentStatuses(deals), listedForDeals(definition));
  return [
    ...misspelt(now, 'leads'),
    ...(changes === null ? [] : misspelt(changes, 'leads')),
    ...(ofDeals === null ? [] : misspelt(ofDeals, 'deals')),
    ...(usesStatus(definition) ? unknownNow(now, isQuotable) : []),
    ...(usesStatus(definition) && changes !== null ? unknownChanges(changes, now, isQuotable) : []),
    ...(deals === null || ofDeals === null
      ? []
      : neverOccurring(definition, deals, ofDeals.statuses, isQuotable)),
  ];
}

/** An export, the status that each of its rows has, and which of these statuses the definition doesn't list. */
interface UnlistedIn {
  readonly table: Table;
  readonly rows: StatusRows;
  readonly statuses: readonly Unlisted[];
}

function currentStatuses({ table, rows }: Records): StatusRows {
  const column = categoryColumn(table, 'status');
  return {
    values: column?.values ?? [''],
    each: (visit) => {
      for (let record = 0; column !== null && record < rows.length; record++) {
        visit(column.codes[rows[record]!]!, record);
      }
    },
  };
}

function newStatuses({ values, first, to }: HistoryRows): StatusRows {
  return {
    values,
    each: (visit) => {
      for (let lead = 0; lead + 1 < first.length; lead++)
        for (let change = first[lead]!; change < first[lead + 1]!; change++) visit(to[change]!, lead);
    },
  };
}

/** Both are quoted: but for its case the status stands in the definition, which tells of nobody. */
function misspelt({ table, rows, statuses }: UnlistedIn, whom: 'leads' | 'deals'): Finding[] {
  return statuses.flatMap((unlisted) => {
    const { status, count, like } = unlisted;
    if (like === null) return [];
    const message =
      `The ${table.name} export spells a status ${JSON.stringify(status)} that the definition spells ` +
      `${JSON.stringify(like)}, so that it does not count as it; spell it in the definition as the export does`;
    const problem = makeProblem('status-spelling', message, { file: table.files[0]?.name ?? null, count });
    return findingsOf([problem], { [whom]: recordsWithStatus(rows, [unlisted]) });
  });
}

function unknownNow({ table, rows, statuses }: UnlistedIn, isQuotable: Quotable): Finding[] {
  const others = statuses.filter(({ like }) => like === null);
  if (others.length === 0) return [];
  const count = countOf(others);
  const message =
    `${count} lead${count === 1 ? '' : 's'} with a status that no stage and no exit lists: ` +
    `${shownValues(
      others.map(({ status }) => status),
      isQuotable,
    )}; ` +
    'list it under "entered" where it stands for a stage';
  const problem = makeProblem('unknown-status', message, { file: table.files[0]?.name ?? null, count });
  return findingsOf([problem], { leads: recordsWithStatus(rows, others) });
}

/**
 * Only what some lead has for its status now is named: a history may hold changes of other fields too, of names and
 * addresses.
 */
function unknownChanges(
  { table, rows, statuses }: UnlistedIn,
  now: UnlistedIn,
  isQuotable: Quotable,
): Finding[] {
  const others = statuses.filter(({ like }) => like === null);
  if (others.length === 0) return [];
  const ofLeads = new Set(now.statuses.map(({ status }) => status));
  const named = others.filter(({ status }) => ofLeads.has(status)).map(({ status }) => status);
  const count = countOf(others);
  const message =
    `${count} change${count === 1 ? '' : 's'} to a status that no stage and no exit lists` +
    `${named.length === 0 ? '' : `, such as ${shownValues(named, isQuotable)}`}; list it under "entered" where it stands for a ` +
    'stage, and where the export holds changes of other fields too, leave them out with "only"';
  const problem = makeProblem('unknown-status', message, { file: table.files[0]?.name ?? null, count });
  return findingsOf([problem], { leads: recordsWithStatus(rows, others) });
}

function countOf(statuses: readonly Unlisted[]): number {
  return statuses.reduce((sum, { count }) => sum + count, 0);
}
