import { CsvError, parse } from 'csv-parse';
import type { Dialect } from './dialect.js';

/** Why csv-parse gave up, and where. */
interface BrokenOff {
  /** The place in the file where the cell that broke begins, or its delimiter. */
  readonly cellAt: number;
}

/** csv-parse as a function: bytes in, records out; null where it reads on. */
export interface CsvParser {
  read(bytes: Uint8Array, last: boolean): Promise<BrokenOff | null>;
}

/**
 * Takes a record, whose cells hold one character per byte. `end` is the place in the file after it; `oneLine`: none of its cells holds a line break.
 */
export type OnRecord = (cells: readonly string[], end: number, oneLine: boolean) => void;

/**
 * A strict csv-parse. Ragged records come as they are. Cells come as latin-1, which loses no byte, since what their
 * bytes mean is only known at the file's end. `start`: the place in the file of the first byte that it is given.
 */
export function csvParser(
  { delimiter, quote, escapedBy, padded }: Dialect,
  start: number,
  onRecord: OnRecord,
): CsvParser {
  const parser = parse({
    delimiter: padded ? [`${delimiter} `, delimiter] : delimiter,
    quote,
    escape: escapedBy === 'backslash' ? '\\' : quote,
    record_delimiter: ['\r\n', '\n', '\r'],
    encoding: 'latin1',
    relax_column_count: true,
  });
  const { info } = parser;
  let lines = 0;
  // Records are taken where csv-parse hands them to its stream, when `info` stands at their end. Its `on_record` says
  // as much, but makes two objects for each record to do so: a seventh of all reading time.
  const push = parser.push.bind(parser);
  parser.push = (record) => {
    if (record === null) return push(null);
    const oneLine = info.lines === lines + 1;
    lines = info.lines;
    onRecord(record, start + info.bytes, oneLine);
    // Each record is as its first: it makes a costly error of every one that is wider or narrower than the first.
    Object.assign(info, { records: 0 });
    return true;
  };
  parser.on('error', () => {}).resume();
  const write = (bytes: Uint8Array) =>
    new Promise<void>((resolve, reject) => {
      parser.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
  const finish = () =>
    new Promise<void>((resolve, reject) => {
      parser.once('finish', resolve).once('error', reject).end();
    });
  return {
    async read(bytes, last) {
      try {
        if (bytes.length > 0) await write(bytes);
        if (last) await finish();
        return null;
      } catch (error) {
        if (error instanceof CsvError) return { cellAt: start + Number(error.bytes) };
        throw error;
      }
    },
  };
}
