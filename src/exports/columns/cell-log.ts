import { makeProblem } from '../../definition/make-problem.js';
import type { Problem } from '../../definition/problem.js';
import { addTally, counted, countLine, emptyTally, linesOf, type Tally } from '../tally.js';
import { cellForm } from './cell-form.js';
import type { ColumnPlace } from './column-builder.js';
import type { FaultPart } from './column-part.js';

/** What can be wrong with a single cell. Its row stays: only the cell is empty. */
export type CellFault =
  | 'placeholders-empty'
  | 'dates-unreadable'
  | 'dates-out-of-range'
  | 'numbers-unreadable'
  | 'percent-unclear'
  | 'ids-damaged';

/** The first of the cells with a fault. */
export interface FaultyCell {
  readonly fault: CellFault;
  /** Without what it says: `99.99.aaaa`. */
  readonly form: string;
}

/** Counts the cells of a column that couldn't be taken as they are, per file. */
export interface CellLog {
  /** `mendOf`: what to do about such cells, asked for after the last one. */
  startFile(place: ColumnPlace, mendOf?: (cell: FaultyCell) => string): void;
  note(fault: CellFault, line: number, cell: string): void;
  /** Takes what was noted in a part of the file that begins on that line. */
  append(faults: readonly FaultPart[], firstLine: number): void;
  problems(): readonly Problem[];
}

interface Entry extends FaultyCell {
  readonly place: ColumnPlace;
  readonly mendOf: (cell: FaultyCell) => string;
  readonly tally: Tally;
}

const correctThem = () => 'correct them where they come from';

export function cellLog(): CellLog {
  const entries: Entry[] = [];
  let place: ColumnPlace = { file: '', header: null, rows: 0 };
  let mendOf: (cell: FaultyCell) => string = correctThem;
  let current = new Map<CellFault, Entry>();
  const entryOf = (fault: CellFault, formOf: () => string): Entry => {
    let entry = current.get(fault);
    if (entry === undefined) {
      entry = { fault, place, mendOf, tally: emptyTally(), form: formOf() };
      current.set(fault, entry);
      entries.push(entry);
    }
    return entry;
  };
  return {
    startFile(next, nextMend = correctThem) {
      place = next;
      mendOf = nextMend;
      current = new Map();
    },
    note(fault, line, cell) {
      countLine(entryOf(fault, () => cellForm(cell)).tally, line);
    },
    append(faults, firstLine) {
      for (const { fault, form, tally } of faults)
        addTally(entryOf(fault, () => form).tally, tally, firstLine);
    },
    problems: () => entries.map(problemOf),
  };
}

function problemOf(entry: Entry): Problem {
  const { fault, place, tally } = entry;
  const cells = `${counted(tally.count, 'cell', 'cells')} of column "${place.header}"`;
  const message = `${cells} ${saidOf(entry)}`;
  return makeProblem(fault, message, { file: place.file, line: tally.lines[0]!, count: tally.count });
}

function saidOf(entry: Entry): string {
  const { fault, tally, form } = entry;
  const is = tally.count === 1 ? 'is' : 'are';
  const where = `(${linesOf(tally)})`;
  const mend = entry.mendOf(entry);
  switch (fault) {
    case 'placeholders-empty':
      return `${is} a placeholder such as - or N/A ${where} and ${is} taken as empty`;
    case 'dates-unreadable':
      return `${is} no date that is known ${where}, the first of the form ${form}: taken as empty; ${mend}`;
    case 'dates-out-of-range':
      return `${is} outside the years 1990 to 2100 ${where}: taken as empty; ${mend}`;
    case 'numbers-unreadable':
      return `${is} no number ${where}, the first of the form ${form}: taken as empty; ${mend}`;
    case 'percent-unclear':
      return `${is} of another unit than the criterion ${where}, the first of the form ${form}: taken as empty; ${mend}`;
    case 'ids-damaged':
      return `${is} an id that a spreadsheet has made a number of, the first of the form ${form} ${where}: taken as empty; ${mend}`;
  }
}
