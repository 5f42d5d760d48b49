/** Cells that aren't ASCII and have to wait for their file's end, when its encoding is known. They are few. */
export interface LaterCells {
  add(row: number, cell: string, line: number): void;
  /** Gives them out, in their order, and forgets them. */
  take(each: (row: number, cell: string, line: number) => void): void;
}

export function laterCells(): LaterCells {
  let waiting: { readonly row: number; readonly cell: string; readonly line: number }[] = [];
  return {
    add(row, cell, line) {
      waiting.push({ row, cell, line });
    },
    take(each) {
      for (const { row, cell, line } of waiting) each(row, cell, line);
      waiting = [];
    },
  };
}
