import { HEAD_BYTES, openText } from './bytes/open-text.js';
import { decodeAlone } from './bytes/text-encoding.js';
import type { ExportPlan } from './export-plan.js';
import type { FieldPlan } from './field-plan.js';
import { holdsNames } from './holds-names.js';
import { findLayout, type Layout } from './layout/find-layout.js';
import { recordReader } from './rows/record-reader.js';
import { shownHeader } from './shown-header.js';
import { type Source, SourceError } from './source.js';

/** A cell as its file has it. */
export interface WrittenCell {
  /** Of its column. */
  readonly header: string;
  readonly text: string;
}

/** By the line that a record starts on: its cells, by field. */
export type CellsAt = ReadonlyMap<number, ReadonlyMap<string, WrittenCell>>;

/** Columns that are judged or hashed may be a person's: what they hold leaves the reader nowhere. */
const GIVEN: ReadonlySet<FieldPlan['type']> = new Set(['id', 'time', 'category', 'number']);

/**
 * Reads a file once more for what is written in the records that start on these lines: the evidence behind a lead. Gives
 * nothing of a source that can't be read again, or is no longer what it was.
 */
export async function cellsAt(
  plan: ExportPlan,
  source: Source,
  lines: ReadonlySet<number>,
): Promise<CellsAt> {
  const found = new Map<number, ReadonlyMap<string, WrittenCell>>();
  if (source.again === false || lines.size === 0) return found;
  const pieces = source.read()[Symbol.asyncIterator]();
  try {
    await findCells(plan, pieces, lines, found);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
  } finally {
    await pieces.return?.();
  }
  return found;
}

async function findCells(
  plan: ExportPlan,
  pieces: AsyncIterator<Uint8Array>,
  lines: ReadonlySet<number>,
  found: Map<number, ReadonlyMap<string, WrittenCell>>,
): Promise<void> {
  const text = await openText(pieces, HEAD_BYTES);
  const layout = 'is' in text ? null : await findLayout(plan, text.head, text.whole);
  if ('is' in text || layout === null) return;
  const cellsOf = writtenCells(plan, layout);
  const reader = recordReader(layout.dialect, layout.start, {
    record(cells, line) {
      if (lines.has(line)) found.set(line, cellsOf(cells));
    },
    // Of the others no texts are made.
    scanned: {
      positions: [],
      take(records, from, to, firstLine) {
        for (let record = from; record < to; record++)
          if (lines.has(firstLine + records.lineOf(record))) return record;
        return to;
      },
    },
    broken() {},
  });
  await reader.write(text.head.subarray(layout.start.offset));
  const rest = text.rest();
  while (found.size < lines.size) {
    const piece = await rest.next();
    if (piece.done) return reader.end();
    await reader.write(piece.value);
  }
}

/** How the file is encoded is only known at its end, so each cell is decoded by itself. */
function writtenCells(
  { fields }: ExportPlan,
  { headers, match }: Layout,
): (cells: readonly string[]) => ReadonlyMap<string, WrittenCell> {
  const given = fields.flatMap((field, index) => {
    const at = match.positions[index]!;
    if (at < 0 || !GIVEN.has(field.type) || holdsNames(field, headers[at]!)) return [];
    return [{ field: field.field, at, header: shownHeader(headers[at]!) }];
  });
  return (cells) => {
    const written = new Map<string, WrittenCell>();
    for (const { field, at, header } of given) {
      const text = decodeAlone(cells[at] ?? '');
      // Of several columns the one that the value comes from.
      if (!written.has(field) || (written.get(field)!.text.trim() === '' && text.trim() !== ''))
        written.set(field, { header, text });
    }
    return written;
  };
}
