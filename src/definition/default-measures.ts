import type { Definition, Evidence, MeasureRow, Team } from './definition.js';
import { measureName } from './measure-name.js';
import type { MeasureKind, MeasureRef } from './measure-ref.js';
import { tellsOf } from './told-exports.js';

/** A measure that belongs on the report where the definition names none, and whose it is. */
interface Usual {
  readonly id: string;
  readonly kind: MeasureKind;
  readonly of?: readonly number[];
  readonly team?: Team | null;
}

/**
 * The rows of a report where the definition leaves them out: the volume of every stage, the conversions between
 * neighbours and of the whole path, and whatever else the exports allow.
 */
export function defaultMeasures(definition: Definition): MeasureRow[] {
  const usual = [
    ...volumes(definition),
    ...conversions(definition),
    ...handOvers(definition),
    ...deals(definition),
    ...sourced(definition),
    ...costs(definition),
    ...surveys(definition),
  ];
  return usual.map((measure) => row(measure, definition));
}

function row({ id, kind, of = [], team = null }: Usual, definition: Definition): MeasureRow {
  const measure: MeasureRef = { id, kind, of, sla: null };
  return {
    id,
    measure,
    name: measureName(measure, definition, null),
    team,
    withinDays: null,
    where: [],
    target: [],
  };
}

function volumes({ stages }: Definition): readonly Usual[] {
  return stages.map(({ id, team }, index) => ({ id: `volume.${id}`, kind: 'volume', of: [index], team }));
}

/** A step is the side's that the next stage belongs to; the whole path is both sides'. */
function conversions({ stages }: Definition): readonly Usual[] {
  const conversion = (from: number, to: number, team: Team | null): Usual => ({
    id: `conversion.${stages[from]!.id}.${stages[to]!.id}`,
    kind: 'conversion',
    of: [from, to],
    team,
  });
  const steps = stages.slice(1).map(({ team }, from) => conversion(from, from + 1, team));
  return stages.length > 2 ? [...steps, conversion(0, stages.length - 1, null)] : steps;
}

/** Acceptance where Sales records it: a deal is more than a decision, and not due within two days. */
function handOvers({ handOver, stages, exports }: Definition): readonly Usual[] {
  if (handOver === null) return [];
  const accepted = stages[handOver.accepted]!.entered;
  const isRecorded = accepted.status.length > 0 || accepted.column !== null;
  return [
    { id: 'hand_overs', kind: 'hand_overs', team: 'marketing' },
    ...(isRecorded ? [{ id: 'acceptance', kind: 'acceptance', team: 'sales' } as const] : []),
    ...(exports.has('touches')
      ? [{ id: 'response_time', kind: 'response_time', team: 'sales' } as const]
      : []),
  ];
}

/** What a deals export can say: where it names its columns, only those; else its usual headers are looked for. */
function dealFacts(definition: Definition) {
  const deals = definition.exports.get('deals');
  const isUnnamed = Object.keys(deals?.columns ?? {}).length === 0;
  const has = (field: string) => deals !== undefined && (isUnnamed || deals.columns[field] !== undefined);
  return {
    created: has('created'),
    amount: has('amount'),
    won: deals?.status != null,
    lost: deals?.status != null && deals.status !== 'won' && deals.status.lost.length > 0,
  };
}

function deals(definition: Definition): readonly Usual[] {
  const { created, amount, won, lost } = dealFacts(definition);
  const usual: readonly (Usual & { readonly isKnown: boolean })[] = [
    { id: 'deals_created', kind: 'deals_created', isKnown: created },
    { id: 'pipeline.created', kind: 'pipeline.created', isKnown: created && amount },
    { id: 'pipeline.open', kind: 'pipeline.open', isKnown: created && amount && won },
    { id: 'win_rate', kind: 'win_rate', team: 'sales', isKnown: lost },
    { id: 'deals_won', kind: 'deals_won', team: 'sales', isKnown: won },
    { id: 'revenue', kind: 'revenue', isKnown: won && amount },
    { id: 'average_selling_price', kind: 'average_selling_price', team: 'sales', isKnown: won && amount },
    { id: 'sales_cycle', kind: 'sales_cycle', team: 'sales', isKnown: won && created },
  ];
  return usual.filter(({ isKnown }) => isKnown);
}

function sourced(definition: Definition): readonly Usual[] {
  if (definition.marketingSourced === null) return [];
  const { created, amount, won } = dealFacts(definition);
  const usual: readonly (Usual & { readonly isKnown: boolean })[] = [
    { id: 'sourced.pipeline', kind: 'sourced.pipeline', team: 'marketing', isKnown: created && amount },
    { id: 'sourced.deals', kind: 'sourced.deals', team: 'marketing', isKnown: won },
    { id: 'sourced.revenue', kind: 'sourced.revenue', team: 'marketing', isKnown: won && amount },
    { id: 'sourced.share', kind: 'sourced.share', team: 'marketing', isKnown: won && amount },
  ];
  return usual.filter(({ isKnown }) => isKnown);
}

/** What a lead cost that Sales accepted; where no export dates that, one handed over, else any lead. */
function costs({ exports, handOver, stages }: Definition): readonly Usual[] {
  if (!exports.has('spend')) return [];
  const candidates = handOver === null ? [0] : [handOver.accepted, handOver.at, 0];
  const stage = candidates.find((index) => isDatable(stages[index]!.entered, exports));
  if (stage === undefined) return [];
  return [{ id: `cost_per.${stages[stage]!.id}`, kind: 'cost_per', of: [stage], team: 'marketing' }];
}

/** Whether an export that the definition names tells when a stage is entered. */
function isDatable({ created, column, status, deal }: Evidence, exports: Definition['exports']): boolean {
  const byDeal = deal !== null && tellsOf(exports, 'stages' in deal ? 'deal_history' : 'deals');
  return created || column !== null || (status.length > 0 && tellsOf(exports, 'stage_history')) || byDeal;
}

function surveys({ exports }: Definition): readonly Usual[] {
  return exports.has('survey') ? [{ id: 'satisfaction', kind: 'satisfaction' }] : [];
}
