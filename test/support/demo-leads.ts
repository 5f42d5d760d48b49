import { findDefinition } from '../../src/cli/find-definition.js';
import { type Loaded, loadExports } from '../../src/cli/load-exports.js';
import type { Definition } from '../../src/definition/definition.js';
import type { Leads } from '../../src/leads/leads.js';
import { fakeEffects } from './fake-effects.js';

const UNWATCHED = { step: () => {}, bytes: () => {}, end: () => {} };

/** The demo's exports, read and joined by its agreement, or by what `change` makes of it. */
export async function loadDemo(
  change: (agreed: Definition) => Definition = (agreed) => agreed,
): Promise<Omit<Loaded, 'leads'> & { readonly leads: Leads }> {
  const { effects } = fakeEffects();
  const opened = findDefinition('fixtures/demo/scorecard.yaml', effects);
  const changed = { ...opened, definition: change(opened.definition) };
  const question = { overrides: new Map(), asOf: null, people: true, forEvidence: true };
  const loaded = await loadExports(changed, question, effects, UNWATCHED);
  if (loaded.leads === null) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
  return { ...loaded, leads: loaded.leads };
}
