import { makeProblem } from '../definition/make-problem.js';
import type { Outcome, Problem } from '../definition/problem.js';
import type { IdDictionary } from './decode/id-dictionary.js';
import type { ExportPlan } from './export-plan.js';
import { hasError } from './has-error.js';
import type { PartThreads } from './parts/part-threads.js';
import { mayLack, READ_SIZES, type ReadSizes, readFile } from './read-file.js';
import type { Source } from './source.js';
import type { Table } from './table.js';
import { tableBuilder } from './table-builder.js';

/** Who helps to read, and who hears of it. */
export interface ReadOptions {
  /** Threads that read ahead in large files; what is read is the same without them. */
  readonly threads?: PartThreads | null;
  /** Hears of each piece that is read, for who wants to show how far it is. */
  readonly onBytes?: (bytes: number) => void;
  readonly sizes?: ReadSizes;
}

/**
 * Reads the files of one export into one table: every row counts or is left out, counted and told. All files are
 * tried, so that all that is wrong is told at once; there is a table only where nothing is an error. `ids`: of all
 * exports that are joined.
 */
export async function readExport(
  plan: ExportPlan,
  sources: readonly Source[],
  ids: IdDictionary,
  { threads = null, onBytes = () => {}, sizes = READ_SIZES }: ReadOptions = {},
): Promise<Outcome<Table>> {
  if (plan.problems.length > 0) return { value: null, problems: plan.problems };
  if (sources.length === 0) return { value: null, problems: [withoutFile(plan)] };
  const table = tableBuilder(plan, ids);
  const problems: Problem[] = [];
  const reading = { table, ids, threads, onBytes, sizes };
  for (const source of sources) problems.push(...(await readFile(plan, source, reading)));
  const isSnapshots = sources.every(({ snapshot }) => snapshot !== undefined);
  const maybe = isSnapshots ? problems.filter(mayLack) : [];
  if (hasError(problems.filter((each) => !maybe.includes(each)))) return { value: null, problems };
  const { value, problems: ofColumns } = table.finish();
  // That some of the snapshots lack a column is told once, of the table.
  const kept = problems.filter((each) => !(maybe.includes(each) && value?.columns.has(each.field!)));
  return { value: hasError([...kept, ...ofColumns]) ? null : value, problems: [...kept, ...ofColumns] };
}

function withoutFile({ name }: ExportPlan): Problem {
  const message = `there is no file of the export ${name}: name it under exports.${name}.file or with --export ${name}=FILE`;
  return makeProblem('export-without-file', message);
}
