import type { Sla } from '../definition/definition.js';
import type { Leads } from '../leads/leads.js';
import { countedTouches } from './counted-touches.js';
import { earlierStop } from './earlier-stop.js';
import { enoughTouches } from './enough-touches.js';
import { emptyStop, type FindStop, NO_STOP } from './stop.js';
import { lookBackOf, stopAt } from './touch-stop.js';
import { widestMs } from './touches-since.js';

/**
 * Finds when the touches of a clock became enough, in number, on so many days and of the kinds agreed, or when what settles
 * it too came true (`orStop`), whichever was first. Of touches that may have been before the start, or at any time of a
 * day, the stop is between the earliest and the latest moment at which they may have been enough.
 */
export function touchCountStop(leads: Leads, sla: Sla, orStop: FindStop | null): FindStop {
  const counted = countedTouches(leads);
  if (counted === null || sla.touches === null) return orStop ?? (() => NO_STOP);
  const { touches } = counted;
  const { maybe, surely } = enoughTouches(counted, sla.touches, leads.definition.calendar.zone);
  const areInstants = widestMs(touches) === 0;
  const lookBackMs = lookBackOf(leads, sla) * 1000;
  const stop = emptyStop();
  const byTouches: FindStop = ({ lead, from, to }) => {
    const earliest = maybe(lead, from - lookBackMs);
    if (earliest.touch < 0) return NO_STOP;
    const latest = areInstants && from === to ? earliest : surely(lead, to - lookBackMs);
    const { touch } = latest.touch < 0 ? earliest : latest;
    return stopAt(touches, touch, Math.max(earliest.at, from), Math.max(latest.at, from), stop);
  };
  return orStop === null ? byTouches : (start) => earlierStop(byTouches(start), orStop(start));
}
