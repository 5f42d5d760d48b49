import type { Cell } from './layout-table.js';
import type { Paints } from './table-style.js';

type Verdict = 'met' | 'missed' | 'behind' | 'too_early' | 'cannot_tell' | 'no_data';

/** A verdict in words. */
export function verdictText(verdict: Verdict): string {
  return verdict === 'cannot_tell' ? "can't tell" : verdict.replace('_', ' ');
}

/** A verdict as a cell; without one, "so far" marks a cohort that others may still join. */
export function verdictCell(verdict: Verdict | null, mature: boolean | null, paints: Paints): Cell {
  if (verdict === null) return mature === false ? { text: 'so far', paint: paints.quiet } : { text: '' };
  const paint = { met: paints.good, missed: paints.bad, behind: paints.doubtful }[verdict as string];
  return { text: verdictText(verdict), paint: paint ?? paints.quiet };
}
