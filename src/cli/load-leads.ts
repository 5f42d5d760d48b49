import type { ExportName } from '../definition/definition.js';
import type { Problem } from '../definition/problem.js';
import { exportPlan } from '../exports/export-plan.js';
import { readExport } from '../exports/read-export.js';
import type { Table } from '../exports/table.js';
import { buildLeads } from '../leads/build-leads.js';
import type { Leads } from '../leads/leads.js';
import type { Cutoff } from '../time/cutoff.js';
import type { Effects } from './effects.js';
import { type ExportOverrides, exportSources } from './export-sources.js';
import type { OpenedDefinition } from './find-definition.js';
import { notApplied } from './not-applied.js';
import { stopOnErrors } from './stop-on-errors.js';

const EXPORTS_READ = ['leads', 'deals'] as const satisfies readonly ExportName[];

/** Reads the exports that the definition and the command line name and joins them. Throws a `Failure` on errors. */
export async function loadLeads(
  opened: OpenedDefinition,
  overrides: ExportOverrides,
  asOf: Cutoff | null,
  effects: Effects,
): Promise<{ leads: Leads; problems: readonly Problem[] }> {
  const problems: Problem[] = [...opened.problems, ...notApplied(opened.definition, EXPORTS_READ)];
  const tables = new Map<ExportName, Table>();
  for (const name of EXPORTS_READ) {
    if (!opened.definition.exports.has(name)) continue;
    const table = await readTable(opened, name, overrides, effects, problems);
    if (table) tables.set(name, table);
  }
  stopOnErrors(problems);
  const built = buildLeads(opened.definition, tables, asOf);
  problems.push(...built.problems);
  stopOnErrors(problems);
  if (built.value === null) throw new Error('leads without errors give a value');
  return { leads: built.value, problems };
}

async function readTable(
  opened: OpenedDefinition,
  name: (typeof EXPORTS_READ)[number],
  overrides: ExportOverrides,
  effects: Effects,
  problems: Problem[],
): Promise<Table | null> {
  const sources = await exportSources(opened.definition, opened.path, name, overrides, effects);
  problems.push(...sources.problems);
  if (sources.value === null) return null;
  const table = await readExport(exportPlan(opened.definition, name), sources.value);
  problems.push(...table.problems);
  return table.value;
}
