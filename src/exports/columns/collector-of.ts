import type { IdDictionary } from '../decode/id-dictionary.js';
import { placeholderTest } from '../decode/placeholder.js';
import type { ExportPlan } from '../export-plan.js';
import type { FieldPlan } from '../field-plan.js';
import { categoryCollector } from './category-collector.js';
import type { Collector } from './collector.js';
import { criterionCollector } from './criterion-collector.js';
import { hashCollector } from './hash-collector.js';
import { idCollector } from './id-collector.js';
import { numberCollector } from './number-collector.js';
import { timeCollector } from './time-collector.js';

/** What gathers a field of that type. */
export function collectorOf(field: FieldPlan, plan: ExportPlan, ids: IdDictionary): Collector {
  const saysNothing = placeholderTest(plan.blanks);
  switch (field.type) {
    case 'id':
      return idCollector(ids, { saysNothing, names: field.names ?? [] });
    case 'hash':
      return hashCollector();
    case 'category':
      return categoryCollector(plan.blanks);
    case 'time':
      return timeCollector(plan.writingOf, plan, saysNothing);
    case 'number':
      return numberCollector({ signOf: plan.signOf, saysNothing });
    case 'criterion':
      return criterionCollector(field.criterion, { signOf: plan.signOf, saysNothing });
  }
}
