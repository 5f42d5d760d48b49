import type { Exit, Stage } from '../definition/definition.js';
import type { FieldPlan } from './field-plan.js';

/** The columns of the leads export that stages and exits name: when entered, why, and the criteria. */
export function stateFields(stages: readonly Stage[], exits: readonly Exit[]): readonly FieldPlan[] {
  return [
    ...stages.flatMap((stage) => entryField(stage, 'stages')),
    ...exits.flatMap((exit) => entryField(exit, 'exits')),
    ...exits.flatMap(({ id, reasonColumn }): FieldPlan[] => {
      if (reasonColumn === null) return [];
      return [{ ...named(`reason:${id}`, reasonColumn, `exits.${id}.reason.column`), type: 'category' }];
    }),
    ...stages.flatMap(({ id, criteria }) =>
      criteria.map((criterion, index): FieldPlan => {
        const column = named(`criterion:${id}:${index}`, criterion.column, `stages.${id}.criteria`);
        return { ...column, type: 'criterion', criterion };
      }),
    ),
  ];
}

function entryField({ id, entered }: Stage | Exit, list: 'stages' | 'exits'): readonly FieldPlan[] {
  if (entered.column === null) return [];
  return [{ ...named(`entered:${id}`, entered.column, `${list}.${id}.entered.column`), type: 'time' }];
}

/** A field whose column the definition names, under that key. */
export function named(
  field: string,
  header: string,
  key: string,
): { field: string; header: string; key: string; aliases: readonly [] } {
  return { field, header, key, aliases: [] };
}
