import type { Sla } from '../definition/definition.js';
import { EVIDENCE } from '../leads/event-log.js';
import { shownOnlyBySnapshots } from '../leads/evidencing-exports.js';
import { NO_EVENT } from '../leads/hand-over-span.js';
import type { Leads } from '../leads/leads.js';
import { isInterval } from '../time/moment.js';
import { stateOf } from './state-of.js';
import type { Start, Stop } from './stop.js';

const NEVER = Number.POSITIVE_INFINITY;
const HISTORY = EVIDENCE.indexOf('history');

/** From when on a clock may have stopped unseen before its lead took this exit; Infinity where any stop would be on record. */
export type UnseenFrom = (start: Start, exit: Stop) => number;

/**
 * Where only snapshots show a stage, it may have come and gone between two of them, if the later one shows an exit: since the
 * last that was taken before the exit; ever since the start where nobody knows when that was.
 */
export function unseenStops(leads: Leads, { stops, or, touches }: Sla): UnseenFrom {
  const states = (touches === null ? stops : or)
    .map((id) => stateOf(leads.definition, id))
    .filter((state) => state >= 0);
  const exports = shownOnlyBySnapshots(leads, states);
  if (exports.length === 0) return () => NEVER;
  const taken = exports.map((name) =>
    leads.exports
      .filter((used) => used.name === name)
      .flatMap(({ files }) => files.flatMap(({ snapshot }) => snapshot ?? [])),
  );
  const { at, width, kind } = leads.log;
  return ({ from: started }, { event, from }) => {
    if (event === NO_EVENT || Number.isNaN(at[event]!)) return started;
    // It begins with the snapshot that shows no exit yet; whether one of the date of another exit does nobody knows.
    const isShown = kind[event] === HISTORY && isInterval(width[event]!);
    const since = taken.map((snapshots) =>
      snapshots.reduce((last, each) => {
        const isBefore = (isShown ? each.at : each.until) <= from;
        return isBefore ? Math.max(last, each.at) : last;
      }, Number.NEGATIVE_INFINITY),
    );
    return Math.max(started, Math.min(...since));
  };
}
