import fc from 'fast-check';
import type { CellReader } from '../../../src/exports/columns/cell-reader.js';
import type { ColumnBuilder } from '../../../src/exports/columns/column-builder.js';
import type { Column } from '../../../src/exports/table.js';

/** A column of a file: its cells, one character per byte, from line 2 on, and where it is cut into parts. */
export interface CutCells {
  /** As the file writes it; null where it lacks the column. */
  readonly header: string | null;
  readonly cells: readonly string[];
  /** Rows, in any order. */
  readonly cuts: readonly number[];
}

/** Up to three files of such cells, with up to three cuts each; some lack the column. */
export function cutFiles(cell: fc.Arbitrary<string>, headers: readonly string[]): fc.Arbitrary<CutCells[]> {
  const padded = fc.tuple(fc.constantFrom('', '', '', ' ', '\t'), cell, fc.constantFrom('', '', '  '));
  const file = fc.record({
    header: fc.constantFrom(...headers, ...headers, null),
    cells: fc.array(
      padded.map((parts) => parts.join('')),
      { maxLength: 20 },
    ),
    cuts: fc.array(fc.nat({ max: 20 }), { maxLength: 3 }),
  });
  return fc.array(file, { minLength: 1, maxLength: 3 });
}

/** The same files, each as one part. */
export function uncut(files: readonly CutCells[]): readonly CutCells[] {
  return files.map((file) => ({ ...file, cuts: [] }));
}

/** What a builder makes of the parts that readers give; parts are copied on the way, as between threads. */
export function builtOf(
  builder: ColumnBuilder,
  readerOf: (header: string) => CellReader,
  files: readonly CutCells[],
): { readonly column: Column; readonly problems: readonly string[] } {
  for (const [index, file] of files.entries()) addFile(builder, readerOf, file, `${index + 1}.csv`);
  const { column, problems } = builder.finish();
  return {
    column,
    problems: problems.map(
      ({ code, file, line, count, message }) => `${code} ${file}:${line}×${count} ${message}`,
    ),
  };
}

function addFile(
  builder: ColumnBuilder,
  readerOf: (header: string) => CellReader,
  { header, cells, cuts }: CutCells,
  file: string,
) {
  builder.startFile({ file, header, rows: cells.length }, header ?? undefined);
  const reader = header === null ? null : readerOf(header);
  const ends = [...cuts.filter((cut) => cut < cells.length), cells.length].sort((a, b) => a - b);
  let begin = 0;
  for (const end of ends) {
    // Digits beside a cell are none of its own.
    for (const [line, cell] of cells.slice(begin, end).entries())
      reader?.add(Buffer.from(`7${cell}7`, 'latin1'), 1, 1 + cell.length, line);
    builder.append(reader === null ? null : structuredClone(reader.take()), end - begin, 2 + begin);
    begin = end;
  }
  builder.endFile((raw) => raw);
}
