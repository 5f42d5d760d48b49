import type { CellReader } from '../../../src/exports/columns/cell-reader.js';
import type { ColumnBuilder, DecodeText } from '../../../src/exports/columns/column-builder.js';

/** A column's cells in one file, one character per byte, part by part. */
export interface FileOfCells {
  readonly name: string;
  readonly header: string;
  readonly parts: readonly (readonly string[])[];
  readonly decode: DecodeText;
}

/** Line of a file's first cell; each further cell is on the next line. */
const FIRST_LINE = 2;

/** Has the cells of files read part by part, as whoever reads exports does; gives what the builder makes of them. */
export function readByParts(
  files: readonly FileOfCells[],
  readerOf: (header: string) => CellReader,
  builder: ColumnBuilder,
) {
  for (const { name, header, parts, decode } of files) {
    const reader = readerOf(header);
    builder.startFile({ file: name, header, rows: parts.flat().length }, header);
    let line = FIRST_LINE;
    for (const cells of parts) {
      addCells(reader, cells);
      builder.append(reader.take(), cells.length, line);
      line += cells.length;
    }
    builder.endFile(decode);
  }
  return builder.finish();
}

/** Cells lie in a record's bytes between others. */
function addCells(reader: CellReader, cells: readonly string[]): void {
  const bytes = Buffer.from(`x,${cells.join(',')},y`, 'latin1');
  let start = 2;
  for (const [line, cell] of cells.entries()) {
    reader.add(bytes, start, start + cell.length, line);
    start += cell.length + 1;
  }
}

/** A cell's bytes, one per character, as a file in UTF-8 has them. */
export function inUtf8(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

export const decodeUtf8: DecodeText = (raw) => withoutNuls(Buffer.from(raw, 'latin1').toString('utf8'));

/** Latin-1, which is cp1252 but for a few signs. */
export const decodeWestern: DecodeText = (raw) => withoutNuls(raw);

function withoutNuls(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}
