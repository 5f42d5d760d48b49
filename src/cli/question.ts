import { resolve } from 'node:path';
import type { Definition, Filter } from '../definition/definition.js';
import { makeProblem } from '../definition/make-problem.js';
import type { Outcome, Problem } from '../definition/problem.js';
import type { Leads } from '../leads/leads.js';
import { earlierCutoff } from '../time/cutoff.js';
import { DAY_MS, type Instant } from '../time/moment.js';
import { parsePeriod } from '../time/parse-period.js';
import type { Period, PeriodContext } from '../time/period.js';
import { newestCompletePeriod, shiftPeriod } from '../time/period-arithmetic.js';
import { checkPeople } from './check-people.js';
import type { Effects } from './effects.js';
import { findDefinition, type OpenedDefinition } from './find-definition.js';
import { knownAttributes } from './known-attributes.js';
import { loadLeads } from './load-leads.js';
import { parseAsOf } from './parse-as-of.js';
import { parseExportOptions } from './parse-export-options.js';
import { parseBy, parseWhere } from './parse-where.js';
import type { SharedOptions } from './shared-options.js';
import { stopOnErrors } from './stop-on-errors.js';
import { unmatchedValues } from './unmatched-values.js';

/** What a command asks beyond the shared options. */
interface AlsoAsked {
  /** Where no period is asked for, it is the newest so many complete ones of the review. */
  readonly periods?: number;
  /** What is wrong with the command's own options, told with all other mistakes. */
  readonly check?: (definition: Definition) => readonly Problem[];
}

/** What a command that computes numbers was asked, and the leads to ask. */
export interface Question {
  readonly opened: OpenedDefinition;
  readonly leads: Leads;
  readonly period: Period;
  readonly by: string | null;
  readonly where: Filter;
  readonly problems: readonly Problem[];
  /** The paths of all files that were read: none of them is ever written over. */
  readonly inputs: readonly string[];
}

/** Checks the command line against the definition, and only then opens the exports. Throws a `Failure` on errors. */
export async function askedQuestion(
  options: SharedOptions,
  effects: Effects,
  { periods = 1, check = () => [] }: AlsoAsked = {},
): Promise<Question> {
  const opened = findDefinition(options.config, effects);
  const { definition } = opened;
  const attributes = knownAttributes(definition);
  const where = parseWhere(options.where, attributes);
  const overrides = parseExportOptions(options.export, [...definition.exports.keys()]);
  const asOf = parseAsOf(options.asOf, definition.calendar.zone, effects.now());
  const usage = [
    ...where.problems,
    ...parseBy(options.by, attributes),
    ...overrides.problems,
    ...asOf.problems,
    ...checkPeople(definition, options.people, options.by, where.value ?? []),
    ...check(definition),
  ];
  stopOnErrors([...opened.problems, ...usage]);
  const { leads, problems } = await loadLeads(opened, overrides.value ?? new Map(), asOf.value, effects);
  const period = askedPeriod(options.period, leads, periods);
  const filter = where.value ?? [];
  const all = [
    ...problems,
    ...period.problems,
    ...unmatchedValues(leads, filter),
    ...fromTheFuture(leads, effects.now()),
  ];
  stopOnErrors(all);
  if (period.value === null) throw new Error('a period without errors has a value');
  const inputs = [opened.path, ...leads.files.map(({ name }) => resolve(effects.workingDirectory, name))];
  return {
    opened,
    leads,
    period: period.value,
    by: options.by ?? null,
    where: filter,
    problems: all,
    inputs,
  };
}

/** As of follows the newest recorded time: one wrong year in one cell, and every other number is out of date. */
function fromTheFuture({ asOf, exports }: Leads, now: Instant): Problem[] {
  if (asOf.limit <= now + DAY_MS) return [];
  const message =
    `The newest recorded time of the exports, ${asOf.text}, lies in the future, and the report is as of then; ` +
    'correct it in the CRM, or say --as-of';
  return [makeProblem('as-of-in-future', message, { file: exports[0]?.files[0]?.name ?? null })];
}

/** The period asked for, else the newest complete one (or so many) of the agreed review. */
function askedPeriod(text: string | undefined, leads: Leads, periods: number): Outcome<Period> {
  const { calendar } = leads.definition;
  const context: PeriodContext = { calendar, asOf: leads.asOf, earliest: leads.earliest };
  const parsed = parsePeriod(text ?? newestComplete(leads, context, periods), context);
  if ('value' in parsed) return { value: parsed.value, problems: [] };
  return { value: null, problems: [makeProblem('period-invalid', `--period: ${parsed.error}`)] };
}

/** Complete in every export: a month of which one has ended early says nothing. */
function newestComplete(leads: Leads, context: PeriodContext, periods: number): string {
  const asOf = [...leads.completeTo.values()].reduce(earlierCutoff, leads.asOf);
  const newest = newestCompletePeriod(leads.definition.review.every, { ...context, asOf });
  const oldest = shiftPeriod(newest, 1 - periods, context.calendar);
  return oldest === null || periods === 1 ? newest.id : `${oldest.id}..${newest.id}`;
}
