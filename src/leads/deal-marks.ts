import type { Definition } from '../definition/definition.js';
import type { CategoryColumn, Table, TimeColumn } from '../exports/table.js';
import { countedValue } from './counted-value.js';
import { kindOf } from './event-log.js';
import type { Mark } from './event-sink.js';
import type { HistoryRows } from './history-rows.js';
import { categoryColumn, timeColumn } from './table-columns.js';

/** What in the definition a deal may evidence, by what has to be true of it. */
export interface DealMarks {
  readonly created: readonly Mark[];
  readonly won: readonly Mark[];
  readonly lost: readonly Mark[];
  /** Current stages of a deal, which nothing dates. */
  readonly stages: readonly StageMark[];
}

/** What the stages in a deal's history evidence, and its closing where a row of the history dates it. */
export type HistoryMarks = Omit<DealMarks, 'created'>;

interface StageMark {
  readonly mark: Mark;
  isIn(row: number): boolean;
}

/** The stages and exits that are entered by deals, made ready for going through the rows of their export. */
export function dealMarks(definition: Definition, table: Table, firstFile: number): DealMarks {
  const status = categoryColumn(table, 'status');
  const closed = timeColumn(table, 'closed');
  return {
    created: marksOn(definition, 'created', {
      places: table,
      firstFile,
      times: timeColumn(table, 'created'),
    }),
    won: marksOn(definition, 'won', { places: table, firstFile, times: closed }),
    lost: marksOn(definition, 'lost', { places: table, firstFile, times: closed }),
    stages:
      status === null
        ? []
        : stageMarks(definition, { places: table, firstFile, times: null }, ofColumn(status)),
  };
}

/** The same for the changes of the deals' history. */
export function historyMarks(definition: Definition, history: HistoryRows): HistoryMarks {
  const { firstFile, times, to, values } = history;
  const rows = { places: history, firstFile, times };
  return {
    won: marksOn(definition, 'won', rows),
    lost: marksOn(definition, 'lost', rows),
    stages: stageMarks(definition, rows, { values, of: (change) => to[change]! }),
  };
}

interface Rows {
  readonly places: Mark['places'];
  readonly firstFile: number;
  readonly times: TimeColumn | null;
}

function marksOn(definition: Definition, on: 'created' | 'won' | 'lost', rows: Rows): Mark[] {
  return statesOf(definition).flatMap(({ entered: { deal } }, state) =>
    deal !== null && 'on' in deal && deal.on === on ? [markOf(state, rows)] : [],
  );
}

function stageMarks(definition: Definition, rows: Rows, statuses: Statuses): StageMark[] {
  const counted = countedValue(definition, 'status');
  return statesOf(definition).flatMap(({ entered: { deal } }, state) => {
    if (deal === null || !('stages' in deal)) return [];
    const named = new Set(deal.stages.map(counted));
    const byStatus = statuses.values.map((value, index) => index !== 0 && named.has(counted(value)));
    return [{ mark: markOf(state, rows), isIn: (row: number) => byStatus[statuses.of(row)] === true }];
  });
}

/** The status of a row as an index into values, of which the first is the blank one. */
interface Statuses {
  readonly values: readonly string[];
  of(row: number): number;
}

function ofColumn({ codes, values }: CategoryColumn): Statuses {
  return { values, of: (row) => codes[row]! };
}

function statesOf({ stages, exits }: Definition) {
  return [...stages, ...exits];
}

function markOf(state: number, { places, firstFile, times }: Rows): Mark {
  return { state, kind: kindOf('deal'), places, firstFile, times };
}
