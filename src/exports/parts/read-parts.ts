import { addCensus, type Utf8Count, utf8Census } from '../bytes/utf8-census.js';
import type { IdDictionary } from '../decode/id-dictionary.js';
import { type FileTold, fileTold } from '../rows/told-rows.js';
import type { TableBuilder } from '../table-builder.js';
import type { FilePart } from './cut-parts.js';
import type { PartPlan } from './part-plan.js';
import { columnReader } from './part-reader.js';
import type { PartAnswer, PartThreads } from './part-threads.js';
import { type PartsAhead, partsAhead } from './parts-ahead.js';

/** What was read of a file beside the rows that went into the table. */
export interface PartsRead {
  readonly rows: number;
  readonly told: FileTold;
  /** Of all parts. */
  readonly census: Utf8Count;
}

/**
 * Reads a file part by part. The first is read here, and by it it is known what rows look like; the others may be read
 * ahead, by threads and here where all of these are busy, each as if all before it were whole. Where that holds, what a thread has read is what would have been read
 * here; where it doesn't, because a cell or something that isn't a row goes beyond the end of a part, the next part is
 * read here after all, and so on until it holds again. So what is read doesn't depend on who reads it. `spares` gets the
 * buffers of parts that are done with.
 */
export async function readParts(
  parts: AsyncIterable<FilePart>,
  plan: PartPlan,
  table: TableBuilder,
  ids: IdDictionary,
  threads: PartThreads | null,
  spares: Uint8Array<ArrayBuffer>[] = [],
): Promise<PartsRead> {
  const { reader, takeRows } = columnReader(plan, ids.snapshot());
  const told = fileTold();
  const census = countedParts();
  let rows = 0;
  const readHere = async ({ bytes, last }: FilePart) => {
    await reader.write(bytes);
    if (last) await reader.end();
    census.add(bytes, last);
    const taken = takeRows();
    rows += taken.rows;
    table.append(taken, 0);
    // Before it is known what rows look like, nobody can tell whether a cell holds some.
    if (last || reader.isBetween) told.add(reader.intake.take(), 0);
    if (reader.isWhole) spares.push(new Uint8Array(bytes.buffer));
  };
  const settle = async ({ read, part }: PartAnswer) => {
    if (!reader.isBetween || !read.isWhole) return readHere(part);
    const { line, offset } = reader.next;
    rows += read.rows.rows;
    table.append(read.rows, line);
    told.add(read.told, line);
    census.merge(read.census);
    reader.goTo({ line: line + read.lineCount, offset: offset + part.bytes.length });
    spares.push(new Uint8Array(part.bytes.buffer));
  };
  let ahead: PartsAhead | null = null;
  for await (const part of parts) {
    if (ahead !== null) {
      await ahead.read(part);
      continue;
    }
    await readHere(part);
    if (threads === null || part.last || !reader.isBetween) continue;
    ahead = partsAhead(threads, { plan, examples: reader.intake.examples, ids: ids.snapshot() }, settle);
  }
  await ahead?.end();
  return { rows, told, census: census.count };
}

const LF = 10;

/** Counts bytes part by part: after a line end no sequence goes on, so that each such part counts by itself. */
function countedParts() {
  const count = utf8Census().finish();
  let open = utf8Census();
  return {
    count,
    merge: (other: Utf8Count) => addCensus(count, other),
    add(bytes: Uint8Array, last: boolean) {
      open.add(bytes);
      if (!last && bytes.at(-1) !== LF) return;
      addCensus(count, open.finish());
      open = utf8Census();
    },
  };
}
