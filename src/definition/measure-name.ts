import { measureInfo } from './catalogue.js';
import type { Definition } from './definition.js';
import type { MeasureRef } from './measure-ref.js';

/**
 * What a measure is called on the report where the definition gives it no name: `MQL → Won in 90 days`,
 * `MQL to Won, time`, `Win rate`.
 */
export function measureName(
  ref: MeasureRef,
  definition: Pick<Definition, 'stages' | 'exits' | 'slas'>,
  withinDays: number | null,
): string {
  const stages = ref.of.map((index) => definition.stages[index]?.name ?? '');
  const window = withinDays === null ? '' : ` in ${withinDays} ${withinDays === 1 ? 'day' : 'days'}`;
  switch (ref.kind) {
    case 'volume':
      return stages[0] ?? '';
    case 'conversion':
      return `${stages.join(' → ')}${window}`;
    case 'velocity':
      return `${stages.join(' to ')}, time`;
    case 'exits':
      return definition.exits[ref.of[0] ?? -1]?.name ?? '';
    case 'sla':
      return definition.slas.find(({ id }) => id === ref.sla)?.name ?? '';
    case 'cost_per':
      return `Cost per ${stages[0] ?? ''}`;
    default:
      return `${measureInfo(ref.kind).title}${window}`;
  }
}
