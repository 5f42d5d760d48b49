import { makeProblem } from '../definition/make-problem.js';
import { didYouMean } from '../definition/nearest-name.js';
import type { Problem } from '../definition/problem.js';
import type { ExportPlan } from './export-plan.js';
import { headerKey } from './header-key.js';
import { printableHeaders } from './layout/printable-headers.js';
import { shownHeader } from './shown-header.js';

/** Columns of which `dates:` or `numbers:` says how they are written and that no file has, whose headers these are. */
export function missingWrittenColumns(plan: ExportPlan, headers: readonly string[]): readonly Problem[] {
  const missing = (named: readonly string[], key: 'dates' | 'numbers') =>
    named
      .filter((header) => !present.has(headerKey(header)))
      .map((header) => missingColumn(header, key, headers, plan));
  const present = new Set(headers.map(headerKey));
  return [...missing(plan.datedHeaders, 'dates'), ...missing(plan.numberedHeaders, 'numbers')];
}

function missingColumn(
  header: string,
  key: 'dates' | 'numbers',
  headers: readonly string[],
  { name, place }: ExportPlan,
): Problem {
  const near = didYouMean(header, printableHeaders(headers)) || ': correct its header';
  const message = `what exports.${name}.${key} says of column "${shownHeader(header)}" is not used, for no file of ${name} has it${near}`;
  return makeProblem(key === 'dates' ? 'date-column-missing' : 'number-column-missing', message, place);
}
