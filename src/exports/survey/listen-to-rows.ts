import type { Problem } from '../../definition/problem.js';
import type { OpenText } from '../bytes/open-text.js';
import type { DecodeText } from '../columns/collector.js';
import type { ExportPlan } from '../export-plan.js';
import { damageProblem, withoutRowsProblem } from '../file-problems.js';
import { dialectProblem } from '../layout/dialect-problem.js';
import type { Layout } from '../layout/find-layout.js';
import { preambleProblem } from '../layout/layout-problems.js';
import { rowReader } from '../rows/row-reader.js';

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
  const reader = rowReader(plan, layout, { addRow: onRow });
  await reader.write(text.head.subarray(layout.start.offset));
  for await (const piece of text.rest()) await reader.write(piece);
  await reader.end();
  const { encoding } = text.finish();
  const { count: rows, leftOut } = reader;
  return {
    rows,
    leftOut: leftOut.total,
    decode: encoding.decode,
    problems: [
      ...dialectProblem(layout, file),
      ...preambleProblem(layout, file),
      ...damageProblem(encoding.damaged, file),
      ...leftOut.problems(file, layout, plan),
      ...reader.doubts(file),
      ...withoutRowsProblem(rows, leftOut.total, file),
    ],
  };
}
