import { mkdirSync, writeFileSync } from 'node:fs';
import { EVENT_MEASURES, OF_EVENTS, OF_LEADS } from './definitions.js';
import { writeChanges, writeTouches } from './write-events.js';
import { writeLeads } from './write-leads.js';

/** @param {{leads: number, changes: number, touches: number}} sizes */
export function makeInput(folder, { leads, changes, touches }) {
  mkdirSync(folder, { recursive: true });
  const hasEvents = changes > 0;
  writeLeads(`${folder}/leads.csv`, leads, hasEvents ? changes / leads : 3);
  if (hasEvents) writeChanges(`${folder}/changes.csv`, leads, changes);
  if (hasEvents) writeTouches(`${folder}/touches.csv`, leads, touches);
  writeFileSync(`${folder}/scorecard.yaml`, hasEvents ? OF_EVENTS + EVENT_MEASURES : OF_LEADS);
}
