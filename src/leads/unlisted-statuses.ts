import type { Definition } from '../definition/definition.js';
import { countedValue } from './counted-value.js';
import { NO_STATE, statesOfStatuses } from './status-states.js';

/** A status that the definition doesn't list, how often it was found, and the listed one it equals but for its case. */
export interface Unlisted {
  readonly status: string;
  /** Index into the values of `StatusRows`. */
  readonly code: number;
  readonly count: number;
  readonly like: string | null;
}

/** Rows with a status each, record by record: `status` is an index into `values`, of which the first is the blank one. */
export interface StatusRows {
  readonly values: readonly string[];
  each(visit: (status: number, record: number) => void): void;
}

/** Of these statuses those that aren't listed, by code unit. */
export function unlistedStatuses(
  definition: Definition,
  { values, each }: StatusRows,
  listed: readonly string[],
): Unlisted[] {
  const counted = countedValue(definition, 'status');
  const exact = new Set(listed.map(counted));
  const byLowerCase = new Map([...exact].map((status) => [status.toLowerCase(), status]));
  const counts = new Uint32Array(values.length);
  each((status) => {
    counts[status]!++;
  });
  return values
    .map((status, code): Unlisted => {
      return { status, code, count: counts[code]!, like: byLowerCase.get(status.toLowerCase()) ?? null };
    })
    .filter(({ status, code, count }) => code !== 0 && count > 0 && !exact.has(counted(status)))
    .sort((a, b) => (a.status < b.status ? -1 : 1));
}

/** The leads (or deals) that have one of these, each once. */
export function recordsWithStatus({ values, each }: StatusRows, statuses: readonly Unlisted[]): number[] {
  const isWanted = new Uint8Array(values.length);
  for (const { code } of statuses) isWanted[code] = 1;
  const records: number[] = [];
  each((status, record) => {
    if (isWanted[status] === 1 && records[records.length - 1] !== record) records.push(record);
  });
  return records;
}

/**
 * The statuses of leads that stand for a stage or exit, with the spellings that `aliases` counts as one of them; and those in
 * which time stands still, which are to be no stage.
 */
export function listedForLeads(definition: Definition): string[] {
  const states = [...definition.stages, ...definition.exits];
  const spellings = [...(definition.aliases.get('status')?.keys() ?? [])];
  const stateOf = statesOfStatuses(definition, spellings);
  return [
    ...states.flatMap(({ entered }) => entered.status),
    ...definition.slas.flatMap(({ pausedIn }) => pausedIn),
    ...spellings.filter((_, i) => stateOf[i] !== NO_STATE),
  ];
}

/** The statuses of deals that say how a deal ended, or stand for a stage or exit. */
export function listedForDeals(definition: Definition): string[] {
  const said = definition.exports.get('deals')?.status ?? null;
  const outcomes = said === null || said === 'won' ? [] : [...said.won, ...said.lost];
  const stages = [...definition.stages, ...definition.exits].flatMap(({ entered }) =>
    entered.deal !== null && 'stages' in entered.deal ? entered.deal.stages : [],
  );
  return [...outcomes, ...stages];
}
