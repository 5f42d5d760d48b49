import type { Definition, Filter } from '../definition/definition.js';
import type { Problem } from '../definition/problem.js';
import type { Leads } from '../leads/leads.js';
import type { Disclosure } from '../report/disclosure.js';
import { disclosureOf } from '../report/disclosure-of.js';
import type { Period } from '../time/period.js';
import { askedPeriod, periodMistakes } from './asked-period.js';
import { checkPeople, checkSelection, shownPeople } from './check-people.js';
import { disclosureKey } from './disclosure-key.js';
import type { Effects } from './effects.js';
import { findDefinition, type OpenedDefinition } from './find-definition.js';
import { fromTheFuture } from './from-the-future.js';
import { inputPaths } from './input-paths.js';
import { knownAttributes } from './known-attributes.js';
import { type Loaded, loadExports } from './load-exports.js';
import { parseAsOf } from './parse-as-of.js';
import { parseExportOptions } from './parse-export-options.js';
import { parseBy, parseWhere } from './parse-where.js';
import { type Progress, progress } from './progress.js';
import type { SharedOptions } from './shared-options.js';
import { stopOnErrors } from './stop-on-errors.js';
import { unmatchedValues } from './unmatched-values.js';

/** What a command asks beyond the shared options. */
interface AlsoAsked {
  /** Where no period is asked for, it is the newest so many complete ones of the review. */
  readonly periods?: number;
  /** Or this one, unless it is null. */
  readonly usual?: (leads: Leads) => Period | null;
  /** Whether to look for leads of one person, also where they aren't agreed to be one. */
  readonly people?: boolean;
  /** Whether it looks at the rows of the exports, beside figures. */
  readonly forEvidence?: boolean;
  /** What is wrong with the command's own options, told with all other mistakes. */
  readonly check?: (definition: Definition) => readonly Problem[];
}

/** What a command that computes numbers was asked, and the leads to ask. */
export interface Question extends Omit<Loaded, 'leads'> {
  readonly opened: OpenedDefinition;
  readonly leads: Leads;
  readonly period: Period;
  readonly by: string | null;
  readonly where: Filter;
  readonly disclosure: Disclosure;
  /** Tells a waiting person of what is still to be computed. */
  readonly progress: Progress;
  readonly problems: readonly Problem[];
  /** The paths of all files that were read: none of them is ever written over. */
  readonly inputs: readonly string[];
}

/** Checks the command line against the definition, and only then opens the exports. Throws a `Failure` on errors. */
export async function askedQuestion(
  options: SharedOptions,
  effects: Effects,
  { periods = 1, usual = () => null, people = false, forEvidence = false, check = () => [] }: AlsoAsked = {},
): Promise<Question> {
  const opened = findDefinition(options.config, effects);
  const asked = askedFilters(opened, options, effects);
  stopOnErrors([...opened.problems, ...asked.problems, ...check(opened.definition)]);
  const watched = progress(effects, options);
  const loaded = await loadExports(
    opened,
    { ...asked, people, forEvidence, threads: options.threads },
    effects,
    watched,
  );
  const { leads } = loaded;
  const problems = [...opened.problems, ...loaded.problems];
  stopOnErrors(problems);
  if (leads === null) throw new Error('exports without errors give leads');
  const disclosure = disclosureOf(leads, asked.show, asked.key);
  const instead = options.period === undefined ? usual(leads) : null;
  const period =
    instead === null ? askedPeriod(options.period, leads, periods) : { value: instead, problems: [] };
  const selection = checkSelection(leads, { by: options.by ?? null, where: asked.where }, disclosure);
  // A mistake of the command line stands alone: what is wrong with the exports would bury it.
  stopOnErrors([...period.problems, ...selection]);
  problems.push(
    ...period.problems,
    ...selection,
    ...unmatchedValues(leads, asked.where, disclosure),
    ...fromTheFuture(leads, effects.now()),
  );
  stopOnErrors(problems);
  if (period.value === null) throw new Error('a period without errors has a value');
  return {
    ...loaded,
    opened,
    leads,
    period: period.value,
    by: options.by ?? null,
    where: asked.where,
    disclosure,
    progress: watched,
    problems,
    inputs: await inputPaths(opened, loaded.sources, effects),
  };
}

/** What the options say before any export is opened, checked against the definition. */
function askedFilters(opened: OpenedDefinition, options: SharedOptions, effects: Effects) {
  const { definition } = opened;
  const attributes = knownAttributes(definition);
  const where = parseWhere(options.where, attributes);
  const overrides = parseExportOptions(options.export);
  const asOf = parseAsOf(options.asOf, definition.calendar.zone, effects.now());
  const show = shownPeople(definition, options.people);
  const key = disclosureKey(opened, show);
  return {
    show,
    key: key.value,
    where: where.value ?? [],
    overrides: overrides.value ?? new Map(),
    asOf: asOf.value,
    problems: [
      ...where.problems,
      ...parseBy(options.by, attributes),
      ...overrides.problems,
      ...asOf.problems,
      ...periodMistakes(options.period, definition, effects.now()),
      ...checkPeople(definition, options.people, options.by, where.value ?? []),
      ...key.problems,
    ],
  };
}
