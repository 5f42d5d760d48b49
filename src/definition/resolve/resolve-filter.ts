import type { z } from 'zod';
import type { Filter } from '../definition.js';
import { insteadOf } from '../nearest-name.js';
import type { filterSchema } from '../schema/filter-schema.js';
import type { Path } from '../yaml/yaml-node.js';
import type { Resolving } from './resolving.js';

/** A filter on attributes that some export has. */
export function resolveFilter(
  draft: z.output<typeof filterSchema> | undefined,
  path: Path,
  resolving: Resolving,
): Filter {
  return Object.entries(draft ?? {}).map(([attribute, rule]) => {
    checkAttribute(attribute, [...path, attribute], resolving);
    const not = rule.not !== undefined;
    if (not === (rule.in !== undefined)) {
      resolving.reportLack(
        'invalid-filter',
        [...path, attribute],
        `the filter on "${attribute}" needs either values or "not" with values`,
      );
    }
    return { attribute, not, values: rule.not ?? rule.in ?? [] };
  });
}

/** Reports an attribute that neither leads nor deals have. */
export function checkAttribute(
  attribute: string,
  path: Path,
  { report, names }: Resolving,
  of: 'key' | 'value' = 'key',
): void {
  if (names.attributes.includes(attribute)) return;
  const instead = insteadOf(attribute, names.attributes);
  report('unknown-attribute', path, `"${attribute}" is no attribute of the leads or deals${instead}`, of);
}
