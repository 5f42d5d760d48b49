import type { ReportProblem } from '../report-problem.js';
import { BUILT_IN_ATTRIBUTES } from '../resolve/names.js';
import type { DraftPreset } from './preset-schema.js';
import type { DraftPresetExport, DraftPresetState } from './resolve-preset.js';

/** What only shows across a preset: names that mean something already, and evidence that is none or of two things. */
export function checkPreset({ exports, states = [] }: DraftPreset, report: ReportProblem): void {
  for (const [name, written] of Object.entries(exports)) {
    if (written !== undefined) checkExport(['exports', name], written, report);
  }
  checkStates(states, report);
}

function checkExport(path: readonly string[], draft: DraftPresetExport, report: ReportProblem): void {
  for (const attribute of Object.keys(draft.attributes ?? {})) {
    if (!(BUILT_IN_ATTRIBUTES as readonly string[]).includes(attribute)) continue;
    const message = `"${attribute}" is an attribute already; name its headers under "columns"`;
    report('reserved-name', [...path, 'attributes', attribute], message, 'key');
  }
  const { won = [], lost = [] } = draft.status ?? {};
  const both = won.find((value) => lost.includes(value));
  if (both === undefined) return;
  const message = `"${both}" means both won and lost, expected one of them`;
  report('ambiguous-evidence', [...path, 'status'], message);
}

function checkStates(states: readonly DraftPresetState[], report: ReportProblem): void {
  const ids = new Set<string>();
  const stateOf = new Map<string, string>();
  for (const [index, state] of states.entries()) {
    const path = ['states', index];
    if (ids.has(state.id)) {
      report('duplicate-id', [...path, 'id'], `"${state.id}" is the id of another state already; rename one`);
    }
    ids.add(state.id);
    if (!isEvidenced(state)) {
      const message = `nothing says how a lead gets to "${state.id}", expected created, statuses, columns or deal`;
      report('no-evidence', path, message);
    }
    for (const status of state.statuses ?? []) {
      const other = stateOf.get(status);
      if (other !== undefined) {
        const message = `"${status}" stands for both "${other}" and "${state.id}", expected one of them`;
        report('ambiguous-evidence', [...path, 'statuses'], message);
      }
      stateOf.set(status, state.id);
    }
  }
}

function isEvidenced({ created, statuses = [], columns = [], deal }: DraftPresetState): boolean {
  return created || statuses.length > 0 || columns.length > 0 || deal !== undefined;
}
