import type { Definition, ExportName } from '../definition/definition.js';
import { makeProblem } from '../definition/make-problem.js';
import type { Problem } from '../definition/problem.js';

/** What the definition says and this version checks but doesn't apply: said, so that nobody takes it as done. */
export function notApplied(definition: Definition, read: readonly ExportName[]): Problem[] {
  return [...exportsNotRead(definition, read), ...keysNotApplied(definition)];
}

function exportsNotRead({ exports, file }: Definition, read: readonly ExportName[]): Problem[] {
  const names = [...exports.keys()].filter((name) => !read.includes(name));
  if (names.length === 0) return [];
  const message = `The definition names exports that this version checks but does not read: ${names.join(', ')}`;
  return [makeProblem('exports-not-read', message, { file })];
}

function keysNotApplied({ exports, people, file }: Definition): Problem[] {
  const isDiscreet = people.show !== 'names';
  const keys = [
    ...(exports.get('leads')?.oneLeadPer
      ? ['exports.leads.one_lead_per (every record counts as a lead)']
      : []),
    ...(isDiscreet && people.keyFile !== null ? ['people.key_file'] : []),
    ...(isDiscreet && people.smallestGroupShown > 1 ? ['people.smallest_group_shown'] : []),
  ];
  if (keys.length === 0) return [];
  return [
    makeProblem('key-not-applied', `This version checks but does not apply ${keys.join(', ')}`, { file }),
  ];
}
