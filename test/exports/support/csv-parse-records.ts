import { afterLine, countLines } from '../../../src/exports/rows/count-lines.js';
import { csvParser } from '../../../src/exports/rows/csv-parser.js';
import type { Dialect } from '../../../src/exports/rows/dialect.js';
import { splitAgain } from '../../../src/exports/rows/split-again.js';
import type { RecordEvent } from './records-of.js';

/**
 * The records of bytes as csv-parse alone has them, strictly, and as slowly as can be: where it breaks off, it is started
 * anew on the line after the one on which the broken cell begins.
 */
export async function csvParseRecords(dialect: Dialect, bytes: Uint8Array): Promise<readonly RecordEvent[]> {
  const events: RecordEvent[] = [];
  const again = splitAgain(dialect);
  let at = 0;
  const lineOf = (place: number) => 1 + countLines(bytes, 0, place);
  const record = (cells: readonly string[], end: number) => {
    const oneLine = lineOf(endOfText(bytes, at, end)) === lineOf(at);
    const own = again === null ? cells : again(cells, bytes.subarray(at, end));
    events.push({ line: lineOf(at), offset: at, oneLine, cells: own });
    at = end;
  };
  while (at < bytes.length) {
    const broken = await csvParser(dialect, at, record).read(bytes.subarray(at), true);
    if (broken === null) break;
    at = Math.max(at, broken.cellAt);
    events.push({ line: lineOf(at), why: 'quote' });
    const next = afterLine(bytes, at, true);
    at = next < 0 ? bytes.length : next;
  }
  return events;
}

/** The place before a record's line end. */
function endOfText(bytes: Uint8Array, from: number, end: number): number {
  const text = Buffer.from(bytes.subarray(from, end)).toString('latin1');
  return end - (/(?:\r\n|\n|\r)$/.exec(text)?.[0].length ?? 0);
}
