import type { MeasureRow } from '../../src/definition/definition.js';
import { resolveMeasure } from '../../src/definition/resolve-measure.js';

/** A row of the report that shows a measure of these stages and exits; it belongs to nobody and has no target. */
export function measureRow(
  id: string,
  names: {
    readonly stages: readonly string[];
    readonly exits?: readonly string[];
    readonly slas?: readonly string[];
  },
  changes: Partial<MeasureRow> = {},
): MeasureRow {
  const resolved = resolveMeasure(id, { exits: [], slas: [], ...names });
  if ('error' in resolved) throw new Error(resolved.error);
  return {
    id,
    measure: resolved.value,
    name: id,
    team: null,
    withinDays: null,
    where: [],
    target: [],
    ...changes,
  };
}
