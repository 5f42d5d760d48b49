import type { IdDictionary } from '../decode/id-dictionary.js';
import type { ExportPlan } from '../export-plan.js';
import type { FieldPlan } from '../field-plan.js';
import { categoryBuilder } from './category-builder.js';
import type { ColumnBuilder } from './column-builder.js';
import { criterionBuilder } from './criterion-builder.js';
import { hashBuilder } from './hash-builder.js';
import { idBuilder } from './id-builder.js';
import { numberBuilder } from './number-builder.js';
import { timeBuilder } from './time-builder.js';

/** What makes a field's column of its parts. */
export function columnBuilderOf(field: FieldPlan, plan: ExportPlan, ids: IdDictionary): ColumnBuilder {
  switch (field.type) {
    case 'id':
      return idBuilder(ids, { blanks: plan.blanks, names: field.names ?? [] });
    case 'hash':
      return hashBuilder();
    case 'category':
      return categoryBuilder(plan.blanks);
    case 'time':
      return timeBuilder(plan.writingOf, plan);
    case 'number':
      return numberBuilder(plan.signOf);
    case 'criterion':
      return criterionBuilder(field.criterion, plan.signOf);
  }
}
