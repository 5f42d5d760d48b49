import type { Definition } from '../definition/definition.js';
import type { Table } from '../exports/table.js';
import type { Mark } from './event-sink.js';
import { categoryColumn, timeColumn } from './table-columns.js';

/** What in the definition a deal may evidence, by what has to be true of it. */
export interface DealMarks {
  readonly created: readonly Mark[];
  readonly won: readonly Mark[];
  readonly lost: readonly Mark[];
  /** Current stages of a deal. */
  readonly stages: readonly { readonly mark: Mark; isIn(row: number): boolean }[];
}

/** The stages and exits that are entered by deals, made ready for going through the rows. */
export function dealMarks(definition: Definition, table: Table, firstFile: number): DealMarks {
  const marks = {
    created: [] as Mark[],
    won: [] as Mark[],
    lost: [] as Mark[],
    stages: [] as DealMarks['stages'][number][],
  };
  const created = timeColumn(table, 'created');
  const closed = timeColumn(table, 'closed');
  for (const [state, { entered }] of [...definition.stages, ...definition.exits].entries()) {
    if (entered.deal === null) continue;
    const mark = { state, kind: 'deal' as const, table, firstFile };
    if ('stages' in entered.deal) {
      marks.stages.push({ mark: { ...mark, times: null }, isIn: statusIsOneOf(table, entered.deal.stages) });
    } else {
      const { on } = entered.deal;
      marks[on].push({ ...mark, times: on === 'created' ? created : closed });
    }
  }
  return marks;
}

function statusIsOneOf(table: Table, stages: readonly string[]): (row: number) => boolean {
  const status = categoryColumn(table, 'status');
  if (status === null) return () => false;
  const named = new Set(stages.map((stage) => stage.trim()));
  const byCode = status.values.map((value, code) => code !== 0 && named.has(value.trim()));
  return (row) => byCode[status.codes[row]!] === true;
}
