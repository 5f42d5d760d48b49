import { type LaidOutColumn, layoutTable } from './layout-table.js';
import { planWidths } from './plan-widths.js';
import type { Paints, TableOptions } from './table-style.js';
import { clipText } from './text-width.js';
import { widestText } from './widest-text.js';

/** One column of a small table; the first text is its title. */
export interface TitledColumn {
  readonly key: string;
  readonly align: LaidOutColumn['align'];
  readonly texts: readonly string[];
  /** What a narrow terminal drops first has the lowest. */
  readonly importance: number;
  /** The least width it may be cut to; left out, it isn't cut. */
  readonly least?: number;
}

/** A small table under a heading of its own, as wide as there is room for. */
export function titledTable(
  heading: string,
  columns: readonly TitledColumn[],
  { width }: Pick<TableOptions, 'width'>,
  paints: Paints,
): string[] {
  const planned = columns.map((column) => {
    const natural = widestText(column.texts);
    return { ...column, natural, least: column.least ?? natural };
  });
  const widths = planWidths(planned, width);
  const shown = planned.flatMap(({ key, align, texts }) => {
    const room = widths.get(key);
    if (room === undefined) return [];
    const cells = texts.map((text, index) => (index === 0 ? { text, paint: paints.quiet } : { text }));
    return [{ width: room, align, cells }];
  });
  return [paints.heading(width === null ? heading : clipText(heading, width)), ...layoutTable(shown)];
}
