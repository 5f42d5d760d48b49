import type { Assumption, Goals, Stage } from '../definition.js';
import type { Resolving } from './resolving.js';

/**
 * Reports the first missing link where the assumptions are meant as a plan (there is a revenue goal, or they
 * begin with a volume and end with a price): from a volume through conversions to a deal, its winning and its price.
 */
export function checkChain(
  assumptions: readonly Assumption[],
  goals: Goals,
  stages: readonly Stage[],
  { report }: Resolving,
): void {
  const has = (...kinds: readonly string[]) =>
    assumptions.some(({ measure }) => kinds.includes(measure.kind));
  const isPlan = goals.revenue.size > 0 || (has('volume') && has('average_selling_price'));
  if (assumptions.length === 0 || !isPlan) return;
  const missing = missingLink(assumptions, stages, has);
  if (missing === null) return;
  report(
    'missing-link',
    ['assumptions'],
    `the assumptions don't lead from the first volume to revenue: there is none on "${missing}"; add it`,
    'key',
  );
}

function missingLink(
  assumptions: readonly Assumption[],
  stages: readonly Stage[],
  has: (...kinds: readonly string[]) => boolean,
): string | null {
  const volumes = assumptions.flatMap(({ measure }) => (measure.kind === 'volume' ? measure.of : []));
  if (volumes.length === 0) return `volume.${stages[0]?.id}`;
  const reached = furthestStage(Math.min(...volumes), assumptions);
  const deal = stages.findIndex(({ entered }) => isDealEvent(entered.deal, 'created'));
  const won = winningStage(stages);
  const rate = has('win_rate', 'close_rate');
  if (reached < won && (deal < 0 || reached < deal)) {
    return `conversion.${stages[reached]?.id}.${stages[nextLink(reached, assumptions, stages)]?.id}`;
  }
  if (reached < won && !rate) return 'win_rate';
  return has('average_selling_price') ? null : 'average_selling_price';
}

function isDealEvent(deal: Stage['entered']['deal'], event: string): boolean {
  return deal !== null && 'on' in deal && deal.on === event;
}

/** Without a deals export the path's last stage is winning. */
function winningStage(stages: readonly Stage[]): number {
  const won = stages.findIndex(({ entered }) => isDealEvent(entered.deal, 'won'));
  return won < 0 ? stages.length - 1 : won;
}

/** How far conversions lead from a stage on. */
function furthestStage(from: number, assumptions: readonly Assumption[]): number {
  let reached = from;
  for (;;) {
    const ends = assumptions.flatMap(({ measure: { kind, of } }) =>
      kind === 'conversion' && of[0] === reached ? [of[1]!] : [],
    );
    if (ends.length === 0) return reached;
    reached = Math.max(...ends);
  }
}

/** Where the next conversion would have to lead: to the start of one that hangs in the air, else to the next stage. */
function nextLink(reached: number, assumptions: readonly Assumption[], stages: readonly Stage[]): number {
  const starts = assumptions.flatMap(({ measure: { kind, of } }) =>
    kind === 'conversion' && of[0]! > reached ? [of[0]!] : [],
  );
  const deal = stages.findIndex(({ entered }) => isDealEvent(entered.deal, 'created'));
  if (starts.length > 0) return Math.min(...starts);
  return deal > reached ? deal : reached + 1;
}
