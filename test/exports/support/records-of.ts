import type { Dialect } from '../../../src/exports/rows/dialect.js';
import { type RecordReader, recordReader, type StartPlace } from '../../../src/exports/rows/record-reader.js';
import { cellsOf } from '../../../src/exports/scan/cells-of.js';

/** A record, or a line on which one breaks. */
export type RecordEvent =
  | {
      readonly line: number;
      readonly offset: number;
      readonly oneLine: boolean;
      readonly cells: readonly string[];
    }
  | { readonly line: number; readonly why: string };

/** What a sink hears, as a list. */
export interface HeardReader {
  readonly reader: RecordReader;
  readonly events: readonly RecordEvent[];
}

/** A record reader of which all is kept. */
export function heardReader(dialect: Dialect, start: StartPlace, largest?: number): HeardReader {
  const events: RecordEvent[] = [];
  const sink = {
    record: (cells: readonly string[], line: number, offset: number, oneLine: boolean) =>
      void events.push({ line, offset, oneLine, cells }),
    broken: (why: string, line: number) => void events.push({ line, why }),
  };
  return { reader: recordReader(dialect, start, sink, largest), events };
}

/** The records of bytes that come in these pieces. */
export async function recordsOf(
  dialect: Dialect,
  pieces: readonly Uint8Array[],
): Promise<readonly RecordEvent[]> {
  const { reader, events } = heardReader(dialect, { line: 1, offset: 0 });
  for (const piece of pieces) await reader.write(piece);
  await reader.end();
  return events;
}

/** The same, where some of the records are taken as their bytes: without offset, and on how many lines. */
export async function recordsAsBytes(
  dialect: Dialect,
  pieces: readonly Uint8Array[],
  isTaken: (line: number) => boolean,
): Promise<readonly { readonly line: number; readonly cells?: readonly string[] }[]> {
  const seen: { line: number; cells?: readonly string[] }[] = [];
  const reader = recordReader(
    dialect,
    { line: 1, offset: 0 },
    {
      record: (cells, line) => void seen.push({ line, cells }),
      broken: (_, line) => void seen.push({ line }),
      scanned: {
        positions: [],
        take(records, from, to, firstLine) {
          for (let record = from; record < to; record++) {
            const line = firstLine + records.lineOf(record);
            if (!isTaken(line)) return record;
            seen.push({ line, cells: cellsOf(records.bytes, records.placesOf(record), dialect.quote) });
          }
          return to;
        },
      },
    },
  );
  for (const piece of pieces) await reader.write(piece);
  await reader.end();
  return seen;
}
