import type { ExportName } from '../../definition/definition.js';
import type { CategoryColumn, Table } from '../../exports/table.js';
import { type Cause, causeItem } from './cause.js';

/** Histories of what always has a value; whoever owned a lead may be nobody any more. */
const HISTORIES = ['stage_history', 'deal_history'] as const;

/** Changes of a status that don't say to what. Rows that say neither to what nor from what are of something else. */
export function blankChangeCauses(tables: ReadonlyMap<ExportName, Table>): Cause[] {
  return HISTORIES.flatMap((name) => {
    const table = tables.get(name);
    return table === undefined ? [] : causeOf(name, table);
  });
}

function causeOf(name: ExportName, table: Table): Cause[] {
  const [to, from] = [category(table, 'to'), category(table, 'from')];
  if (to === null) return [];
  let [count, of, first] = [0, 0, -1];
  for (let row = 0; row < table.count; row++) {
    if (from !== null && to.codes[row] === 0 && from.codes[row] === 0) continue;
    of += 1;
    if (to.codes[row] !== 0) continue;
    if (first === -1) first = row;
    count += 1;
  }
  if (count === 0) return [];
  const item = causeItem({
    code: 'blank',
    what: `Some changes of the ${name} export say to nothing`,
    message: `${count} of ${of} changes of the ${name} export don’t say what the status became, and lead nowhere`,
    export: name,
    ...{ count, of, unit: 'rows' },
    file: table.files[table.file[first]!]?.name ?? null,
    line: table.line[first]!,
    mend: 'Fill it in, or export the history again',
    settings: [`exports.${name}.columns.to`],
  });
  return [{ item, facts: [`${name}.to`], isFatal: false }];
}

function category(table: Table, field: string): CategoryColumn | null {
  const column = table.columns.get(field);
  return column?.type === 'category' ? column : null;
}
