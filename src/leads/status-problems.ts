import type { Definition } from '../definition/definition.js';
import { makeProblem } from '../definition/make-problem.js';
import type { Problem } from '../definition/problem.js';
import { tidyText } from '../exports/decode/tidy-text.js';
import type { Records } from './records.js';
import { NO_STATE, statesOfStatuses, usesStatus } from './status-states.js';
import { categoryColumn } from './table-columns.js';

const SHOWN = 8;

/** Statuses that the definition doesn't list: near ones for their spelling, of leads also all others; and listed ones that don't occur. */
export function statusProblems(definition: Definition, leads: Records, deals: Records | null): Problem[] {
  const ofLeads = unlisted(leads, listedForLeads(definition));
  const ofDeals = deals === null ? [] : unlisted(deals, listedForDeals(definition));
  return [
    ...misspelt(leads, ofLeads),
    ...(deals === null ? [] : misspelt(deals, ofDeals)),
    ...(usesStatus(definition) ? unknown(leads, ofLeads) : []),
    ...(deals === null ? [] : neverOccurring(definition, deals, ofDeals)),
  ];
}

/** A status that is not listed, of how many records, and the listed one it equals but for upper and lower case. */
interface Unlisted {
  readonly status: string;
  readonly count: number;
  readonly like: string | null;
}

function unlisted({ table, rows }: Records, listed: readonly string[]): Unlisted[] {
  const column = categoryColumn(table, 'status');
  if (column === null) return [];
  const exact = new Set(listed.map(tidyText));
  const byLowerCase = new Map([...exact].map((status) => [status.toLowerCase(), status]));
  const counts = new Uint32Array(column.values.length);
  for (const row of rows) counts[column.codes[row]!]! += 1;
  return column.values
    .map((status, code) => ({ status, count: code === 0 ? 0 : counts[code]!, like: likeOf(status) }))
    .filter(({ status, count }) => count > 0 && !exact.has(status))
    .sort((a, b) => (a.status < b.status ? -1 : 1));

  function likeOf(status: string): string | null {
    return byLowerCase.get(status.toLowerCase()) ?? null;
  }
}

function listedForLeads(definition: Definition): string[] {
  const states = [...definition.stages, ...definition.exits];
  return [...states.flatMap(({ entered }) => entered.status), ...aliasesOfKnown(definition)];
}

/** Spellings that `aliases` counts as some other status are listed, where that other one is. */
function aliasesOfKnown(definition: Definition): string[] {
  const spellings = [...(definition.aliases.get('status')?.keys() ?? [])];
  const states = statesOfStatuses(definition, spellings);
  return spellings.filter((_, i) => states[i] !== NO_STATE);
}

function listedForDeals(definition: Definition): string[] {
  const said = definition.exports.get('deals')?.status ?? null;
  const outcomes = said === null || said === 'won' ? [] : [...said.won, ...said.lost];
  const stages = [...definition.stages, ...definition.exits].flatMap(({ entered }) =>
    entered.deal !== null && 'stages' in entered.deal ? entered.deal.stages : [],
  );
  return [...outcomes, ...stages];
}

function misspelt({ table }: Records, statuses: readonly Unlisted[]): Problem[] {
  return statuses.flatMap(({ status, count, like }) => {
    if (like === null) return [];
    const message =
      `The ${table.name} export spells a status ${JSON.stringify(status)} that the definition spells ` +
      `${JSON.stringify(like)}, so that it does not count as it; spell it in the definition as the export does`;
    return [makeProblem('status-spelling', message, { file: table.files[0]?.name ?? null, count })];
  });
}

/** Outcomes of which no deal has the status, though deals have statuses that stand for nothing. */
function neverOccurring(
  definition: Definition,
  { table, rows }: Records,
  statuses: readonly Unlisted[],
): Problem[] {
  const said = definition.exports.get('deals')?.status ?? null;
  const column = categoryColumn(table, 'status');
  const others = statuses.filter(({ like }) => like === null).map(({ status }) => status);
  if (said === null || said === 'won' || column === null || others.length === 0) return [];
  const occurring = new Set(Array.from(rows, (row) => column.values[column.codes[row]!]!));
  const occurs = (outcome: 'won' | 'lost') => said[outcome].some((status) => occurring.has(tidyText(status)));
  return (['won', 'lost'] as const)
    .filter((outcome) => said[outcome].length > 0 && !occurs(outcome))
    .map((outcome) => {
      const message =
        `No deal has the status ${said[outcome].map((status) => JSON.stringify(status)).join(' or ')}, which ` +
        `exports.deals.status.${outcome} names, so that none counts as ${outcome}; the deals have ${listed(others)}`;
      // Where deals are won, that none is lost yet may well be so.
      const weight = outcome === 'lost' && occurs('won') ? ({ severity: 'note' } as const) : {};
      return makeProblem('status-never-occurs', message, { file: table.files[0]?.name ?? null, ...weight });
    });
}

/** The first of them as they are written; what has the looks of an address or a number is none that may be shown. */
function listed(statuses: readonly string[]): string {
  const fit = statuses.filter((status) => status.length <= 40 && !/@|\d{4}/.test(status));
  const shown = fit.slice(0, SHOWN).map((status) => JSON.stringify(status));
  const more = statuses.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

function unknown({ table }: Records, statuses: readonly Unlisted[]): Problem[] {
  const others = statuses.filter(({ like }) => like === null);
  if (others.length === 0) return [];
  const count = others.reduce((sum, other) => sum + other.count, 0);
  const message =
    `${count} lead${count === 1 ? '' : 's'} with a status that no stage and no exit lists: ` +
    `${listed(others.map(({ status }) => status))}; ` +
    'list it under "entered" where it stands for a stage';
  return [makeProblem('unknown-status', message, { file: table.files[0]?.name ?? null, count })];
}
