import type { Definition } from '../definition/definition.js';
import type { Table } from '../exports/table.js';
import { CRITERIA_BLANK, CRITERIA_MET, CRITERIA_MISSED, type StageCriteria } from './criteria.js';
import { pickFrom } from './pick-rows.js';
import type { Records } from './records.js';

/** A criterion's verdicts, as reading leaves them. */
const MET = 1;
const FAILED = 2;

/**
 * How each lead fares by the criteria of the stages, on today's values. Of merged records the one that stands counts.
 * A stage of which the export has no column at all isn't there.
 */
export function buildCriteria({ stages }: Definition, leads: Records): readonly StageCriteria[] {
  return stages.flatMap(({ id, criteria }, stage) => {
    const verdicts = criteria.map((_, index) => verdictsOf(leads, `criterion:${id}:${index}`));
    if (verdicts.every((column) => column === null)) return [];
    return [{ stage, verdicts, overall: overallOf(verdicts, leads.count) }];
  });
}

function verdictsOf({ table, rows }: Records, field: string): Uint8Array | null {
  const column: ReturnType<Table['columns']['get']> = table.columns.get(field);
  return column?.type === 'criterion' ? pickFrom(column.verdicts, rows) : null;
}

function overallOf(verdicts: StageCriteria['verdicts'], leads: number): Uint8Array {
  const overall = new Uint8Array(leads).fill(verdicts.includes(null) ? CRITERIA_BLANK : CRITERIA_MET);
  for (const column of verdicts) if (column !== null) addVerdicts(overall, column);
  return overall;
}

/** Who fails one criterion misses them all; who is blank meets them no more. */
function addVerdicts(overall: Uint8Array, verdicts: Uint8Array): void {
  for (let lead = 0; lead < overall.length; lead++) {
    if (verdicts[lead] === FAILED) overall[lead] = CRITERIA_MISSED;
    else if (verdicts[lead] !== MET && overall[lead] === CRITERIA_MET) overall[lead] = CRITERIA_BLANK;
  }
}
