import type { Definition, ExportName } from '../../definition/definition.js';
import type { Problem } from '../../definition/problem.js';
import { problemCatalogue } from '../../definition/problem-catalogue.js';
import type { Finding } from '../../leads/finding.js';
import type { Leads } from '../../leads/leads.js';
import type { NamedFiles } from '../checked-exports.js';
import { concernedOf } from '../checked-problems.js';
import { printableIds } from '../disclosure-record-id.js';
import type { CauseItem } from '../verdict-document.js';
import { amountShare } from './amount-share.js';
import { type Cause, causeItem, FEW_IDS } from './cause.js';
import { keyOfField } from './key-of-field.js';
import { onlyByLink } from './link-facts.js';
import { MOVED_BY, type Moved } from './moved-by.js';
import { outOfOrderStages } from './out-of-order-stages.js';

/** What the problems were found in. */
export interface FoundIn {
  readonly definition: Definition;
  /** Null where an error kept the exports from being joined. */
  readonly leads: Leads | null;
  readonly sources: ReadonlyMap<ExportName, NamedFiles>;
  /** Rows of each export that was read. */
  readonly rows: ReadonlyMap<ExportName, number>;
  readonly findings: readonly Finding[];
}

/** The problems that can move a number, and which; those that can't are none. */
export function problemCauses(problems: readonly Problem[], found: FoundIn): Cause[] {
  const findings = new Map(found.findings.map((finding) => [finding.problem, finding]));
  return problems.flatMap((problem) => {
    const finding = findings.get(problem) ?? { problem, leads: [], deals: [] };
    const moved = movedBy(problem);
    const facts = moved.facts.flatMap((fact) => factsNamed(fact, finding, found));
    const item = itemOf(finding, moved, found);
    if (facts.length === 0) return [];
    const cause = { item, facts, isFatal: problem.severity === 'error' || moved.isFatal === true };
    if (moved.fatalFor === undefined || found.leads === null) return [cause];
    return [cause, { item, facts: onlyByLink(found.leads), isFatal: true }];
  });
}

const OF_ITS_EXPORT: Moved = { facts: ['@'], settings: ['exports.@'] };
const NOTHING: Moved = { facts: [], settings: [] };

/**
 * A warning of which nothing is known may move all that rests on its export; a note moves nothing unless it is known to, and
 * least of all where it is one for being lighter than its kind.
 */
function movedBy({ code, severity }: Problem): Moved {
  const moved = MOVED_BY[code];
  if (severity === 'error') return { facts: ['@'], settings: moved?.settings ?? OF_ITS_EXPORT.settings };
  if (severity === 'warning') return moved ?? OF_ITS_EXPORT;
  const isLighter = problemCatalogue[code].severity !== 'note' || moved?.onlyAsWarning === true;
  return isLighter ? NOTHING : (moved ?? NOTHING);
}

/** The names of facts that one name with a stand-in is of. */
function factsNamed(fact: string, finding: Finding, found: FoundIn): string[] {
  const { problem } = finding;
  if (fact === 'order:*') return outOfOrderStages(found.leads, finding.leads).map((id) => `order:${id}`);
  if (fact === 'sla:*') return agreedAt(problem, found.definition);
  const isOfField = fact.includes('#');
  const field = problem.field ?? null;
  // Where it isn't known which column it is, it may be any.
  const named =
    isOfField && field === null ? (fact.startsWith('@') ? '@' : '*') : fact.replace('#', field ?? '');
  if (!named.startsWith('@')) return [named];
  const exports = exportsOf(problem, found);
  return exports.length === 0 ? ['*'] : exports.map((name) => named.replace('@', name));
}

/** The exports in which a problem lies: by its file, or by its line of the definition. */
export function exportsOf({ file, line }: Problem, { definition, sources }: FoundIn): ExportName[] {
  const byFile = [...sources].filter(([, files]) => files.some(({ name }) => name === file));
  if (byFile.length > 0) return byFile.map(([name]) => name);
  if (file !== definition.file || line === null) return [];
  return [...definition.exports].filter(([, { line: at }]) => at === line).map(([name]) => name);
}

/** What is agreed at a line of the definition: an SLA, or rules that several have in common. */
function agreedAt({ line, code }: Problem, { slas, waivers, lines }: Definition): string[] {
  if (code === 'waiver-of-unknown-lead') return [...new Set(waivers.map(({ sla }) => `sla:${sla}`))];
  const at = slas.find((sla) => sla.line === line);
  if (at !== undefined) return [`sla:${at.id}`];
  const [key = ''] = [...lines].find(([, each]) => each === line) ?? [];
  if (key.startsWith('touches')) return ['touches.type'];
  return key.startsWith('calendar') ? ['hours'] : [];
}

function itemOf(finding: Finding, { settings }: Moved, found: FoundIn): CauseItem {
  const { problem, leads, deals } = finding;
  const exports = exportsOf(problem, found);
  const { means, mend } = problemCatalogue[problem.code];
  const printable = printableIds(found.leads?.people ?? []);
  const keys = settings.flatMap((key) => keysNamed(key, problem, exports, found.definition));
  return causeItem({
    code: problem.code,
    what: endOf(problem, exports, found) ?? unlistedIn(problem) ?? firstSentence(means),
    message: problem.message,
    export: exports.length === 1 ? exports[0]! : null,
    file: problem.file,
    line: problem.line,
    ...weightOf(finding, exports, found),
    amount_share: found.leads?.deals ? amountShare(found.leads.deals, deals) : null,
    leads: concernedOf(leads, found.leads?.ids ?? null, printable, FEW_IDS),
    deals: concernedOf(deals, found.leads?.deals?.ids ?? null, printable, FEW_IDS),
    mend,
    settings: [...new Set(keys)],
  });
}

/** How many leads, deals or rows it concerns, and of how many. */
function weightOf(
  { problem, leads, deals }: Finding,
  exports: readonly ExportName[],
  found: FoundIn,
): Pick<CauseItem, 'count' | 'of' | 'unit'> {
  const joined = found.leads;
  if (joined !== null && leads.length > 0) return { count: leads.length, of: joined.count, unit: 'leads' };
  if (joined?.deals && deals.length > 0)
    return { count: deals.length, of: joined.deals.count, unit: 'deals' };
  if (problem.code === 'deals-not-linked')
    return { count: problem.count, of: joined?.deals?.count ?? null, unit: 'deals' };
  const of = exports.length === 1 ? (found.rows.get(exports[0]!) ?? null) : null;
  if (problem.count === null || !COUNTS_ROWS.test(problem.code)) return { count: null, of: null, unit: null };
  return { count: problem.count, of, unit: 'rows' };
}

/** Codes whose count is of rows of the export, or of cells, of which each row has one. */
const COUNTS_ROWS = /^(rows?-|cell-|dates-|numbers-|touch|history-|merged-|survey-)/;

function keysNamed(
  key: string,
  { field }: Problem,
  exports: readonly ExportName[],
  { exits }: Definition,
): string[] {
  if (!/[@#]/.test(key)) return [key];
  const ofExits = new Set(exits.map(({ id }) => id));
  return exports.flatMap((name) => {
    if (key !== '#') return [key.replace('@', name)];
    return [field === undefined ? `exports.${name}.columns` : keyOfField(name, field, ofExits)];
  });
}

/** Of an export that ends early, on which day. */
function endOf({ code }: Problem, [name]: readonly ExportName[], { leads }: FoundIn): string | null {
  const end = name === undefined ? undefined : leads?.completeTo.get(name);
  if (code !== 'export-ends-early' || end === undefined) return null;
  return `The ${name} export records nothing after ${end.text}, so that what reaches past that day lacks what came later`;
}

/** The statuses that nothing lists, as its message quotes them. */
function unlistedIn({ code, message }: Problem): string | null {
  if (code !== 'unknown-status') return null;
  const quoted = /that no stage and no exit lists(?:: |, such as )(.*); list it under/.exec(message)?.[1];
  const whose = message.includes(' lead') ? 'Leads have' : 'Changes lead to';
  return `${whose} a status that no stage and no exit lists${quoted === undefined ? '' : `: ${quoted}`}`;
}

/** Without its full stop. */
function firstSentence(text: string): string {
  return (/^.*?(?=\.(?:\s|$))/.exec(text)?.[0] ?? text).trim();
}
