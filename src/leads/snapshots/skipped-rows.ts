import type { Definition } from '../../definition/definition.js';
import { statesOfStatuses } from '../status-states.js';
import { categoryColumn, idColumn, timeColumn } from '../table-columns.js';
import type { Snapshots } from './snapshots.js';

/** It had taken an exit: it may go on from there anywhere. */
const OUT = Number.POSITIVE_INFINITY;

/**
 * Rows that show a status past the next stage: one between that a status would have shown was not seen. A status of no stage
 * leaves a lead in the one that it had reached before.
 */
export function skippedRows(definition: Definition, { status }: Snapshots): readonly number[] {
  if (status === null) return [];
  const { table, shownIn } = status;
  const [lead, to, at] = [
    idColumn(table, 'lead')!.codes,
    categoryColumn(table, 'to')!,
    timeColumn(table, 'at')!.at,
  ];
  const states = statesOfStatuses(definition, to.values);
  const isShown = definition.stages.map(({ entered }) => entered.status.length > 0);
  /** Per lead the stage that it is in; the changes of each are in order of time. */
  const stageOf = new Map<number, number>();
  return Array.from(shownIn).filter((_, change) => {
    const entered = states[to.codes[change]!]!;
    const left = stageOf.get(lead[change]!) ?? -1;
    if (entered >= isShown.length) stageOf.set(lead[change]!, OUT);
    else if (entered >= 0) stageOf.set(lead[change]!, entered);
    if (Number.isNaN(at[change]) || entered < 0 || entered >= isShown.length) return false;
    return left !== OUT && isShown.slice(left + 1, entered).includes(true);
  });
}
