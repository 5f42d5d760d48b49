import { type Cell, type LaidOutColumn, layoutTable } from './layout-table.js';
import { GAP, planWidths } from './plan-widths.js';
import { widestText } from './widest-text.js';

/** A column of a table that fits its terminal; the first cell heads it. */
export interface FittedColumn {
  readonly key: string;
  readonly align: LaidOutColumn['align'];
  /** What a narrow terminal drops first has the lowest. */
  readonly importance: number;
  /** The least width it may be cut to; left out, it isn't cut. */
  readonly least?: number;
  /** Whether it goes before any other column is cut: a column for those who have the room. */
  readonly isExtra?: boolean;
  readonly cells: readonly Cell[];
  /** Its cells in so much room, where they say less in less; left out, they are cut. */
  readonly fit?: (room: number) => readonly Cell[];
}

/** Lines, and of which columns they are. */
interface FittedTable {
  readonly lines: string[];
  readonly shown: ReadonlySet<string>;
}

/** Columns side by side: as many as the width has room for. A column without a word below its head is none. */
export function fittedTable(columns: readonly FittedColumn[], width: number | null): FittedTable {
  const filled = columns.filter(({ cells }) => cells.slice(1).some(({ text }) => text !== ''));
  const kept = withoutExtras(filled, width ?? Number.POSITIVE_INFINITY);
  const widths = planWidths(
    kept.map(({ least = Number.POSITIVE_INFINITY, ...column }) => ({
      ...column,
      least,
      natural: naturalWidth(column),
    })),
    width,
  );
  const shown = kept.flatMap(({ key, align, cells, fit }) => {
    const room = widths.get(key);
    return room === undefined ? [] : [{ width: room, align, cells: fit?.(room) ?? cells }];
  });
  return { lines: layoutTable(shown), shown: new Set(widths.keys()) };
}

/** The last extra columns go until all that is left has the room it wants. */
function withoutExtras(columns: readonly FittedColumn[], width: number): readonly FittedColumn[] {
  const wanted = columns.reduce((sum, column) => sum + naturalWidth(column) + GAP, -GAP);
  const last = columns.findLastIndex(({ isExtra }) => isExtra);
  return wanted <= width || last < 0 ? columns : withoutExtras(columns.toSpliced(last, 1), width);
}

function naturalWidth({ cells }: Pick<FittedColumn, 'cells'>): number {
  return widestText(cells.map(({ text }) => text));
}
