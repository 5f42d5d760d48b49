import type { Evidence } from '../../definition/definition.js';
import type { Leads } from '../../leads/leads.js';
import type { ExitCheckItem, StageCheckItem } from '../check-document.js';
import { concernedOf } from '../checked-problems.js';
import { isImplied, isUndated } from '../checked-stages.js';
import { printableIds } from '../disclosure-record-id.js';
import type { CauseItem } from '../verdict-document.js';
import { type Cause, causeItem, FEW_IDS } from './cause.js';

/**
 * Stages and exits of which entries lack a time, or any record: what is undated counts in no period, what is implied only in
 * conversions that start earlier. Where no entry at all has a time, nothing that counts by it can be shown.
 */
export function stageCauses(
  leads: Leads,
  stages: readonly StageCheckItem[],
  exits: readonly ExitCheckItem[],
): Cause[] {
  const { definition } = leads;
  return [
    ...stages.flatMap(({ stage, ...item }, index) => {
      const { entered } = definition.stages[index]!;
      const state = { ...item, leads, index, id: stage, key: `stages.${stage}`, entered };
      return item.reached === 0 ? [neverEntered(state)] : [...undated(state), ...implied(state)];
    }),
    ...exits.flatMap(({ exit, ...item }, offset) => {
      const index = stages.length + offset;
      const { entered } = definition.exits[offset]!;
      return undated({ ...item, leads, index, id: exit, key: `exits.${exit}`, entered, implied: 0 });
    }),
  ];
}

interface State {
  readonly leads: Leads;
  /** Of the stages, and after them the exits. */
  readonly index: number;
  readonly id: string;
  readonly name: string;
  /** Of the definition. */
  readonly key: string;
  readonly entered: Evidence;
  readonly reached: number;
  readonly dated: number;
  readonly undated: number;
  readonly implied: number;
}

function undated(state: State): Cause[] {
  const { id, name, key, entered, reached, dated } = state;
  const isFatal = dated === 0;
  const { count, leads } = concernedWhere(state, isUndated, isFatal);
  if (count === 0) return [];
  const item = causeItem({
    code: isFatal ? 'none-dated' : 'undated',
    what: isFatal ? `No entry of ${name} has a time` : `${name} was reached at an unknown time`,
    message: `${count} of ${reached} leads that reached ${name} did so at an unknown time, and count in no period`,
    state: id,
    ...{ count, of: reached, unit: 'leads' },
    leads,
    ...dating(key, entered),
  });
  return [{ item, facts: [`undated:${id}`], isFatal }];
}

function implied(state: State): Cause[] {
  const { id, name, key, reached, dated } = state;
  // Where some are undated, these make it unusable already.
  const isFatal = dated === 0 && state.undated === 0;
  const { count, leads } = concernedWhere(state, isImplied, isFatal);
  if (count === 0) return [];
  const item = causeItem({
    code: isFatal ? 'none-recorded' : 'implied',
    what: isFatal ? `No lead has any record of ${name}` : `${name} was passed without a record of it`,
    message: `${count} of ${reached} leads that reached ${name} have no record of it, only of a later stage`,
    state: id,
    ...{ count, of: reached, unit: 'leads' },
    leads,
    mend: 'Record it in the CRM, or say what else evidences it',
    settings: [`${key}.entered`],
  });
  return [{ item, facts: [`implied:${id}`], isFatal }];
}

/** How many, and the first of them. What lacks a time for a blank of its own is told as that, unless nothing has one. */
function concernedWhere(
  { leads, index, entered }: State,
  isOne: typeof isUndated,
  withBlanks: boolean,
): { readonly count: number; readonly leads: CauseItem['leads'] } {
  const { count, ids, people } = leads;
  const isToldAsBlank = withBlanks ? () => false : createdBlank(leads, entered);
  const found: number[] = [];
  for (let lead = 0; lead < count; lead++)
    if (isOne(leads, index, lead) && !isToldAsBlank(lead)) found.push(lead);
  return { count: found.length, leads: concernedOf(found, ids, printableIds(people), FEW_IDS) };
}

/** Whether the created time that would date an entry is blank: of the lead, or of a deal of it. */
function createdBlank(
  { created, deals }: Leads,
  { created: byCreation, deal }: Evidence,
): (lead: number) => boolean {
  const ofDeals = new Set<number>();
  if (deals?.has.created && deal !== null && 'on' in deal && deal.on === 'created')
    for (const [index, lead] of deals.lead.entries())
      if (Number.isNaN(deals.createdAt[index])) ofDeals.add(lead);
  return (lead) => (byCreation && created !== null && Number.isNaN(created.at[lead])) || ofDeals.has(lead);
}

/** Of a stage that nobody reached it isn't known whether nobody did, or whether the exports write it otherwise. */
function neverEntered({ id, name, key }: State): Cause {
  const item = causeItem({
    code: 'never-entered',
    what: `No lead ever reached ${name}`,
    message: `No lead ever reached ${name}: where some did, the exports tell so otherwise than agreed`,
    state: id,
    mend: 'Check the statuses and columns that evidence it',
    settings: [`${key}.entered`],
  });
  return { item, facts: [`implied:${id}`], isFatal: false };
}

/** A status tells that a lead got there; a column or a history tells when. */
function dating(key: string, { status, column, deal }: Evidence): { mend: string; settings: string[] } {
  if (deal !== null && status.length === 0)
    return {
      mend: 'Export the deals with their dates, or their history',
      settings: [
        `exports.deals.columns.${'on' in deal && deal.on === 'created' ? 'created' : 'closed'}`,
        'exports.deal_history',
      ],
    };
  return {
    mend:
      column === null
        ? 'Map a dated column, or export the status history'
        : 'Fill in its column, or export the status history',
    settings: [`${key}.entered.column`, 'exports.stage_history'],
  };
}
