import { type Cell, layoutTable } from './layout-table.js';
import { planWidths } from './plan-widths.js';
import { clipText } from './text-width.js';
import { widestText } from './widest-text.js';

/** A column of a small table: its title above its cells. What a narrow terminal drops first has the lowest importance. */
export interface CheckColumn {
  readonly key: string;
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly importance: number;
  /** What it has to have to be of use; left out, all that its cells take. */
  readonly least?: number;
  readonly cells: readonly string[];
}

/** A line of titles, then a line per row, fitted to the width. */
export function checkTable(
  columns: readonly CheckColumn[],
  width: number | null,
  paintTitle: (text: string) => string,
): string[] {
  const widths = planWidths(
    columns.map(({ title, cells, least = Number.POSITIVE_INFINITY, ...column }) => ({
      ...column,
      least,
      natural: cells.every((cell) => cell === '') ? 0 : widestText([title, ...cells]),
    })),
    width,
  );
  return layoutTable(
    columns.flatMap(({ key, title, align, cells }) => {
      const room = widths.get(key);
      if (room === undefined) return [];
      const head: Cell = { text: title, paint: paintTitle };
      return [
        { width: room, align, cells: [head, ...cells.map((text) => ({ text: clipText(text, room) }))] },
      ];
    }),
  );
}
