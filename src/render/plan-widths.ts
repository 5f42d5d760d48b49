/** A column of a table, before it is known how much room there is. */
export interface ColumnNeed {
  readonly key: string;
  /** What its widest cell takes. */
  readonly natural: number;
  /** What it has to have to be of use. */
  readonly least: number;
  /** The lowest is dropped first; one of `ALWAYS` never is. */
  readonly importance: number;
}

export const ALWAYS = Number.POSITIVE_INFINITY;

/** Between columns. */
export const GAP = 2;

/**
 * How wide each column becomes; one that is dropped is absent. The least important ones go until the rest fit; room
 * left over goes to the most important ones first. Without a width every column is as wide as it wants to be.
 */
export function planWidths(needs: readonly ColumnNeed[], width: number | null): Map<string, number> {
  const wanted = needs.filter(({ natural }) => natural > 0);
  if (width === null) return new Map(wanted.map(({ key, natural }) => [key, natural]));
  const kept = droppedToFit(wanted, width);
  const widths = new Map(kept.map((need) => [need.key, least(need)]));
  let room = width - leastTotal(kept);
  for (const need of byImportance(kept)) {
    const own = least(need);
    const change = room >= 0 ? Math.min(room, need.natural - own) : Math.max(room, 1 - own);
    widths.set(need.key, own + change);
    room -= change;
  }
  return widths;
}

function droppedToFit(needs: readonly ColumnNeed[], width: number): readonly ColumnNeed[] {
  const weakest = byImportance(needs).at(-1);
  if (weakest === undefined || weakest.importance === ALWAYS || leastTotal(needs) <= width) return needs;
  return droppedToFit(
    needs.filter((need) => need !== weakest),
    width,
  );
}

function byImportance(needs: readonly ColumnNeed[]): ColumnNeed[] {
  return [...needs].sort((a, b) => (a.importance === b.importance ? 0 : b.importance - a.importance));
}

function least(need: ColumnNeed): number {
  return Math.min(need.least, need.natural);
}

function leastTotal(needs: readonly ColumnNeed[]): number {
  return needs.reduce((sum, need) => sum + least(need), 0) + GAP * Math.max(0, needs.length - 1);
}
