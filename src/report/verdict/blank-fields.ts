import type { Definition, ExportName } from '../../definition/definition.js';
import { attributeCodes } from '../../leads/attribute-codes.js';
import type { Deals } from '../../leads/deals.js';
import { WON } from '../../leads/deals.js';
import { EVIDENCE } from '../../leads/event-log.js';
import type { Leads } from '../../leads/leads.js';
import { usesStatus } from '../../leads/status-states.js';

/** Leads (or deals) that should have something in a field of their export, and those of them that have nothing. */
export interface BlankField {
  readonly export: ExportName;
  /** As the definition maps it: `created`, `attribute:industry`. */
  readonly field: string;
  /** What rests on it, by the names of facts: see `stateFacts`. */
  readonly facts: readonly string[];
  /** Whose, in the plural: `won deals`; and what they lack: `amount`. */
  readonly whose: string;
  readonly lacked: string;
  readonly over: 'leads' | 'deals';
  readonly among: readonly number[];
  readonly blank: readonly number[];
  /** Whether nothing can be shown where all are blank. */
  readonly isNeeded: boolean;
}

/**
 * The fields of leads and deals of which a blank is a lack, and among which rows. What isn't here may be blank as a matter of
 * course: when an open deal closed, why a lead left, whom it was merged into. That closed deals say when is told on its own
 * (`closed-without-date`). What can't be read, and what only fills the cell, is blank too.
 */
export function blankFields(leads: Leads): BlankField[] {
  const { deals } = leads;
  return [...ofLeads(leads), ...(deals === null ? [] : ofDeals(leads, deals)), ...filteredBy(leads)];
}

function ofLeads(leads: Leads): BlankField[] {
  const { created, definition, count } = leads;
  const status = leads.attributes.get('status');
  const all = indexes(count);
  const asIs = { export: 'leads', over: 'leads', whose: 'leads', isNeeded: false } as const;
  const isTold = toldByHistory(leads);
  return [
    ...(created === null
      ? []
      : found({ ...asIs, field: 'created', facts: ['leads.created'], lacked: 'created time' }, all, (lead) =>
          Number.isNaN(created.at[lead]),
        )),
    ...(status === undefined || !usesStatus(definition)
      ? []
      : found(
          { ...asIs, field: 'status', facts: ['leads.status'], lacked: 'status' },
          all,
          (lead) => status.codes[lead] === 0 && !isTold(lead),
        )),
  ];
}

/** A lead of which a history tells changes needs no current status. */
function toldByHistory({ log }: Leads): (lead: number) => boolean {
  const history = EVIDENCE.indexOf('history');
  return (lead) => log.kind.subarray(log.first[lead]!, log.first[lead + 1]!).includes(history);
}

function ofDeals(leads: Leads, deals: Deals): BlankField[] {
  const { amount, createdAt, count, has, outcome } = deals;
  const all = indexes(count);
  const won = all.filter((deal) => outcome[deal] === WON);
  const asIs = { export: 'deals', over: 'deals', isNeeded: true } as const;
  const amounts = (which: 'won' | 'all', among: readonly number[]) =>
    found(
      { ...asIs, ...whoseDeals(which), field: 'amount', facts: [`amount:${which}`], lacked: 'amount' },
      among,
      (deal) => Number.isNaN(amount[deal]),
    );
  return [
    ...(has.created
      ? found(
          { ...asIs, whose: 'deals', field: 'created', facts: ['deals.created'], lacked: 'created time' },
          all,
          (deal) => Number.isNaN(createdAt[deal]),
        )
      : []),
    ...withoutStatus(leads.definition, deals, all),
    ...(has.amount ? [...amounts('won', won), ...amounts('all', all)] : []),
    ...sources(leads, deals, 'won', won),
    ...sources(leads, deals, 'all', all),
  ];
}

/** Without a status a deal is open, unless its history says otherwise; where every row is a won deal, none needs one. */
function withoutStatus(definition: Definition, deals: Deals, all: readonly number[]): BlankField[] {
  const { attributes, history, has } = deals;
  const status = attributes.get('status');
  const isWonByAgreement = definition.exports.get('deals')?.status === 'won';
  if (status === undefined || !has.outcome || isWonByAgreement) return [];
  return found(
    {
      ...{ export: 'deals', over: 'deals', whose: 'deals', isNeeded: true },
      ...{ field: 'status', facts: ['deals.status'], lacked: 'stage' },
    },
    all,
    (deal) =>
      status.codes[deal] === 0 && (history === null || history.first[deal] === history.first[deal + 1]),
  );
}

/** Of a deal without a source nobody can claim anything. One without a lead is told of on its own. */
function sources(leads: Leads, deals: Deals, which: 'won' | 'all', among: readonly number[]): BlankField[] {
  const rule = leads.definition.marketingSourced;
  if (rule === null) return [];
  const isOwn = rule.of === 'deal_source';
  const name: ExportName = isOwn ? 'deals' : 'leads';
  const column = (isOwn ? deals : leads).attributes.get('source');
  if (column === undefined) return [];
  return found(
    {
      ...{ export: name, over: 'deals', isNeeded: true, field: 'source' },
      ...whoseDeals(which),
      facts: [`source:${which}`],
      lacked: isOwn ? 'source' : 'source of their lead',
    },
    isOwn ? among : among.filter((deal) => deals.lead[deal] !== -1),
    (deal) => column.codes[isOwn ? deal : deals.lead[deal]!] === 0,
  );
}

function whoseDeals(which: 'won' | 'all'): Pick<BlankField, 'whose'> {
  return { whose: which === 'won' ? 'won deals' : 'deals' };
}

/** Whom a filter means isn't known of those without the attribute. */
function filteredBy(leads: Leads): BlankField[] {
  const { attributes, count, deals } = leads;
  const names = new Set([...attributes.keys(), ...(deals?.attributes.keys() ?? []), 'deal_source']);
  const blankOf = (over: 'leads' | 'deals', attribute: string, of: number): BlankField[] => {
    const { codes, values } = attributeCodes(leads, over, attribute);
    const name = attribute === 'deal_source' ? 'source' : attribute;
    const isOfDeals = over === 'deals' && attribute !== 'source' && deals?.attributes.has(name);
    return found(
      {
        ...{ export: isOfDeals ? 'deals' : 'leads', over, whose: over, isNeeded: false },
        field: BUILT_IN.has(name) ? name : `attribute:${name}`,
        facts: [`where:${over}.${attribute}`],
        lacked: attribute,
      },
      over === 'deals' ? indexes(of) : havingIt(leads, attribute),
      (index) => values[codes[index]!] === '',
    );
  };
  return [...names].flatMap((attribute) => [
    ...(attributes.has(attribute) ? blankOf('leads', attribute, count) : []),
    ...(deals === null ? [] : blankOf('deals', attribute, deals.count)),
  ]);
}

/** Why they left only those have who did. */
function havingIt({ definition, entered, undated, count }: Leads, attribute: string): number[] {
  const header = definition.exports.get('leads')?.attributes[attribute];
  const { stages, exits } = definition;
  const ofExits = exits.flatMap(({ reasonColumn }, exit) =>
    header !== undefined && reasonColumn === header ? [stages.length + exit] : [],
  );
  if (ofExits.length === 0) return indexes(count);
  return indexes(count).filter((lead) =>
    ofExits.some((exit) => !Number.isNaN(entered[exit]!.at[lead]) || undated[exit]![lead] === 1),
  );
}

const BUILT_IN: ReadonlySet<string> = new Set(['owner', 'source', 'status']);

function found(
  field: Omit<BlankField, 'among' | 'blank'>,
  among: readonly number[],
  isBlank: (index: number) => boolean,
): BlankField[] {
  const blank = among.filter(isBlank);
  return blank.length === 0 ? [] : [{ ...field, among, blank }];
}

function indexes(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
