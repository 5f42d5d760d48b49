import { AGAIN, REVERSED } from '../leads/event-log.js';
import { evidencingExports, isDated } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import { addEntries } from './add-entries.js';
import { flowStretches } from './flow-stretch.js';
import { type Fold, type Parts, stateFor } from './fold.js';
import type { PeriodsQuery } from './measure-query.js';
import { measuredCount } from './measured-count.js';
import { periodAt, type Stretches, stretchOf, untoldIn } from './stretches.js';
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
  return {
    over: 'leads',
    untold: untoldIn(stretches),
    start: () => ({ count: 0, reEntries: 0, implied: 0, reversed: 0 }),
    add(to, first, end) {
      addFirstEntries(leads, stage, stretches, to, first, end);
      addEntries(leads, { state: stage, flag: AGAIN, stretches }, to, first, end, addReEntry);
      if (isWinning)
        addEntries(leads, { state: stage, flag: REVERSED, stretches }, to, first, end, addReversed);
      if (skips) addImplied(leads, stage, stretches, to, first, end);
    },
    finish: ({ count, reEntries, implied, reversed }, period) =>
      measuredCount(stretchOf(stretches, period), count, {
        re_entries: reEntries,
        implied,
        ...(isWinning && { reversed }),
      }),
  } satisfies Fold<Tally>;
}

function addReEntry(tally: Tally): void {
  tally.reEntries++;
}

function addReversed(tally: Tally): void {
  tally.reversed++;
}

function addFirstEntries(
  { entered }: Leads,
  stage: number,
  stretches: Stretches,
  to: Parts<Tally>,
  first: number,
  end: number,
): void {
  const { at, width } = entered[stage]!;
  for (let lead = first; lead < end; lead++) {
    const tally = stateFor(to, periodAt(stretches, at[lead]!, width[lead]!), lead);
    if (tally !== undefined) tally.count++;
  }
}

/** Adds the leads without a record of the stage whose earliest recorded entry of any later one is in the period. */
function addImplied(
  { entered, definition }: Leads,
  stage: number,
  stretches: Stretches,
  to: Parts<Tally>,
  first: number,
  end: number,
): void {
  const { at } = entered[stage]!;
  const later = entered.slice(stage + 1, definition.stages.length);
  for (let lead = first; lead < end; lead++) {
    if (!Number.isNaN(at[lead]!)) continue;
    let earliest = Number.POSITIVE_INFINITY;
    let width = 0;
    for (let place = 0; place < later.length; place++) {
      const entry = later[place]!;
      if (!(entry.at[lead]! < earliest)) continue;
      earliest = entry.at[lead]!;
      width = entry.width[lead]!;
    }
    const tally = stateFor(to, periodAt(stretches, earliest, width), lead);
    if (tally !== undefined) tally.implied++;
  }
}
