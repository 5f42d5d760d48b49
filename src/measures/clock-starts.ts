import type { ExportName, Sla } from '../definition/definition.js';
import { evidencingExports } from '../leads/evidencing-exports.js';
import type { Leads } from '../leads/leads.js';
import { entryStart } from '../sla/entry-start.js';

/** The exports that show what the clocks of an SLA start at. */
export function clockStarts(leads: Leads, sla: Sla): readonly ExportName[] {
  const entry = entryStart(leads, sla);
  if (entry !== null) return evidencingExports(leads, [entry.state]);
  if (sla.starts === 'created') return ['leads'];
  return [sla.starts === 'assigned' ? 'owner_history' : 'deals'];
}
