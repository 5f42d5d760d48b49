import { cellsOf } from '../scan/cells-of.js';
import { recordsScanner, type ScannedRecords } from '../scan/records-scanner.js';
import { MALFORMED } from '../scan/scan.js';
import { isBrokenWithin } from './broken-within.js';
import { afterLine, countLines } from './count-lines.js';
import type { CsvParser } from './csv-parser.js';
import type { Dialect } from './dialect.js';
import { splitAgain } from './split-again.js';

/** What is done with records, in file order; cells hold one character per byte. */
export interface RecordSink {
  /** `line` and `offset`: where the record starts; `oneLine`: it ends there too. */
  record(cells: readonly string[], line: number, offset: number, oneLine: boolean): void;
  /** Takes records as their bytes. */
  readonly scanned?: ScannedSink;
  /** A line on which a cell begins that breaks its record: by a quote, or by going on beyond all size. */
  broken(why: 'quote' | 'size', line: number): void;
}

/** What is done with records that are well-formed, many at a time. */
export interface ScannedSink {
  /** Positions of the cells that it looks at; the same array until others are. */
  readonly positions: readonly number[];
  /** Takes records from one on, but not that at `to`; the first that it doesn't take comes as texts. `firstLine`: of record 0. */
  take(records: ScannedRecords, from: number, to: number, firstLine: number): number;
}

export interface RecordReader {
  write(bytes: Uint8Array): Promise<void>;
  end(): Promise<void>;
  /** Where the next record starts; all before it came. */
  readonly next: StartPlace;
  /** Nothing that was written waits for more. */
  readonly isWhole: boolean;
  /** What is written next begins at that place; only where nothing waits. */
  goTo(place: StartPlace): void;
}

/** A place in a file. */
export interface StartPlace {
  readonly line: number;
  readonly offset: number;
}

/** What a record may hold at most, in bytes: more is hardly a row, but a quote that isn't closed. */
const LARGEST_RECORD = 16 * 1024 * 1024;
/** A record of which so much is there and not the end is scanned no more: it would be at each piece. */
const MOST_SCANNED = 256 * 1024;
/** What csv-parse is given first. */
const FIRST_STEP = 512;
/** What is scanned at once, at first and at most: it fits into the processor's caches. */
const FIRST_LOOK = 4096;
const MOST_LOOKED_AT = 256 * 1024;
const NO_POSITIONS: readonly number[] = [];

const LINE_END = /(?:\r\n|\n|\r)$/;

/**
 * Splits bytes into records: a scanner walks what is plainly well-formed, and csv-parse, strict and slow, is given the
 * record at which the scanner stops. It is the arbiter: whether that record is broken, and where, is what it says. When it is
 * past it, the scanner goes on.
 *
 * A quote that isn't as RFC 4180 has it breaks its record. csv-parse could skip such a record by itself, but would
 * stay within the quotes while it does: one quote too many, and it takes the rest of the file for one cell. So reading
 * begins anew on the line after the one on which the broken cell begins. Lines that were part of that cell aren't
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
  const scanner = recordsScanner(dialect);
  let { line, offset: at } = start;
  /** The bytes from `at` on, where the current record starts. */
  let window: Uint8Array = new Uint8Array(0);
  /** At work on what the scanner stopped at. */
  let parser: CsvParser | null = null;
  /** On the rest of a line that is left out, whose end hasn't come. */
  let skipping = false;

  /** Takes all records that are well-formed; whether more bytes may show that the next one is, too. */
  function scan(ended: boolean): boolean {
    let size = FIRST_LOOK;
    let isMalformed = false;
    while (window.length > 0 && !isMalformed) {
      const look = window.subarray(0, size);
      const isRest = look.length === window.length;
      const records = scanner(look, ended && isRest, sink.scanned?.positions ?? NO_POSITIONS);
      take(records, look.length > largest);
      isMalformed = records.status === MALFORMED;
      if (records.count === 0 && isRest) break;
      if (records.count === 0 || size < MOST_LOOKED_AT) size *= 2;
    }
    return window.length === 0 || (!isMalformed && !ended && window.length < MOST_SCANNED);
  }

  function take(records: ScannedRecords, mayBeLarge: boolean): void {
    const { count } = records;
    const sizeOf = (record: number) => records.beginOf(record + 1) - records.beginOf(record);
    for (let record = 0; record < count; record++) {
      let to = mayBeLarge ? record : count;
      while (to < count && sizeOf(to) <= largest) to++;
      record = sink.scanned?.take(records, record, to, line) ?? record;
      if (record < to) takeTexts(records, record);
      else if (record < count) sink.broken('size', line + records.lineOf(record));
    }
    line += records.lineOf(count);
    at += records.beginOf(count);
    window = window.subarray(records.beginOf(count));
  }

  function takeTexts(records: ScannedRecords, record: number): void {
    const places = records.placesOf(record);
    const cells = cellsOf(records.bytes, places, dialect.quote);
    sink.record(cells, line + records.lineOf(record), at + records.beginOf(record), places.breaks === 0);
  }

  async function newParser(): Promise<CsvParser> {
    const { csvParser } = await import('./csv-parser.js');
    const parserStart = at;
    return csvParser(dialect, parserStart, (cells, end, oneLine) => {
      if (end - at > largest) sink.broken('size', line);
      else if (again === null) sink.record(cells, line, at, oneLine);
      else sink.record(again(cells, window.subarray(0, end - at)), line, at, oneLine);
      moveTo(end, oneLine);
    });
  }

  function moveTo(offset: number, oneLine = false): void {
    line += oneLine ? 1 : countLines(window, 0, offset - at);
    window = window.subarray(offset - at);
    at = offset;
  }

  /** Leaves out the rest of the line at the window's start; goes on doing so where its end hasn't come. */
  function skipLine(ended: boolean): void {
    const next = afterLine(window, 0, ended);
    // Until then the last byte stays, for it may be the first of a CRLF.
    moveTo(at + (next >= 0 ? next : Math.max(0, window.length - 1)));
    if (next >= 0) skipBrokenLines(ended);
    skipping = next < 0;
  }

  /** Lines that would break csv-parse at once: in a file full of them most of the time went into new parsers. */
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
    parser = null;
    skipLine(ended);
  }

  /**
   * Has csv-parse read `unread`, the window's end; whether it broke off. It may do so soon: it is given little at first, or
   * broken lines would cost the square of their number.
   */
  async function parse(parser: CsvParser, unread: Uint8Array, ended: boolean): Promise<boolean> {
    let step = FIRST_STEP;
    for (let rest = unread; ; step *= 2) {
      const part = rest.subarray(0, step);
      rest = rest.subarray(part.length);
      const broken = await parser.read(part, ended && rest.length === 0);
      if (broken !== null) leaveOut('quote', broken.cellAt, ended);
      if (broken !== null || rest.length === 0) return broken !== null;
    }
  }

  async function feed(bytes: Uint8Array, ended: boolean): Promise<void> {
    window = window.length === 0 ? bytes : Buffer.concat([window, bytes]);
    let unread = bytes;
    if (skipping) skipLine(ended);
    while (!skipping) {
      if (parser === null) {
        if (scan(ended)) return;
        parser = await newParser();
        unread = window;
      }
      const from = at;
      if (await parse(parser, unread, ended)) continue;
      // Past what the scanner stopped at, what follows is the scanner's again.
      if (at > from && isPlain) parser = null;
      if (window.length <= largest) return;
      leaveOut('size', at, ended);
    }
  }
  return {
    write: (bytes) => feed(bytes, false),
    end: () => feed(new Uint8Array(0), true),
    get next() {
      return { line, offset: at };
    },
    get isWhole() {
      return window.length === 0 && parser === null && !skipping;
    },
    goTo(place) {
      line = place.line;
      at = place.offset;
    },
  };
}
