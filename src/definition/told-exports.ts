import type { Definition, ExportName } from './definition.js';
import { namesSnapshots } from './snapshot-pattern.js';

/** Of which export snapshots tell what another export would tell exactly. */
const TOLD_BY: Partial<Readonly<Record<ExportName, ExportName>>> = {
  stage_history: 'leads',
  owner_history: 'leads',
  deal_history: 'deals',
};

/** Whether the definition names an export, or snapshots that tell of the same changes. */
export function tellsOf(exports: Definition['exports'], name: ExportName): boolean {
  const by = TOLD_BY[name];
  return exports.has(name) || (by !== undefined && exports.get(by)?.files.some(namesSnapshots) === true);
}
