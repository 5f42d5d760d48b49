import { headerKey } from '../exports/header-key.js';
import { printableHeaders } from '../exports/layout/printable-headers.js';
import { headersOf } from './chosen-export.js';
import { countText } from './count-text.js';
import { headersUsed } from './headers-used.js';
import { mergedColumn } from './merged-column.js';
import type { PlannedExport, SetupPlan } from './plan-setup.js';

const MOST_NAMED = 40;

/** The headers of an export of which nothing is made, and how many more there are: without a value, or without the looks of a header. */
export function unusedHeaders(
  planned: PlannedExport,
  { states }: Pick<SetupPlan, 'states'>,
): readonly string[] {
  const used = new Set(headersUsed(planned));
  if (planned.name === 'leads')
    for (const { column } of states.states) if (column !== null) used.add(headerKey(column));
  const unused = headersOf(planned).filter((header) => !used.has(headerKey(header)));
  const empty = unused.filter((header) => isEmpty(planned, header));
  const filled = unused.filter((header) => !empty.includes(header));
  const named = printableHeaders(filled).slice(0, MOST_NAMED);
  const more = filled.length - named.length;
  return [
    ...named,
    ...(more === 0 ? [] : [`${countText(more)} more`]),
    ...(empty.length === 0 ? [] : [`${countText(empty.length)} without a value`]),
  ];
}

/** Where only headers were read, nothing is known of values. */
function isEmpty({ files }: PlannedExport, header: string): boolean {
  const rows = files.some(({ survey }) => survey.rows > 0);
  return rows && mergedColumn(files, header)?.filled === 0;
}
