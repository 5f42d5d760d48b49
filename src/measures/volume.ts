import { AGAIN, FIRST, REVERSED } from '../leads/event-log.js';
import { evidencingExports, isDated } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import { addFlagged } from './add-flagged.js';
import { type WhichEntries, withCountedEntries } from './counted-entries.js';
import { flowStretches } from './flow-stretch.js';
import type { Fold, Parts } from './fold.js';
import type { CountedEntries } from './lend-entries.js';
import type { PeriodsQuery } from './measure-query.js';
import { measuredCount } from './measured-count.js';
import { stretchOf, untoldIn } from './stretches.js';
import { unmeasured } from './unmeasured.js';

interface Tally {
  count: number;
  reEntries: number;
  implied: number;
  reversed: number;
}

/**
 * Volume of a stage: the leads whose first recorded entry falls in the period. Beside it the later entries in
 * the period, and the leads that skipped the stage: passed without a record, on entering a later one. Where there are no
 * deals, wins that were lost since are beside the volume of the last stage (`reversed`).
 */
export function volume(leads: Leads, query: PeriodsQuery): Fold<unknown> {
  const stage = query.measure.of[0]!;
  if (!isDated(leads, stage)) return unmeasured('leads', 'not_configured', query);
  const stretches = flowStretches(leads, query.periods, evidencingExports(leads, [stage]));
  const skips = leads.definition.maySkipStages;
  const isWinning = leads.deals === null && stage === leads.definition.stages.length - 1;
  const entries = { state: stage, flags: FIRST | AGAIN | (isWinning ? REVERSED : 0), stretches };
  return {
    over: 'leads',
    untold: untoldIn(stretches),
    start: () => ({ count: 0, reEntries: 0, implied: 0, reversed: 0 }),
    add(into, first, end) {
      addRecorded(leads, entries, into, first, end);
      if (skips) addImplied(leads, entries, into, first, end);
    },
    finish: ({ count, reEntries, implied, reversed }, period) =>
      measuredCount(stretchOf(stretches, period), count, {
        re_entries: reEntries,
        implied,
        ...(isWinning && { reversed }),
      }),
  } satisfies Fold<Tally>;
}

function addRecorded(
  leads: Leads,
  which: WhichEntries,
  into: Parts<Tally>,
  first: number,
  end: number,
): void {
  withCountedEntries(leads, which, into, first, end, (entries) => {
    addFlagged(entries, FIRST, into, 'count');
    addFlagged(entries, AGAIN, into, 'reEntries');
    addFlagged(entries, REVERSED, into, 'reversed');
  });
}

/** Adds the leads without a record of the stage whose earliest recorded entry of any later one is in the period. */
function addImplied(
  leads: Leads,
  { state: stage, stretches }: WhichEntries & { readonly state: number },
  into: Parts<Tally>,
  first: number,
  end: number,
): void {
  for (let state = stage + 1; state < leads.definition.stages.length; state++) {
    withCountedEntries(leads, { state, flags: FIRST, stretches }, into, first, end, (entries) =>
      addSkipping(leads, stage, state, entries, into),
    );
  }
}

/** Adds those of the leads that entered the later stage first. */
function addSkipping(
  leads: Leads,
  stage: number,
  later: number,
  { count, lead, slot }: CountedEntries,
  { states }: Parts<Tally>,
): void {
  const { at } = leads.entered[stage]!;
  for (let i = 0; i < count; i++) {
    const of = lead[i]!;
    if (Number.isNaN(at[of]!) && earliestAfter(leads, stage, of) === later) states[slot[i]!]!.implied++;
  }
}

/** The stage after this one that the lead entered first, the earlier of the path where it entered two at once; -1 if none. */
function earliestAfter({ entered, definition }: Leads, stage: number, lead: number): number {
  let found = -1;
  let earliest = Number.POSITIVE_INFINITY;
  for (let later = stage + 1; later < definition.stages.length; later++) {
    const at = entered[later]!.at[lead]!;
    if (!(at < earliest)) continue;
    earliest = at;
    found = later;
  }
  return found;
}
