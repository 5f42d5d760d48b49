import { makeProblem } from '../definition/make-problem.js';
import type { Outcome, Problem } from '../definition/problem.js';
import type { IdDictionary } from './decode/id-dictionary.js';
import type { ExportPlan } from './export-plan.js';
import { hasError } from './has-error.js';
import { mayLack, readFile } from './read-file.js';
import type { Source } from './source.js';
import type { Table } from './table.js';
import { tableBuilder } from './table-builder.js';

/**
 * Reads the files of one export into one table: every row counts or is left out, counted and told. All files are
 * tried, so that all that is wrong is told at once; there is a table only where nothing is an error. `ids`: of all
 * exports that are joined. `onBytes` hears of each piece that is read, for who wants to show how far it is.
 */
export async function readExport(
  plan: ExportPlan,
  sources: readonly Source[],
  ids: IdDictionary,
  onBytes: (bytes: number) => void = () => {},
): Promise<Outcome<Table>> {
  if (plan.problems.length > 0) return { value: null, problems: plan.problems };
  if (sources.length === 0) return { value: null, problems: [withoutFile(plan)] };
  const table = tableBuilder(plan, ids);
  const problems: Problem[] = [];
  for (const source of sources) problems.push(...(await readFile(plan, source, table, onBytes)));
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
