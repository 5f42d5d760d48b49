import { AGAIN, REVERSED } from '../leads/event-log.js';
import { evidencingExports, isDated, statesBetween } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import { flowStretch } from './flow-stretch.js';
import type { Fold } from './fold.js';
import type { MeasureQuery } from './measure-query.js';
import { measuredCount } from './measured-count.js';
import { covers, type Stretch } from './stretch.js';
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
export function volume(leads: Leads, query: MeasureQuery): Fold<unknown> {
  const stage = query.measure.of[0]!;
  if (!isDated(leads, stage)) return unmeasured('leads', 'not_configured');
  const stretch = flowStretch(leads, query, evidencingExports(leads, [stage]));
  if (typeof stretch === 'string') return unmeasured('leads', stretch);
  const { at, width } = leads.entered[stage]!;
  const skips = leads.definition.maySkipStages;
  const isWinning = leads.deals === null && stage === leads.definition.stages.length - 1;
  return {
    over: 'leads',
    during: {
      ...stretch,
      states: skips ? statesBetween(stage, leads.definition.stages.length - 1) : [stage],
    },
    start: () => ({ count: 0, reEntries: 0, implied: 0, reversed: 0 }),
    add(tally, lead) {
      if (covers(stretch, at[lead]!, width[lead]!)) tally.count++;
      if (isWinning) tally.reversed += entriesOf(leads, stage, REVERSED, stretch, lead);
      tally.reEntries += reEntriesOf(leads, stage, stretch, lead);
      if (skips && Number.isNaN(at[lead]!) && passedIn(leads, stage, stretch, lead)) tally.implied++;
    },
    finish: ({ count, reEntries, implied, reversed }) =>
      measuredCount(stretch, count, { re_entries: reEntries, implied, ...(isWinning && { reversed }) }),
  } satisfies Fold<Tally>;
}

/** How often the lead entered the state again in the stretch. */
export function reEntriesOf(leads: Leads, state: number, stretch: Stretch, lead: number): number {
  return entriesOf(leads, state, AGAIN, stretch, lead);
}

function entriesOf({ log }: Leads, state: number, flag: number, stretch: Stretch, lead: number): number {
  let entries = 0;
  const end = log.first[lead + 1]!;
  for (let event = log.first[lead]!; event < end; event++) {
    if ((log.flags[event]! & flag) === 0 || log.state[event] !== state) continue;
    if (covers(stretch, log.at[event]!, log.width[event]!)) entries++;
  }
  return entries;
}

/** Whether the lead's earliest recorded entry of any later stage is in the stretch. */
function passedIn(leads: Leads, stage: number, stretch: Stretch, lead: number): boolean {
  let earliest = Number.POSITIVE_INFINITY;
  let width = 0;
  for (let later = stage + 1; later < leads.definition.stages.length; later++) {
    const entry = leads.entered[later]!;
    if (!(entry.at[lead]! < earliest)) continue;
    earliest = entry.at[lead]!;
    width = entry.width[lead]!;
  }
  return covers(stretch, earliest, width);
}
