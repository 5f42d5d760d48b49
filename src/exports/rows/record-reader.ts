import { isBrokenWithin } from './broken-within.js';
import { afterLine, countLines } from './count-lines.js';
import { type CsvParser, csvParser, type LineEnds } from './csv-parser.js';
import type { Dialect } from './dialect.js';
import { splitAgain } from './split-again.js';

/** What is done with records, in file order; cells hold one character per byte. */
export interface RecordSink {
  /** `line` and `offset`: where the record starts; `oneLine`: it ends there too. */
  record(cells: readonly string[], line: number, offset: number, oneLine: boolean): void;
  /** A line on which a cell begins that breaks its record: by a quote, or by going on beyond all size. */
  broken(why: 'quote' | 'size', line: number): void;
}

export interface RecordReader {
  write(bytes: Uint8Array): Promise<void>;
  end(): Promise<void>;
}

/** Where the first byte that is written lies in its file. */
export interface StartPlace {
  readonly line: number;
  readonly offset: number;
}

/** What a record may hold at most, in bytes: more is hardly a row, but a quote that isn't closed. */
const LARGEST_RECORD = 16 * 1024 * 1024;

const LINE_END = /(?:\r\n|\n|\r)$/;
const CR = 13;
/** What a parser is given first after another has broken off. */
const FIRST_STEP = 512;

/**
 * Splits bytes into records by csv-parse, strictly.
 *
 * A quote that isn't as RFC 4180 has it breaks its record. csv-parse could skip such a record by itself, but would
 * stay within the quotes while it does: one quote too many, and it takes the rest of the file for one cell. So it is
 * started anew on the line after the one on which the broken cell begins. Lines that were part of that cell aren't
 * shaped like rows and are left out as such; sound rows are read.
 *
 * Lines are counted here, since csv-parse names the line on which a record ends, and takes a CRLF within quotes for
 * two.
 */
export function recordReader(
  dialect: Dialect,
  start: StartPlace,
  sink: RecordSink,
  largest = LARGEST_RECORD,
): RecordReader {
  const again = splitAgain(dialect);
  const isPlain = again === null && !dialect.padded;
  let { line, offset: at } = start;
  /** The bytes from `at` on, where the current record starts. */
  let window: Uint8Array = new Uint8Array(0);
  let lineEnds: LineEnds = 'lf';
  let parserStart = at;
  let parser: CsvParser | null = newParser();

  function newParser(): CsvParser {
    parserStart = at;
    return csvParser(dialect, lineEnds, (cells, end, oneLine) => {
      if (parserStart + end - at > largest) sink.broken('size', line);
      else if (again === null) sink.record(cells, line, at, oneLine);
      else sink.record(again(cells, window.subarray(0, parserStart + end - at)), line, at, oneLine);
      moveTo(parserStart + end, oneLine);
    });
  }

  function moveTo(offset: number, oneLine = false): void {
    line += oneLine ? 1 : countLines(window, 0, offset - at);
    window = window.subarray(offset - at);
    at = offset;
  }

  /** Leaves out the rest of the line at the window's start; without a parser until its end has come. */
  function skipLine(ended: boolean): void {
    const next = afterLine(window, 0, ended);
    // Until then the last byte stays, for it may be the first of a CRLF.
    moveTo(at + (next >= 0 ? next : Math.max(0, window.length - 1)));
    if (next >= 0) skipBrokenLines(ended);
    parser = next >= 0 ? newParser() : null;
  }

  /** Lines that would break the next parser at once: in a file full of them most of the time went into new parsers. */
  function skipBrokenLines(ended: boolean): void {
    if (!isPlain) return;
    for (let next = afterLine(window, 0, ended); next > 0; next = afterLine(window, 0, ended)) {
      const text = Buffer.from(window.subarray(0, next)).toString('latin1').replace(LINE_END, '');
      if (!isBrokenWithin(text, dialect)) return;
      sink.broken('quote', line);
      moveTo(at + next);
    }
  }

  function leaveOut(why: 'quote' | 'size', cellAt: number, ended: boolean): void {
    moveTo(Math.max(at, cellAt));
    sink.broken(why, line);
    skipLine(ended);
  }

  async function feed(bytes: Uint8Array, ended: boolean): Promise<void> {
    window = window.length === 0 ? bytes : Buffer.concat([window, bytes]);
    let unread = bytes;
    if (parser === null || (lineEnds === 'lf' && bytes.includes(CR))) {
      if (bytes.includes(CR)) lineEnds = 'any';
      if (parser === null) skipLine(ended);
      else parser = newParser();
      unread = window;
    }
    // A new parser may soon break off again: it is given little at first, or broken lines would cost the square of their number.
    let step = Number.POSITIVE_INFINITY;
    while (parser !== null) {
      const part = unread.subarray(0, step);
      const isAll = part.length === unread.length;
      const broken = await parser.read(part, ended && isAll);
      if (broken === null && !isAll) {
        unread = unread.subarray(part.length);
        step *= 2;
        continue;
      }
      if (broken !== null) leaveOut('quote', parserStart + broken.cellAt, ended);
      else if (window.length > largest) leaveOut('size', at, ended);
      else return;
      unread = window;
      step = FIRST_STEP;
    }
  }
  return { write: (bytes) => feed(bytes, false), end: () => feed(new Uint8Array(0), true) };
}
