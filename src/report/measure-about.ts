import type { MeasureRef } from '../definition/measure-ref.js';
import { AGAIN, FIRST, HAND_OVER, RECYCLE } from '../leads/event-log.js';
import type { Leads } from '../leads/leads.js';
import { entryStart } from '../sla/entry-start.js';

/** What a measure counts in a lead's way, and by which of its dates. */
export interface MeasureAbout {
  /** The stage or exit whose entry it counts, or starts from; null where it is about none, or about any. */
  readonly state: number | null;
  /** As what an event of the log counts for it: one of these flags. */
  readonly flags: number;
  /** The stages and exits whose dates tell most of it. */
  readonly states: readonly number[];
  /** By which date of deals it counts; null where it counts none. */
  readonly deals: 'created' | 'closed' | null;
}

const ENTRY = FIRST | AGAIN;
const NOTHING: MeasureAbout = { state: null, flags: ENTRY, states: [], deals: null };

/** What a measure is about; nothing where there is no measure. */
export function measureAbout(leads: Leads, measure: MeasureRef | null): MeasureAbout {
  const { stages, handOver } = leads.definition;
  switch (measure?.kind) {
    case 'volume':
    case 'cost_per':
      return entryOf(measure.of[0]!);
    case 'conversion':
      return { ...entryOf(measure.of[0]!), states: measure.of };
    case 'velocity':
      return { ...entryOf(measure.of[1]!), states: measure.of };
    case 'exits':
      return entryOf(stages.length + measure.of[0]!);
    case 'recycles':
      return { ...NOTHING, flags: RECYCLE };
    case 'hand_overs':
    case 'acceptance':
    case 'response_time':
      return handOver === null ? NOTHING : { ...entryOf(handOver.at), flags: HAND_OVER };
    case 'sla':
      return clocksOf(leads, measure);
    case 'win_rate':
      return byDeals(leads, 'closed', ['won', 'lost']);
    case 'deals_won':
    case 'revenue':
    case 'sourced.revenue':
    case 'sourced.deals':
    case 'sourced.share':
    case 'average_selling_price':
    case 'sales_cycle':
      return byDeals(leads, 'closed', ['won']);
    case 'close_rate':
      return byDeals(leads, 'created', ['created', 'won', 'lost']);
    case 'deals_created':
    case 'pipeline.created':
    case 'pipeline.open':
    case 'sourced.pipeline':
      return byDeals(leads, 'created', ['created']);
    default:
      return NOTHING;
  }
}

/** Clocks by what they start at: entries of the log, or the closing of deals. */
function clocksOf(leads: Leads, { sla: id }: MeasureRef): MeasureAbout {
  const sla = leads.definition.slas.find((each) => each.id === id);
  if (sla === undefined) return NOTHING;
  const { criteriaOf } = sla;
  if (criteriaOf === 'won' || criteriaOf === 'lost') return byDeals(leads, 'closed', [criteriaOf]);
  const entry = entryStart(leads, sla);
  return entry === null ? NOTHING : { ...entryOf(entry.state), flags: entry.flags };
}

function entryOf(state: number): MeasureAbout {
  return { ...NOTHING, state, states: [state] };
}

/** Figures of deals: their own dates, and the states that such dates evidence. */
function byDeals(
  { definition: { stages, exits }, deals }: Leads,
  date: 'created' | 'closed',
  evidence: readonly ('created' | 'won' | 'lost')[],
): MeasureAbout {
  const states = [...stages, ...exits].flatMap(({ entered: { deal } }, state) =>
    deal !== null && 'on' in deal && evidence.includes(deal.on) ? [state] : [],
  );
  return { ...NOTHING, states, deals: deals === null ? null : date };
}
