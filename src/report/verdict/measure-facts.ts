import type { Definition, MeasureRow } from '../../definition/definition.js';
import { filterFacts } from './filter-facts.js';
import { slaFacts, touchFacts } from './sla-facts.js';
import { entryFacts } from './state-facts.js';

/** What of a row of the report says how it is counted. */
type Counted = Pick<MeasureRow, 'measure' | 'withinDays' | 'where'>;

/** The facts on which a measure rests, by their names: see `stateFacts`. Whatever spoils one of them moves the number. */
export function measureFacts(definition: Definition, row: Counted): ReadonlySet<string> {
  return new Set([
    ...ownFacts(definition, row),
    ...filterFacts(row.where, overDeals(row) ? 'deals' : 'leads'),
  ]);
}

function overDeals({ measure: { kind } }: Counted): boolean {
  return DEALS[kind] !== undefined;
}

const WON = ['deals', 'deals.status', 'deals.closed', 'won'];
const CREATED = ['deals', 'deals.created'];
const AMOUNT = ['deals.amount', 'deals.currency'];
const WON_AMOUNT = [...WON, ...AMOUNT, 'amount:won'];
const CREATED_AMOUNT = [...CREATED, ...AMOUNT, 'amount:all'];

const DEALS: Readonly<Record<string, readonly string[]>> = {
  win_rate: [...WON, 'lost'],
  close_rate: [...CREATED, ...WON],
  deals_created: CREATED,
  'deals_created.without_lead': [...CREATED, 'leads', 'deals.link', 'deals.link:source'],
  deals_won: WON,
  revenue: WON_AMOUNT,
  'pipeline.created': CREATED_AMOUNT,
  'pipeline.open': [...CREATED_AMOUNT, ...WON],
  'sourced.revenue': [...WON_AMOUNT, 'source:won'],
  'sourced.deals': [...WON, 'source:won'],
  'sourced.pipeline': [...CREATED_AMOUNT, 'source:all'],
  'sourced.share': [...WON_AMOUNT, 'source:won'],
  average_selling_price: WON_AMOUNT,
  sales_cycle: [...CREATED, ...WON, 'cycle'],
};

function ownFacts(definition: Definition, { measure, withinDays }: Counted): readonly string[] {
  const { kind, of } = measure;
  const entered = (state: number | undefined, ...lacking: Parameters<typeof entryFacts>[2]) =>
    state === undefined ? [] : entryFacts(definition, state, lacking);
  const { stages, exits, handOver, marketingSourced } = definition;
  switch (kind) {
    case 'volume':
      return entered(of[0], 'undated', 'implied');
    case 'cost_per':
      return [...entered(of[0], 'undated', 'implied'), 'spend', 'spend.at', 'spend.amount'];
    case 'conversion':
      // Without a window it is enough to know that a stage was reached.
      return [
        ...entered(of[0], 'undated', 'implied', 'order'),
        ...(withinDays === null ? entered(of[1]) : entered(of[1], 'undated')),
        ...closingFacts(definition, of),
      ];
    case 'velocity':
      return [
        ...of.flatMap((stage) => entered(stage, 'undated', 'implied', 'order')),
        ...closingFacts(definition, of),
      ];
    case 'exits':
      return [
        ...entered(stages.length + of[0]!, 'undated'),
        ...(exits[of[0]!]?.final === true ? ['after-final'] : []),
      ];
    case 'recycles':
      return [...stages, ...exits].flatMap((_, state) => entered(state));
    case 'hand_overs':
      return entered(handOver?.at, 'undated', 'implied');
    case 'acceptance':
      return [
        ...entered(handOver?.at, 'undated', 'implied'),
        ...entered(handOver?.accepted, 'undated'),
        ...(handOver?.rejected ?? []).flatMap((exit) => entered(stages.length + exit, 'undated')),
        ...(handOver?.decideWithin.kind === 'elapsed' ? [] : ['hours']),
      ];
    case 'response_time':
      return [...entered(handOver?.at, 'undated', 'implied'), ...touchFacts(definition, false)];
    case 'sla':
      return definition.slas
        .filter(({ id }) => id === measure.sla)
        .flatMap((sla) => slaFacts(definition, sla));
    case 'satisfaction':
      return ['survey', 'survey.at', 'survey.team', 'survey.score'];
    case 'win_rate':
      return definition.exports.has('deals') ? DEALS[kind]! : winsOfLeads(definition);
    default: {
      const sources = kind.startsWith('sourced.') ? sourceFacts(marketingSourced) : [];
      return [...(DEALS[kind] ?? []), ...sources];
    }
  }
}

/** On the way to a stage that closed deals evidence, a deal closed before its lead came is out of order. */
function closingFacts({ stages }: Definition, of: readonly number[]): string[] {
  const isByClosing = of.some((stage) => {
    const deal = stages[stage]?.entered.deal ?? null;
    return deal !== null && 'on' in deal && deal.on !== 'created';
  });
  return isByClosing ? ['closed-before-lead'] : [];
}

/** Without a deals export: the leads that reached the last stage, and those that left. */
function winsOfLeads(definition: Definition): string[] {
  const { stages, exits } = definition;
  return [stages.length - 1, ...exits.map((_, exit) => stages.length + exit)].flatMap((state) =>
    entryFacts(definition, state, ['undated']),
  );
}

function sourceFacts(rule: Definition['marketingSourced']): string[] {
  return rule?.of === 'deal_source'
    ? ['deals.source']
    : ['leads', 'leads.source', 'deals.link', 'deals.link:source'];
}
