import type { Problem } from '../definition/problem.js';
import { HEAD_BYTES, type OpenText, openText } from './bytes/open-text.js';
import { addCensus, censusOf } from './bytes/utf8-census.js';
import type { IdDictionary } from './decode/id-dictionary.js';
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
import { cutParts, type PartSizes } from './parts/cut-parts.js';
import { fromHeader } from './parts/from-header.js';
import { likelyStart } from './parts/likely-start.js';
import { partPlanOf } from './parts/part-plan-of.js';
import type { PartThreads } from './parts/part-threads.js';
import { readParts } from './parts/read-parts.js';
import { countLines } from './rows/count-lines.js';
import { type Source, SourceError } from './source.js';
import type { ReadFile } from './table.js';
import type { TableBuilder } from './table-builder.js';

const LEAST_ROW_BYTES = 16;

/** What a file is read into, and with whose help. */
export interface Reading {
  readonly table: TableBuilder;
  /** Of all exports that are joined. */
  readonly ids: IdDictionary;
  readonly threads: PartThreads | null;
  /** Hears of each piece that is read. */
  readonly onBytes: (bytes: number) => void;
  readonly sizes: ReadSizes;
}

/** In which pieces a file is read, in bytes: what is read is the same in others. */
export interface ReadSizes extends PartSizes {
  /** With less to read, threads are no help. */
  readonly worthThreads: number;
}

/** Of a file's beginning, as much as shows what rows look like; then as much as makes a turn worth its while. */
export const READ_SIZES: ReadSizes = {
  first: 32 * 1024,
  others: 1024 * 1024,
  worthThreads: 128 * 1024 * 1024,
};

/**
 * Reads one file of an export into the table, and gives its problems; with an error among them it gave no table. A snapshot
 * may lack a column that another has: it is read all the same, and whether any has it is known when all are.
 */
export async function readFile(
  plan: ExportPlan,
  source: Source,
  reading: Reading,
): Promise<readonly Problem[]> {
  const pieces = heard(source.read(0, true), reading.onBytes)[Symbol.asyncIterator]();
  try {
    const text = await openText(pieces, HEAD_BYTES);
    if ('is' in text) return [notCsvProblem(text, source.name)];
    const layout = await findLayout(plan, text.head, text.whole);
    if (layout === null) return [withoutLayout(plan, text, source.name)];
    const problems = layoutProblems(plan, layout, text.head, source.name);
    const isSnapshot = source.snapshot !== undefined;
    if (hasError(isSnapshot ? problems.filter((each) => !mayLack(each)) : problems)) return problems;
    return [...problems, ...(await readRows(plan, source, text, layout, reading))];
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
  { table, ids, threads, sizes }: Reading,
): Promise<readonly Problem[]> {
  const size = source.size ?? text.head.length;
  table.startFile(source.name, layout, likelyRows(text, size));
  const spares: Uint8Array<ArrayBuffer>[] = [];
  const parts = cutParts(fromHeader(text, layout), sizes, likelyStart(layout), spares);
  const help = size < sizes.worthThreads ? null : threads;
  const { rows, told, census } = await readParts(parts, partPlanOf(plan, layout), table, ids, help, spares);
  addCensus(census, censusOf(text.head.subarray(0, layout.start.offset)));
  const { sha256, encoding } = text.finish(census);
  const file: ReadFile = {
    name: source.name,
    sha256,
    modifiedAt: source.modifiedAt ?? null,
    ...(source.snapshot && { snapshot: source.snapshot }),
  };
  table.endFile(file, told.leftOut, encoding.decode);
  return [
    ...dialectProblem(layout, source.name),
    ...preambleProblem(layout, source.name),
    ...damageProblem(encoding.damaged, source.name),
    ...told.problems(source.name, layout, plan),
    ...withoutRowsProblem(rows, told.leftOut.total, source.name),
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
