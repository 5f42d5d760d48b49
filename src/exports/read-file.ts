import type { Problem } from '../definition/problem.js';
import { HEAD_BYTES, type OpenText, openText } from './bytes/open-text.js';
import type { ExportPlan } from './export-plan.js';
import {
  damageProblem,
  emptyFileProblem,
  isEmptyText,
  notCsvProblem,
  sourceProblem,
  withoutRowsProblem,
} from './file-problems.js';
import { hasError } from './has-error.js';
import { dialectProblem } from './layout/dialect-problem.js';
import { findLayout, type Layout } from './layout/find-layout.js';
import { endlessLine, layoutProblems, noHeader, preambleProblem } from './layout/layout-problems.js';
import { countLines } from './rows/count-lines.js';
import { rowReader } from './rows/row-reader.js';
import { type Source, SourceError } from './source.js';
import type { ReadFile } from './table.js';
import type { TableBuilder } from './table-builder.js';

const LEAST_ROW_BYTES = 16;

/**
 * Reads one file of an export into the table, and gives its problems; with an error among them it gave no table. A snapshot
 * may lack a column that another has: it is read all the same, and whether any has it is known when all are.
 */
export async function readFile(
  plan: ExportPlan,
  source: Source,
  table: TableBuilder,
  onBytes: (bytes: number) => void,
): Promise<readonly Problem[]> {
  const pieces = heard(source.read(), onBytes)[Symbol.asyncIterator]();
  try {
    const text = await openText(pieces, HEAD_BYTES);
    if ('is' in text) return [notCsvProblem(text, source.name)];
    const layout = await findLayout(plan, text.head, text.whole);
    if (layout === null) return [withoutLayout(plan, text, source.name)];
    const problems = layoutProblems(plan, layout, text.head, source.name);
    const isSnapshot = source.snapshot !== undefined;
    if (hasError(isSnapshot ? problems.filter((each) => !mayLack(each)) : problems)) return problems;
    return [...problems, ...(await readRows(plan, source, text, layout, table))];
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return [sourceProblem(error, source.name)];
  } finally {
    await pieces.return?.();
  }
}

/** Whether what is wrong is nothing, if another snapshot has the column. */
export function mayLack({ code, field }: Problem): boolean {
  return code === 'column-missing' && field !== undefined;
}

async function* heard(
  pieces: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncIterableIterator<Uint8Array> {
  for await (const piece of pieces) {
    onBytes(piece.length);
    yield piece;
  }
}

async function readRows(
  plan: ExportPlan,
  source: Source,
  text: OpenText,
  layout: Layout,
  table: TableBuilder,
): Promise<readonly Problem[]> {
  table.startFile(source.name, layout, likelyRows(text, source.size ?? text.head.length));
  const rows = rowReader(plan, layout, table);
  await rows.write(text.head.subarray(layout.start.offset));
  for await (const piece of text.rest()) await rows.write(piece);
  await rows.end();
  const { sha256, encoding } = text.finish();
  const file: ReadFile = {
    name: source.name,
    sha256,
    modifiedAt: source.modifiedAt ?? null,
    ...(source.snapshot && { snapshot: source.snapshot }),
  };
  table.endFile(file, rows.leftOut, encoding.decode);
  return [
    ...dialectProblem(layout, source.name),
    ...preambleProblem(layout, source.name),
    ...damageProblem(encoding.damaged, source.name),
    ...rows.leftOut.problems(source.name, layout, plan),
    ...rows.doubts(source.name),
    ...withoutRowsProblem(rows.count, rows.leftOut.total, source.name),
  ];
}

/** As many as in the file's beginning, all along; a row has some bytes at least. */
function likelyRows({ head }: OpenText, size: number): number {
  const bytesPerRow = Math.max(LEAST_ROW_BYTES, head.length / (1 + countLines(head, 0, head.length)));
  return Math.ceil((size / bytesPerRow) * 1.1);
}

function withoutLayout(plan: ExportPlan, { head, whole }: OpenText, file: string): Problem {
  if (isEmptyText(head)) return emptyFileProblem(file);
  return endlessLine(head, whole, file) ?? noHeader(plan, head, file);
}
