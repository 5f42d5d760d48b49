import { headerShape } from './header-shape.js';
import type { LeftOutReason } from './left-out.js';

/** Whether records are of the file's table, or of another one that follows it in the same file. */
export interface OtherTable {
  /** The reason for which a record is left out after all. `afterBlank`: a blank line is right above it. */
  judge(cells: readonly string[], reason: LeftOutReason | null, afterBlank: boolean): LeftOutReason | null;
  /** Whether cells look like a row of the file's table, as far as that has been seen. */
  isLikeRows(cells: readonly string[]): boolean;
}

/** As many cells as a row; whatever other rows lack, they are known for no rows of this table. */
const ROW_SHAPED: ReadonlySet<LeftOutReason | null> = new Set([
  null,
  'rows-not-asked-for',
  'rows-without-id',
  'rows-without-date',
]);

/** From a header of other columns on, all rows are of another table, until the file's own header comes again. */
export function otherTable(): OtherTable {
  const shape = headerShape();
  let inOther = false;
  return {
    isLikeRows: shape.isLikeRows,
    judge(cells, reason, afterBlank) {
      if (reason === 'rows-header-again') inOther = false;
      if (reason === 'rows-other-table') inOther = true;
      if (!ROW_SHAPED.has(reason)) return reason;
      if (!inOther && shape.isHeader(cells, afterBlank)) inOther = true;
      if (inOther) return 'rows-other-table';
      shape.learn(cells);
      return reason;
    },
  };
}
