import { makeProblem } from '../../definition/make-problem.js';
import type { Problem } from '../../definition/problem.js';
import { counted, countLine, emptyTally, linesOf, type Tally } from '../tally.js';
import { headerShape } from './header-shape.js';
import type { LeftOutReason } from './left-out.js';

/** Tells the records of the file's table from those of another one that follows it in the same file. */
export interface OtherTable {
  /** A record in file order, and why it doesn't count. `afterBlank`: a blank line is right above it. */
  put(cells: readonly string[], line: number, reason: LeftOutReason | null, afterBlank: boolean): void;
  /** After the last record. */
  end(): void;
  /** Whether cells look like a row of the file's table, as far as that has been seen. */
  isLikeRows(cells: readonly string[]): boolean;
  /** Rows that were read though they look otherwise than those before; then it begins anew. */
  takeUnlike(): Tally;
  /** What rows look like is known, none is held back, and the file's table goes on. */
  readonly calm: boolean;
  /** Columns in which rows hold digits, and no words. */
  readonly digitColumns: readonly number[];
  /** The rows by which it is known. */
  readonly examples: readonly (readonly string[])[];
}

/** Takes a record with the reason for which it is left out after all. */
type TakeRecord = (cells: readonly string[], line: number, reason: LeftOutReason | null) => void;

interface Held {
  readonly cells: readonly string[];
  readonly line: number;
  readonly reason: LeftOutReason | null;
}

/** As many cells as a row; whatever other rows lack, they are known for no rows of this table. */
const ROW_SHAPED: ReadonlySet<LeftOutReason | null> = new Set([
  null,
  'rows-not-asked-for',
  'rows-without-id',
  'rows-without-date',
]);
/** So many lines of words in turn are another table, of words. */
const MOST_HELD = 3;
/** Below a blank line, one odd cell shows nothing. */
const LEAST_UNLIKE = 2;

/**
 * From a header of other columns on, all rows are of another table, until the file's own header comes again. A line of
 * words right below a row is held back until the next rows show whether it is such a header: those of another table are
 * of other shapes. `keyOf`: the position of a record's key; `examples`: rows that came before.
 */
export function otherTable(
  keyOf: (cells: readonly string[]) => number,
  take: TakeRecord,
  examples: readonly (readonly string[])[] = [],
): OtherTable {
  const shape = headerShape();
  for (const cells of examples) shape.learn(cells);
  let unlike = emptyTally();
  let held: Held[] = [];
  let inOther = false;
  let inUnlike = false;
  const release = (isOther: boolean) => {
    for (const { cells, line, reason } of held) {
      if (!isOther) countLine(unlike, line);
      take(cells, line, isOther ? 'rows-other-table' : reason);
    }
    inOther ||= isOther && held.length > 0;
    held = [];
  };
  const holds = (record: Held, afterBlank: boolean) => {
    if (inOther || !shape.isHeader(record.cells, afterBlank)) return false;
    held.push(record);
    if (afterBlank || held.length === MOST_HELD) release(true);
    return true;
  };
  return {
    isLikeRows: (cells) => shape.isLikeRows(cells, keyOf(cells)),
    put(cells, line, reason, afterBlank) {
      if (!ROW_SHAPED.has(reason)) {
        if (reason === 'rows-header-again' || reason === 'rows-other-table') {
          release(true);
          inOther = reason === 'rows-other-table';
        }
        take(cells, line, reason);
        return;
      }
      if (holds({ cells, line, reason }, afterBlank)) return;
      if (held.length > 0) release(shape.isUnlikeRows(cells, 1));
      if (inOther) {
        take(cells, line, 'rows-other-table');
        return;
      }
      if (afterBlank || inUnlike) inUnlike = shape.isUnlikeRows(cells, LEAST_UNLIKE);
      if (inUnlike) countLine(unlike, line);
      else shape.learn(cells);
      take(cells, line, reason);
    },
    end: () => release(true),
    takeUnlike() {
      const taken = unlike;
      unlike = emptyTally();
      return taken;
    },
    get calm() {
      return shape.isSettled && held.length === 0 && !inOther && !inUnlike;
    },
    get digitColumns() {
      return shape.digitColumns;
    },
    get examples() {
      return shape.examples;
    },
  };
}

/** What is said of such rows. */
export function unlikeProblem(unlike: Tally, file: string): readonly Problem[] {
  if (unlike.count === 0) return [];
  const rows = counted(unlike.count, 'row looks', 'rows look');
  const message = `${rows} otherwise than those before (${linesOf(unlike)}), and ${unlike.count === 1 ? 'is' : 'are'} read all the same: look there for another table, and keep one in each file`;
  return [makeProblem('unlike-rows', message, { file, line: unlike.lines[0]!, count: unlike.count })];
}
