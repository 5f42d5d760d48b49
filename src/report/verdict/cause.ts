import type { CauseItem } from '../verdict-document.js';

/** Something that makes numbers worse: as the document tells it, and which facts it spoils. */
export interface Cause {
  readonly item: CauseItem;
  /** Names of facts (see `stateFacts`); `*` is all of them. */
  readonly facts: readonly string[];
  /** What rests on these facts can't be shown at all. */
  readonly isFatal: boolean;
}

/** Enough to begin with: `problems` and `scorecard leads` have them all. */
export const FEW_IDS = 5;

const NOBODY: CauseItem['leads'] = { count: 0, ids: [] };

/** A cause with what is known of it; the share follows from the counts. */
export function causeItem(
  found: Pick<CauseItem, 'code' | 'what' | 'mend'> & Partial<Omit<CauseItem, 'share'>>,
): CauseItem {
  const { count = null, of = null } = found;
  const { code, what, mend } = found;
  return {
    code,
    what,
    message: found.message ?? what,
    export: found.export ?? null,
    state: found.state ?? null,
    file: found.file ?? null,
    line: found.line ?? null,
    count,
    of,
    unit: found.unit ?? null,
    // More cells than rows may be at fault, and rows of another as-of: no share is above all.
    share: count === null || of === null || of === 0 ? null : Math.min(1, count / of),
    amount_share: found.amount_share ?? null,
    leads: found.leads ?? NOBODY,
    deals: found.deals ?? NOBODY,
    mend,
    settings: found.settings ?? [],
  };
}

/** Whether a cause moves what rests on these facts. */
export function isMovedBy({ facts }: Pick<Cause, 'facts'>, restsOn: ReadonlySet<string>): boolean {
  return facts.some((fact) => fact === '*' || restsOn.has(fact));
}

/** What makes unusable first, then the heaviest; of which the weight isn't known before all others. */
export function byWeight(a: Cause, b: Cause): number {
  return (
    Number(b.isFatal) - Number(a.isFatal) ||
    (b.item.share ?? 1) - (a.item.share ?? 1) ||
    (b.item.count ?? 0) - (a.item.count ?? 0) ||
    compare(a.item.code, b.item.code) ||
    compare(a.item.message, b.item.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
