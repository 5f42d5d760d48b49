import { lastMomentOf } from '../../src/leads/arrange-events.js';
import type { Start } from '../../src/sla/stop.js';
import type { Zone } from '../../src/time/zone.js';
import { UTC } from '../../src/time/zone-of.js';
import { type LiteralTime, momentOf } from './literal-moment.js';

/** A start of a clock of the first lead, of no event of the log. */
export function startAt(text: LiteralTime, zone: Zone = UTC): Start {
  const { at, width } = momentOf(text, zone);
  const to = lastMomentOf(zone, at, width);
  return { lead: 0, at, width, from: at, to, event: -1, file: 0 };
}
