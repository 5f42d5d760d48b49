import type { Problem } from '../../definition/problem.js';
import type { OpenText } from '../bytes/open-text.js';
import { utf8Census } from '../bytes/utf8-census.js';
import type { DecodeText } from '../columns/column-builder.js';
import type { ExportPlan } from '../export-plan.js';
import { damageProblem, withoutRowsProblem } from '../file-problems.js';
import { dialectProblem } from '../layout/dialect-problem.js';
import type { Layout } from '../layout/find-layout.js';
import { preambleProblem } from '../layout/layout-problems.js';
import { fromHeader } from '../parts/from-header.js';
import { rowReader } from '../rows/row-reader.js';
import { fileTold } from '../rows/told-rows.js';
import { cellsOf } from '../scan/cells-of.js';

/** What is known of a file after its last row. */
export interface HeardRows {
  /** Rows that count, and those that don't. */
  readonly rows: number;
  readonly leftOut: number;
  readonly decode: DecodeText;
  readonly problems: readonly Problem[];
}

/** Reads a file from its header on; `onRow` hears of each row that counts, as bytes, and of its line. */
export async function listenToRows(
  plan: ExportPlan,
  layout: Layout,
  text: OpenText,
  file: string,
  onRow: (cells: readonly string[], line: number) => void,
): Promise<HeardRows> {
  let rows = 0;
  const addRow = (cells: readonly string[], line: number) => {
    rows++;
    onRow(cells, line);
  };
  const { quote } = layout.dialect;
  const reader = rowReader(plan, layout, {
    addRow,
    positions: [],
    addScanned(records, from, to, firstLine) {
      for (let record = from; record < to; record++)
        addRow(cellsOf(records.bytes, records.placesOf(record), quote), firstLine + records.lineOf(record));
    },
  });
  const census = utf8Census();
  census.add(text.head.subarray(0, layout.start.offset));
  for await (const piece of fromHeader(text, layout)) {
    census.add(piece);
    await reader.write(piece);
  }
  await reader.end();
  const { encoding } = text.finish(census.finish());
  const told = fileTold();
  told.add(reader.intake.take(), 0);
  return {
    rows,
    leftOut: told.leftOut.total,
    decode: encoding.decode,
    problems: [
      ...dialectProblem(layout, file),
      ...preambleProblem(layout, file),
      ...damageProblem(encoding.damaged, file),
      ...told.problems(file, layout, plan),
      ...withoutRowsProblem(rows, told.leftOut.total, file),
    ],
  };
}
