import type { Layout } from '../layout/find-layout.js';

/** How many cells a row has: those with a header at least; cells beyond the headers are blank in all rows, or in none. */
export function rowWidths({ headers, surplus }: Layout): { readonly least: number; readonly most: number } {
  const most = headers.length + surplus;
  const named = headers.findLastIndex((header) => header.trim() !== '') + 1;
  return { least: surplus === 0 ? named : most, most };
}
