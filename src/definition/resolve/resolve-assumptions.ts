import { measureInfo } from '../catalogue.js';
import type { Assumption } from '../definition.js';
import type { MeasureRef } from '../measure-ref.js';
import type { Draft } from '../schema/definition-schema.js';
import type { Path } from '../yaml/yaml-node.js';
import type { DraftAssumption } from './draft-entries.js';
import { resolveFilter } from './resolve-filter.js';
import type { CheckPeriod } from './resolve-goals.js';
import { checkWithin, resolveMeasureAt } from './resolve-measure-row.js';
import { resolveValue } from './resolve-value.js';
import { filled, type Resolving } from './resolving.js';

/** What the plan takes for granted, in order. */
export function resolveAssumptions(
  draft: Draft['assumptions'],
  reviewEvery: Assumption['per'],
  checkPeriod: CheckPeriod,
  resolving: Resolving,
): readonly Assumption[] {
  const seen = new Set<string>();
  return filled(draft, ['assumptions']).flatMap(({ item, path }) => {
    const id = item.id ?? item.measure;
    if (seen.has(id)) {
      resolving.report(
        'duplicate-id',
        path,
        `"${id}" is the id of another assumption, expected each id once; give this one an "id" of its own`,
      );
    }
    seen.add(id);
    const measure = resolveMeasureAt(item.measure, [...path, 'measure'], resolving);
    const where = resolveFilter(item.where, [...path, 'where'], resolving);
    if (measure === null) return [];
    checkWithin(item, measure, true, path, resolving);
    return [{ ...resolveAssumption(item, measure, reviewEvery, path, checkPeriod, resolving), id, where }];
  });
}

function resolveAssumption(
  draft: DraftAssumption,
  measure: MeasureRef,
  reviewEvery: Assumption['per'],
  path: Path,
  checkPeriod: CheckPeriod,
  resolving: Resolving,
): Omit<Assumption, 'id' | 'where'> {
  const { adds } = measureInfo(measure.kind);
  if (draft.per !== undefined && !adds) {
    resolving.report(
      'per-not-taken',
      [...path, 'per'],
      `"${measure.id}" does not add up over periods; remove "per"`,
      'key',
    );
  }
  return {
    measure,
    withinDays: draft.within ?? null,
    assumed: resolveAssumed(draft.assumed, measure, [...path, 'assumed'], checkPeriod, resolving),
    per: adds ? (draft.per ?? reviewEvery) : null,
    belongsTo: draft.belongs_to ?? null,
    over: draft.over,
  };
}

function resolveAssumed(
  draft: DraftAssumption['assumed'],
  measure: MeasureRef,
  path: Path,
  checkPeriod: CheckPeriod,
  resolving: Resolving,
): Assumption['assumed'] {
  const { unit } = measureInfo(measure.kind);
  if (draft.by_period === undefined) {
    return { value: resolveValue(draft.value ?? '', unit, path, resolving) };
  }
  const byPeriod = new Map<string, number>();
  for (const [period, value] of Object.entries(draft.by_period)) {
    checkPeriod(period, [...path, period]);
    byPeriod.set(period, resolveValue(value, unit, [...path, period], resolving));
  }
  return { byPeriod };
}
