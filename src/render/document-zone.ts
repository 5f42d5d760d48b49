import type { Zone } from '../time/zone.js';
import { UTC, zoneOf } from '../time/zone-of.js';

/** The zone that a document names; UTC where a saved one names a zone that this machine doesn't know. */
export function documentZone(timeZone: string): Zone {
  return zoneOf(timeZone) ?? UTC;
}
