import { utf8Census } from '../bytes/utf8-census.js';
import { cellReaderOf } from '../columns/cell-reader-of.js';
import { idLookup } from '../decode/id-lookup.js';
import type { IdSnapshot } from '../decode/id-snapshot.js';
import type { RowIntake } from '../rows/row-intake.js';
import { type RowReader, rowReader, type Stretch } from '../rows/row-reader.js';
import type { PartPlan } from './part-plan.js';
import { rowColumns } from './row-columns.js';
import type { PartRead, RowsPart } from './rows-part.js';

/** All that parts of a file are read by, as plain data. */
export interface PartSetup {
  readonly plan: PartPlan;
  /** Rows of the file's beginning, by which it is known what rows look like. */
  readonly examples: RowIntake['examples'];
  /** Those known when the first part is begun. */
  readonly ids: IdSnapshot;
}

/** Reads bytes, from a record's beginning on, as a part of a file. `last`: the file ends where they do. */
export type ReadPart = (bytes: Uint8Array, last: boolean) => Promise<PartRead>;

/** Reads parts of a file, each by itself. */
export function partReader({ plan, examples, ids }: PartSetup): ReadPart {
  const begin = () => columnReader(plan, ids, { start: BEGINNING, examples });
  let { reader, takeRows } = begin();
  return async (bytes, last) => {
    const census = utf8Census();
    census.add(bytes);
    await reader.write(bytes);
    if (last) await reader.end();
    const { isBetween, next, intake } = reader;
    const taken = { rows: takeRows(), told: intake.take() };
    if (isBetween) reader.goTo(BEGINNING);
    else ({ reader, takeRows } = begin());
    return { ...taken, isWhole: isBetween || last, lineCount: next.line, census: census.finish() };
  };
}

const BEGINNING = { line: 0, offset: 0 };

/** A row reader, and its rows since the last time as columns. */
export interface ColumnReader {
  readonly reader: RowReader;
  takeRows(): RowsPart;
}

/** Reads a file by its plan from its header on, or from a place amid it. */
export function columnReader(
  { plan, layout, writings }: PartPlan,
  ids: IdSnapshot,
  stretch?: Stretch,
): ColumnReader {
  const lookup = idLookup(ids);
  const readers = plan.fields.map((field, index) => {
    return cellReaderOf(field, plan.blanks, writings[index]!, lookup);
  });
  const columns = rowColumns(readers, layout.match.positions, layout.dialect.quote);
  return { reader: rowReader(plan, layout, columns, stretch), takeRows: columns.take };
}
