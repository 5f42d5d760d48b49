import type { Definition, People, TouchRules } from '../definition.js';
import type { Draft } from '../schema/definition-schema.js';
import { checkChain } from './check-chain.js';
import { checkStates } from './check-states.js';
import { linesOf } from './lines-of.js';
import { resolveAssumptions } from './resolve-assumptions.js';
import { resolveCalendar, resolveCalendarBy, resolveCalendars } from './resolve-calendar.js';
import { resolveExports } from './resolve-exports.js';
import { periodReader, resolveGoals } from './resolve-goals.js';
import { resolveHandOver } from './resolve-hand-over.js';
import { resolveRows } from './resolve-rows.js';
import { resolveAliases, resolveMarketingSourced, resolveRates } from './resolve-rules.js';
import { resolveSlas, resolveWaivers } from './resolve-slas.js';
import { resolveExits, resolveStages } from './resolve-stages.js';
import type { Resolving } from './resolving.js';

/**
 * The draft with its references resolved and its defaults filled in. Every agreement that can't be kept is
 * reported; the result is sound only where no problem was.
 */
export function resolveDefinition(draft: Draft, file: string, resolving: Resolving): Definition {
  const exports = resolveExports(draft.exports, resolving);
  checkStates(draft, exports, resolving);
  const calendar = resolveCalendar(draft.calendar, ['calendar'], resolving);
  const stages = resolveStages(draft.stages, resolving);
  const exits = resolveExits(draft.exits, resolving);
  const handOver = resolveHandOver(draft.hand_over, stages, exits, resolving);
  const handOverAt = handOver?.at ?? placeOfUnreadable(draft.hand_over);
  const slas = resolveSlas(draft.slas, { handOverAt, stages }, resolving);
  const review = { every: draft.review.every, with: draft.review.with ?? [] };
  const plan = resolvePlan(draft, calendar, review.every, resolving);
  if (resolving.isReadable(['stages']) && isWhole(draft.assumptions, plan.assumptions, resolving))
    checkChain(plan.assumptions, plan.goals, stages, resolving);
  return {
    file,
    name: draft.name,
    agreement: draft.agreement,
    effectiveFrom: draft.effective_from ?? null,
    mission: draft.mission ?? null,
    currency: draft.currency,
    review,
    calendar,
    calendars: resolveCalendars(draft, resolving),
    calendarBy: resolveCalendarBy(draft.calendar_by, resolving),
    people: resolvePeople(draft.people),
    exports,
    stages,
    exits,
    handOver,
    ...resolveRules(draft, exports, resolving),
    slas,
    waivers: resolveWaivers(draft.waivers, resolving),
    ...plan,
    measures: resolveRows(draft.measures, { stages, exits, slas }, resolving),
    notes: draft.notes ?? null,
    lines: linesOf(draft, resolving),
  };
}

/** Whether every assumption could be read and is on a measure: what one that isn't would add, nobody knows. */
function isWhole(
  draft: Draft['assumptions'],
  assumptions: Definition['assumptions'],
  { isReadable }: Resolving,
): boolean {
  return isReadable(['assumptions']) && assumptions.length === (draft?.length ?? 0);
}

/** How leads, deals and touches are counted. */
function resolveRules(draft: Draft, exports: Definition['exports'], resolving: Resolving) {
  return {
    maySkipStages: draft.may_skip_stages,
    orderToleranceDays: draft.order_tolerance,
    staleAfterDays: draft.stale_after ?? null,
    aliases: resolveAliases(draft.aliases, resolving),
    rates: resolveRates(draft.rates, draft.currency, resolving),
    marketingSourced: resolveMarketingSourced(draft.marketing_sourced, exports, resolving),
    touches: resolveTouches(draft.touches),
    minSample: draft.min_sample,
  };
}

/** A hand-over that was written but makes no sense is reported once: for the rest it lies before everything. */
function placeOfUnreadable(handOver: Draft['hand_over']): number | null {
  return handOver === undefined ? null : -1;
}

function resolvePlan(
  draft: Draft,
  calendar: Definition['calendar'],
  every: Definition['review']['every'],
  resolving: Resolving,
) {
  const periodAt = periodReader(calendar, resolving.report);
  return {
    assumptions: resolveAssumptions(draft.assumptions, { calendar, every, periodAt }, resolving),
    goals: resolveGoals(draft.goals, periodAt, resolving.report),
  };
}

function resolvePeople(draft: Draft['people']): People {
  return {
    heads: { marketing: draft.marketing?.head ?? null, sales: draft.sales?.head ?? null },
    disputes: draft.disputes ?? null,
    tell: draft.tell ?? [],
    show: draft.show,
    keyFile: draft.key_file ?? null,
    smallestGroupShown: draft.smallest_group_shown,
  };
}

function resolveTouches(draft: Draft['touches']): TouchRules {
  return {
    counts: new Map(Object.entries(draft.counts ?? {})),
    contactOutcomes: draft.contact?.outcome ?? [],
    notBy: draft.not_by ?? [],
    lookBackSeconds: draft.look_back,
  };
}
