import type { Definition } from '../definition/definition.js';
import { makeProblem } from '../definition/make-problem.js';
import { countedValue } from './counted-value.js';
import type { Finding } from './finding.js';
import { findingsOf } from './findings-of.js';
import type { Records } from './records.js';
import { type Quotable, shownValues } from './shown-values.js';
import { categoryColumn } from './table-columns.js';
import type { Unlisted } from './unlisted-statuses.js';

/** Outcomes of which no deal has the status, though deals have statuses that stand for nothing. */
export function neverOccurring(
  definition: Definition,
  { table, rows }: Records,
  statuses: readonly Unlisted[],
  isQuotable: Quotable,
): Finding[] {
  const said = definition.exports.get('deals')?.status ?? null;
  const column = categoryColumn(table, 'status');
  const others = statuses.filter(({ like }) => like === null).map(({ status }) => status);
  if (said === null || said === 'won' || column === null || others.length === 0) return [];
  const counted = countedValue(definition, 'status');
  const occurring = new Set(Array.from(rows, (row) => counted(column.values[column.codes[row]!]!)));
  const occurs = (outcome: 'won' | 'lost') => said[outcome].some((status) => occurring.has(counted(status)));
  const problems = (['won', 'lost'] as const)
    .filter((outcome) => said[outcome].length > 0 && !occurs(outcome))
    .map((outcome) => {
      const message =
        `No deal has the status ${said[outcome].map((status) => JSON.stringify(status)).join(' or ')}, which ` +
        `exports.deals.status.${outcome} names, so that none counts as ${outcome}; the deals have ${shownValues(others, isQuotable)}`;
      // Where deals are won, that none is lost yet may well be so.
      const weight = outcome === 'lost' && occurs('won') ? ({ severity: 'note' } as const) : {};
      return makeProblem('status-never-occurs', message, {
        file: table.files[0]?.name ?? null,
        field: outcome,
        ...weight,
      });
    });
  return findingsOf(problems);
}
