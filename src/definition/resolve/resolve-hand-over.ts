import type { Exit, HandOver, Stage } from '../definition.js';
import { insteadOf } from '../nearest-name.js';
import type { Draft } from '../schema/definition-schema.js';
import type { Resolving } from './resolving.js';

const DEFAULT_DECISION = { kind: 'working_days', days: 2 } as const;

/**
 * Where Marketing hands over and how Sales answers. Left out: at Marketing's last stage before Sales' first,
 * accepted by the stage after it, rejected by the exits that no deal evidences. Null where nothing says where.
 */
export function resolveHandOver(
  draft: Draft['hand_over'],
  stages: readonly Stage[],
  exits: readonly Exit[],
  resolving: Resolving,
): HandOver | null {
  const at = draft?.at === undefined ? usualHandOver(stages) : stageIndex(draft.at, 'at', resolving);
  if (at === null) {
    if (draft !== undefined && draft.at === undefined) {
      resolving.reportLack(
        'no-hand-over',
        ['hand_over'],
        'no stage of Marketing comes before one of Sales, expected "at" to say where leads are handed over; add it',
      );
    }
    return null;
  }
  return {
    at,
    accepted: acceptedStage(draft, at, resolving),
    rejected: rejectingExits(draft, exits, resolving),
    decideWithin: draft?.decide_within ?? DEFAULT_DECISION,
  };
}

function usualHandOver(stages: readonly Stage[]): number | null {
  const firstOfSales = stages.findIndex(({ team }) => team === 'sales');
  const at = stages.slice(0, Math.max(0, firstOfSales)).findLastIndex(({ team }) => team === 'marketing');
  return at < 0 ? null : at;
}

function acceptedStage(draft: Draft['hand_over'], at: number, resolving: Resolving): number {
  const { names, report } = resolving;
  if (draft?.accepted === undefined) {
    if (at + 1 >= names.stages.length) {
      report(
        'hand-over-order',
        ['hand_over'],
        `"${names.stages[at]}" is the last stage, expected a later one that says a lead was accepted`,
      );
    }
    return at + 1;
  }
  const accepted = stageIndex(draft.accepted, 'accepted', resolving);
  if (accepted !== null && accepted <= at) {
    report(
      'hand-over-order',
      ['hand_over', 'accepted'],
      `"${draft.accepted}" does not come after "${names.stages[at]}", where leads are handed over, expected a later stage`,
    );
  }
  return accepted ?? at + 1;
}

function stageIndex(id: string, key: string, { names, report }: Resolving): number | null {
  const index = names.stages.indexOf(id);
  if (index >= 0) return index;
  report('unknown-stage', ['hand_over', key], `"${id}" is no stage${insteadOf(id, names.stages)}`);
  return null;
}

function rejectingExits(
  draft: Draft['hand_over'],
  exits: readonly Exit[],
  { names, report }: Resolving,
): readonly number[] {
  if (draft?.rejected === undefined)
    return exits.flatMap((exit, index) => (exit.entered.deal === null ? [index] : []));
  const indexes: number[] = [];
  for (const [place, id] of draft.rejected.entries()) {
    const index = names.exits.indexOf(id);
    if (index >= 0) indexes.push(index);
    else
      report(
        'unknown-exit',
        ['hand_over', 'rejected', place],
        `"${id}" is no exit${insteadOf(id, names.exits)}`,
      );
  }
  return indexes;
}
