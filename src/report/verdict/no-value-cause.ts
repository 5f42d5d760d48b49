import type { Definition, ExportName, MeasureRow } from '../../definition/definition.js';
import type { MeasureKind } from '../../definition/measure-ref.js';
import type { Leads } from '../../leads/leads.js';
import type { DealNeed } from '../../measures/deals-with.js';
import { measureLeads } from '../../measures/measure-leads.js';
import type { Period } from '../../time/period.js';
import type { NoValueBecause } from '../json-values.js';
import type { CauseItem } from '../verdict-document.js';
import { whyNoValue } from '../why-no-value.js';
import { causeItem } from './cause.js';

/**
 * Why the exports can't show a measure at all; null where they can, also where it has no value because nothing of it happened
 * (nobody reached the stage, no deal was closed): that is no fault of the data. Over all of time; and over the period
 * that a report shows, whether an export ends before it does.
 */
export function noValueCause(
  leads: Leads,
  row: Pick<MeasureRow, 'measure' | 'withinDays' | 'where'>,
  period: Period | null,
): CauseItem | null {
  const { measure, withinDays, where } = row;
  const all: Period = { id: 'all', start: leads.earliest, end: leads.asOf.limit, unit: 'all', length: 1 };
  for (const asked of period === null || period.unit === 'all' ? [all] : [all, period]) {
    const query = { measure, withinDays, where, period: asked, readAt: null };
    const measured = measureLeads(leads, query);
    const { noValue } = measured;
    const isAsked = asked === all ? noValue !== 'undefined' : noValue === 'beyond_complete_to';
    if (noValue === null || noValue === 'too_few' || !isAsked) continue;
    const why = whyNoValue(leads, query, measured, null);
    if (noValue === 'no_data' && !isLackOfData(measure.kind, why)) continue;
    return because(leads, measure.kind, why, asked);
  }
  return null;
}

/** That nobody answered yet, or nothing is on record in the time of the leads, is no lack of data; that nothing was spent is. */
function isLackOfData(kind: MeasureKind, why: NoValueBecause | null): boolean {
  return why?.reason === 'no_spend' || (why === null && kind === 'satisfaction');
}

function because(leads: Leads, kind: MeasureKind, why: NoValueBecause | null, { id }: Period): CauseItem {
  const name = why?.export ?? null;
  const state = why?.state ?? null;
  const found = why === null ? unexplained(leads, kind) : explained(why, leads.definition, id);
  return causeItem({
    code: (why?.reason ?? 'not_configured').replaceAll('_', '-'),
    export: name,
    state: state?.id ?? null,
    file: leads.definition.file,
    line: name === null ? null : (leads.definition.exports.get(name)?.line ?? null),
    ...found,
  });
}

type Words = Pick<CauseItem, 'what' | 'mend' | 'settings'>;

function explained(why: NoValueBecause, definition: Definition, period: string): Words {
  const { reason, export: name, to, state } = why;
  const stage = state?.name ?? 'the stage';
  const key = `${definition.exits.some(({ id }) => id === state?.id) ? 'exits' : 'stages'}.${state?.id ?? ''}`;
  switch (reason) {
    case 'export_missing':
      return words(`There is no ${name} export`, 'Export it', `exports.${name}`);
    case 'export_ends':
    case 'period_after_data':
      return words(
        `The ${name ?? 'newest'} export ends on ${to}, before ${period === 'all' ? 'it begins' : `${period} does`}`,
        'Export it again, or say up to when it is complete',
        ...(name === null ? [] : [`exports.${name}.file`, `exports.${name}.complete_to`]),
      );
    case 'only_a_status':
      return words(
        `${stage} has only a current status, which tells no time`,
        'Map a dated column, or export the status history',
        `${key}.entered.column`,
        'exports.stage_history',
      );
    case 'deals_not_linked':
      return words(
        `No deal is linked to a lead, and deals tell who reached ${stage}`,
        'Export the lead’s id with each deal, or the deal’s with each lead',
        'exports.deals.columns.lead',
        'exports.leads.columns.deal',
      );
    case 'entry_not_told':
      return words(`No export tells when a lead enters ${stage}`, 'Say what evidences it', `${key}.entered`);
    case 'attribute_not_told':
      return words(
        'The exports lack what it is filtered by',
        'Map the column',
        `exports.${name ?? 'leads'}.attributes`,
      );
    case 'touches_not_told':
      return words(
        'The touches export lacks a column that tells which touches count',
        'Map the columns of their kind and of who did them',
        'exports.touches.columns.type',
        'exports.touches.columns.by',
      );
    case 'no_spend':
      return words('No spend is on record', 'Fill in the amounts', 'exports.spend.columns.amount');
    case 'column_missing':
      return words(
        `The ${name} export lacks the column “${why.column}”`,
        'Map the column',
        `exports.${name}.columns.${why.column}`,
      );
    default:
      return words(
        'The exports can’t show it',
        'Export what it is counted from',
        `exports.${name ?? 'leads'}`,
      );
  }
}

/** Which facts of the deals a measure needs, and what is not there: the first that is lacking. */
function unexplained({ deals, definition }: Leads, kind: MeasureKind): Words {
  if (kind === 'satisfaction')
    return words(
      'The survey has no answer of both teams',
      'Fill in its scores',
      'exports.survey.columns.score',
    );
  if (kind.startsWith('sourced.') && definition.marketingSourced === null)
    return words('Nothing says what Marketing sources', 'Agree on it', 'marketing_sourced');
  const lacking = NEEDS.find(([need, isOf]) => isOf(kind) && deals !== null && !hasFact(need, deals.has));
  if (lacking !== undefined) return lacking[2];
  if (definition.exports.get('deals')?.status === 'won' && UNDECIDED.has(kind))
    return words(
      'The deals export has only won deals',
      'Export all deals, and say which statuses are won and lost',
      'exports.deals.status',
    );
  if (kind === 'win_rate')
    return words('Nothing says which deals are lost', 'Name their statuses', 'exports.deals.status.lost');
  if (kind.startsWith('sourced.'))
    return words('The exports lack the source', 'Map its column', ...sourceKeys(definition));
  return words('The exports lack what it is counted from', 'Map the columns', 'exports');
}

const UNDECIDED: ReadonlySet<MeasureKind> = new Set([
  'win_rate',
  'close_rate',
  'pipeline.created',
  'pipeline.open',
  'sourced.pipeline',
]);

function hasFact(need: DealNeed, has: Readonly<Record<string, boolean>>): boolean {
  return has[need] === true;
}

const isOfCreated = (kind: MeasureKind) => /created|pipeline|close_rate|sales_cycle/.test(kind);
const isOfMoney = (kind: MeasureKind) => /revenue|pipeline|share|price/.test(kind);
const isOfOutcome = (kind: MeasureKind) => !/created|sourced\.pipeline/.test(kind);

const NEEDS: readonly (readonly [DealNeed, (kind: MeasureKind) => boolean, Words])[] = [
  [
    'created',
    isOfCreated,
    words('The deals export has no created time', 'Map its column', 'exports.deals.columns.created'),
  ],
  [
    'outcome',
    isOfOutcome,
    words('Nothing says which deals are won', 'Name their statuses', 'exports.deals.status'),
  ],
  [
    'amount',
    isOfMoney,
    words('The deals export has no amount', 'Map its column', 'exports.deals.columns.amount'),
  ],
  [
    'lead',
    (kind) => kind.startsWith('sourced.') || kind === 'deals_created.without_lead',
    words(
      'Nothing links deals to leads',
      'Export the lead’s id with each deal, or the deal’s with each lead',
      'exports.deals.columns.lead',
      'exports.leads.columns.deal',
    ),
  ],
];

function sourceKeys({ marketingSourced }: Definition): string[] {
  const name: ExportName = marketingSourced?.of === 'deal_source' ? 'deals' : 'leads';
  return [`exports.${name}.columns.source`];
}

function words(what: string, mend: string, ...settings: readonly string[]): Words {
  return { what, mend, settings: [...settings] };
}
