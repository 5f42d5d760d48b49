import type { Definition, ExportDefinition } from '../definition.js';
import type { Draft } from '../schema/definition-schema.js';
import type { Path } from '../yaml/yaml-node.js';
import type { DraftExit, DraftStage } from './draft-entries.js';
import { filled, type Resolving } from './resolving.js';

type State = { readonly item: DraftStage | DraftExit; readonly path: Path };

/** Words that mean something else where a stage or an exit may be named. */
const RESERVED = ['hand_over', 'created', 'assigned', 'touch', 'contact'];

/** What shows only across stages and exits: ids, evidence that two share, exports that it needs. */
export function checkStates(draft: Draft, exports: Definition['exports'], resolving: Resolving): void {
  const states: readonly State[] = [...filled(draft.stages, ['stages']), ...filled(draft.exits, ['exits'])];
  checkIds(states, resolving);
  checkEvidenceIsOnes(states, resolving);
  if (draft.exports !== undefined) checkDealsExport(states, exports.get('deals'), resolving);
}

function checkIds(states: readonly State[], { report }: Resolving): void {
  const seen = new Set<string>();
  for (const { item, path } of states) {
    const at = [...path, 'id'];
    if (seen.has(item.id))
      report(
        'duplicate-id',
        at,
        `"${item.id}" is the id of another stage or exit, expected each id once; rename one of them`,
      );
    if (RESERVED.includes(item.id))
      report('reserved-name', at, `"${item.id}" is the name of an event, expected another id`);
    seen.add(item.id);
  }
}

function checkEvidenceIsOnes(states: readonly State[], { report }: Resolving): void {
  const owners = new Map<string, string>();
  for (const { item, path } of states) {
    for (const evidence of evidenceOf(item)) {
      const owner = owners.get(evidence);
      if (owner === undefined) owners.set(evidence, item.id);
      else if (owner !== item.id) {
        report(
          'ambiguous-evidence',
          [...path, 'entered'],
          `${evidence} evidences both "${owner}" and "${item.id}", expected one of them`,
        );
      }
    }
  }
}

/** In words, so that equal evidence is the same text. */
function evidenceOf({ entered }: DraftStage | DraftExit): readonly string[] {
  const { created, status = [], column, deal } = entered;
  return [
    ...(created === true ? ['the lead’s creation'] : []),
    ...status.map((value) => `the status "${value}"`),
    ...(column === undefined ? [] : [`the column "${column}"`]),
    ...(deal?.on === undefined ? [] : [`a deal ${deal.on}`]),
    ...(deal?.stage ?? []).map((stage) => `the deal stage "${stage}"`),
  ];
}

function checkDealsExport(
  states: readonly State[],
  deals: ExportDefinition | undefined,
  { report, isReadable }: Resolving,
): void {
  if (!isReadable(['exports', 'deals'])) return;
  const onDeals = states.filter(({ item }) => item.entered.deal !== undefined);
  if (deals === undefined) {
    for (const { item, path } of onDeals) {
      report(
        'export-needed',
        [...path, 'entered'],
        `"${item.id}" is evidenced by a deal, expected "deals" under "exports"; add it`,
      );
    }
    return;
  }
  const onOutcome = onDeals.find(({ item }) => ['won', 'lost'].includes(item.entered.deal?.on ?? ''));
  if (onOutcome === undefined || deals.status !== null) return;
  const { id, entered } = onOutcome.item;
  report(
    'export-needed',
    ['exports', 'deals'],
    `"${id}" is evidenced by a deal ${entered.deal?.on}, and nothing says which values of the deals’ status mean that; add under exports.deals: status: { won: [...], lost: [...] } with the values as exported`,
    'key',
  );
}
