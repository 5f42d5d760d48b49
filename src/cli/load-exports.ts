import { join } from 'node:path';
import { EXPORT_NAMES, type ExportName } from '../definition/definition.js';
import type { Outcome, Problem } from '../definition/problem.js';
import { type IdDictionary, idDictionary } from '../exports/decode/id-dictionary.js';
import { type ExportPlan, exportPlan } from '../exports/export-plan.js';
import { hasError } from '../exports/has-error.js';
import { readExport } from '../exports/read-export.js';
import type { Source } from '../exports/source.js';
import type { Table } from '../exports/table.js';
import { buildLeads } from '../leads/build-leads.js';
import type { Leads } from '../leads/leads.js';
import type { Cutoff } from '../time/cutoff.js';
import type { Effects } from './effects.js';
import { type ExportOverrides, exportSources } from './export-sources.js';
import type { OpenedDefinition } from './find-definition.js';
import type { Progress } from './progress.js';
import { readingText } from './progress-text.js';
import { partThreads, type RunningThreads } from './workers/part-threads.js';

/** What is to be read, and how. */
export interface LoadQuestion {
  readonly overrides: ExportOverrides;
  /** Null: as of the newest recorded time. */
  readonly asOf: Cutoff | null;
  /** Whether to look for leads of one person, also where they aren't agreed to be one. */
  readonly people?: boolean;
  /** Whether the rows behind figures are looked at later: else the tables are let go when they are joined. */
  readonly forEvidence?: boolean;
  /** Threads that read large files; as many as there are cores where it isn't said. */
  readonly threads?: number | undefined;
}

/** The exports of a definition, read and joined, as far as that could be done. */
export interface Loaded {
  /** Null where an error kept them from being joined. */
  readonly leads: Leads | null;
  /** None where they were let go. */
  readonly tables: ReadonlyMap<ExportName, Table>;
  readonly plans: ReadonlyMap<ExportName, ExportPlan>;
  readonly sources: ReadonlyMap<ExportName, readonly Source[]>;
  readonly problems: readonly Problem[];
}

/** A definition, and the path that its files are relative to. */
type Located = Pick<OpenedDefinition, 'definition' | 'path'>;

/** Reads every export that the definition or the command line names, and joins them where all could be read. */
export async function loadExports(
  opened: Located,
  question: LoadQuestion,
  effects: Effects,
  progress: Progress,
): Promise<Loaded> {
  const threads = threadsOf(question, effects);
  const reading: Reading = { opened, question, effects, progress, threads, ids: idDictionary() };
  try {
    const loaded = await readAndJoin(reading);
    effects.collectGarbage();
    return loaded;
  } finally {
    await threads?.end();
    progress.end();
  }
}

async function readAndJoin(reading: Reading): Promise<Loaded> {
  const { opened, question } = reading;
  const plans = new Map<ExportName, ExportPlan>();
  const sources = new Map<ExportName, readonly Source[]>();
  const tables = new Map<ExportName, Table>();
  const problems: Problem[] = [];
  for (const name of exportsNamed(opened, question)) {
    const plan = exportPlan(opened.definition, name, { people: question.people ?? false });
    const found = await sourcesOf(plan, reading);
    const read = found.value === null ? NOTHING : await tableOf(plan, found.value, reading);
    plans.set(name, plan);
    sources.set(name, found.value ?? []);
    if (read.value !== null) tables.set(name, read.value);
    problems.push(...found.problems, ...read.problems);
  }
  // What they hold is of no more use, and joining takes room.
  await reading.threads?.end();
  reading.ids.rest();
  const joined = hasError(problems) ? NOTHING : joinedLeads(tables, reading);
  if (!question.forEvidence) tables.clear();
  return { leads: joined.value, tables, plans, sources, problems: [...problems, ...joined.problems] };
}

interface Reading {
  readonly opened: Located;
  readonly question: LoadQuestion;
  readonly effects: Effects;
  readonly progress: Progress;
  readonly threads: RunningThreads | null;
  /** Shared by all exports, so that they can be joined. */
  readonly ids: IdDictionary;
}

/** This thread is one of them: with it alone everything is read here. */
function threadsOf({ threads }: LoadQuestion, { cores, packageRoot }: Effects): RunningThreads | null {
  const count = threads ?? cores;
  return count === 1 ? null : partThreads(count - 1, join(packageRoot, 'dist', 'worker', 'part-worker.cjs'));
}

const NOTHING: Outcome<never> = { value: null, problems: [] };

function exportsNamed({ definition }: Located, { overrides }: LoadQuestion): readonly ExportName[] {
  return EXPORT_NAMES.filter((name) => definition.exports.has(name) || overrides.has(name));
}

function sourcesOf({ name, zone }: ExportPlan, { opened, question, effects }: Reading) {
  return exportSources(opened.definition, opened.path, name, question.overrides, effects, zone);
}

function tableOf(
  plan: ExportPlan,
  sources: readonly Source[],
  { progress, ids, threads }: Reading,
): Promise<Outcome<Table>> {
  const size = sources.reduce((sum, source) => sum + (source.size ?? Number.NaN), 0);
  progress.step(readingText(plan.name, sources), Number.isNaN(size) ? null : size);
  return readExport(plan, sources, ids, { threads, onBytes: progress.bytes });
}

function joinedLeads(
  tables: ReadonlyMap<ExportName, Table>,
  { opened, question, effects, progress }: Reading,
): Outcome<Leads> {
  progress.step('joining');
  const { forEvidence = false } = question;
  const options = { forEvidence, onLetGo: effects.collectGarbage };
  return buildLeads(opened.definition, tables, question.asOf, options);
}
