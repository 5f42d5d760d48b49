import type { Exit, Stage } from '../definition/definition.js';
import type { FieldPlan } from './field-plan.js';

/** The columns of the leads export that stages and exits name: when entered, why, and the criteria. */
export function stateFields(stages: readonly Stage[], exits: readonly Exit[]): readonly FieldPlan[] {
  return [
    ...[...stages, ...exits].flatMap(({ id, entered }): FieldPlan[] =>
      entered.column === null ? [] : [{ ...named(`entered:${id}`, entered.column), type: 'time' }],
    ),
    ...exits.flatMap(({ id, reasonColumn }): FieldPlan[] =>
      reasonColumn === null ? [] : [{ ...named(`reason:${id}`, reasonColumn), type: 'category' }],
    ),
    ...stages.flatMap(({ id, criteria }) =>
      criteria.map((criterion, index): FieldPlan => {
        return { ...named(`criterion:${id}:${index}`, criterion.column), type: 'criterion', criterion };
      }),
    ),
  ];
}

/** A field whose column the definition names. */
export function named(
  field: string,
  header: string,
): { field: string; header: string; aliases: readonly [] } {
  return { field, header, aliases: [] };
}
