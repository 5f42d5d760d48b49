import type { FieldPlan } from './field-plan.js';
import { headerKey } from './header-key.js';

/** Whether a column of that header links rows by names of people, where others have ids. */
export function holdsNames(field: FieldPlan, header: string): boolean {
  return field.type === 'id' && (field.names ?? []).includes(headerKey(header));
}
