import { trimCell } from '../decode/trim-cell.js';
import type { Layout } from '../layout/find-layout.js';
import type { RowPlan } from '../parts/part-plan.js';

/** `Grand Totals (1,204 records)`, `Subtotal:`: what nothing but a report writes. */
const CERTAIN = /^((grand|sub)[ -]?totals?( \([\d,. ]+( records?)?\))?|totals? \([\d,. ]+( records?)?\)):?$/i;
/** What a company could be called too. */
const LIKELY = /^(totals?|sum|summe|gesamt(summe|ergebnis)?|zwischensumme):?$/i;

/**
 * Whether a record is the totals that a report adds below its rows, by what stands in its key (the id, mostly), or in
 * its first cell where it has none. A word that may be a name is one as soon as the row has a date or text in a mapped column.
 */
export function totalsTest(
  plan: RowPlan,
  { match }: Layout,
): (cells: readonly string[], keyAt: number) => boolean {
  const at = (types: readonly string[]) => {
    return match.positions.filter(
      (position, index) => position >= 0 && types.includes(plan.fields[index]!.type),
    );
  };
  const telling = at(['id', 'time']);
  const texts = at(['category']);
  return (cells, keyAt) => {
    const labelAt = Math.max(0, keyAt);
    const label = trimCell(cells[labelAt]!);
    if (CERTAIN.test(label)) return true;
    if (!LIKELY.test(label)) return false;
    const others = (positions: readonly number[]) => positions.filter((position) => position !== labelAt);
    return (
      others(telling).every((position) => trimCell(cells[position] ?? '') === '') &&
      others(texts).every((position) => SUM.test(trimCell(cells[position] ?? '')))
    );
  };
}

/** Whether a label may be that of totals, whatever else its row holds. */
export function isTotalsLabel(label: string): boolean {
  return CERTAIN.test(label) || LIKELY.test(label);
}

/** By byte: 1 where such a label may begin with it. */
export const IS_TOTALS_INITIAL = new Uint8Array(256);
for (const letter of 'gstzGSTZ') IS_TOTALS_INITIAL[letter.charCodeAt(0)] = 1;

/** A row of totals may hold sums and counts, also in a column of texts, but no ids, dates or words. */
const SUM = /^[\d,. ]*$/;
