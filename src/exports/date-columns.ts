import { makeProblem } from '../definition/make-problem.js';
import { didYouMean } from '../definition/nearest-name.js';
import type { Problem } from '../definition/problem.js';
import type { ExportPlan } from './export-plan.js';
import { headerKey } from './header-key.js';
import { printableHeaders } from './layout/printable-headers.js';
import { shownHeader } from './shown-header.js';

/** Columns for which `dates:` gives patterns and that no file has, whose headers these are. */
export function missingDateColumns(
  { name, datedHeaders, place }: ExportPlan,
  headers: readonly string[],
): readonly Problem[] {
  const present = new Set(headers.map(headerKey));
  return datedHeaders
    .filter((header) => !present.has(headerKey(header)))
    .map((header) => {
      const near = didYouMean(header, printableHeaders(headers)) || ': correct its header';
      const message = `what exports.${name}.dates says of column "${shownHeader(header)}" is not used, for no file of ${name} has it${near}`;
      return makeProblem('date-column-missing', message, place);
    });
}
