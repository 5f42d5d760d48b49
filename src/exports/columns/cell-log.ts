import { makeProblem } from '../../definition/make-problem.js';
import type { Problem } from '../../definition/problem.js';
import { counted, countLine, emptyTally, linesOf, type Tally } from '../tally.js';
import type { ColumnPlace } from './collector.js';

/** What can be wrong with a single cell. Its row stays: only the cell is empty. */
export type CellFault =
  | 'placeholders-empty'
  | 'dates-unreadable'
  | 'dates-out-of-range'
  | 'numbers-unreadable';

/** Counts the cells of a column that couldn't be taken as they are, per file. */
export interface CellLog {
  startFile(place: ColumnPlace): void;
  note(fault: CellFault, line: number, cell: string): void;
  problems(): readonly Problem[];
}

interface Entry {
  readonly fault: CellFault;
  readonly place: ColumnPlace;
  readonly tally: Tally;
  /** The form of the first such cell. */
  readonly form: string;
}

export function cellLog(): CellLog {
  const entries: Entry[] = [];
  let place: ColumnPlace = { file: '', header: null };
  let current = new Map<CellFault, Entry>();
  return {
    startFile(next) {
      place = next;
      current = new Map();
    },
    note(fault, line, cell) {
      let entry = current.get(fault);
      if (entry === undefined) {
        entry = { fault, place, tally: emptyTally(), form: formOf(cell) };
        current.set(fault, entry);
        entries.push(entry);
      }
      countLine(entry.tally, line);
    },
    problems: () => entries.map(problemOf),
  };
}

function problemOf({ fault, place, tally, form }: Entry): Problem {
  const cells = `${counted(tally.count, 'cell', 'cells')} of column "${place.header}"`;
  const is = tally.count === 1 ? 'is' : 'are';
  const where = `(${linesOf(tally)})`;
  const message = {
    'placeholders-empty': `${cells} ${is} a placeholder such as - or N/A ${where} and ${is} taken as empty`,
    'dates-unreadable': `${cells} ${is} no date that is known ${where}, the first of the form ${form}: taken as empty; name the pattern under dates: if it is one`,
    'dates-out-of-range': `${cells} ${is} outside the years 1990 to 2100 ${where}: taken as empty; correct them where they come from`,
    'numbers-unreadable': `${cells} ${is} no number ${where}, the first of the form ${form}: taken as empty; correct them where they come from`,
  }[fault];
  return makeProblem(fault, message, { file: place.file, line: tally.lines[0]!, count: tally.count });
}

/** A cell without what it says, for it could be anything, even a name: `99.99.aaaa`. */
function formOf(cell: string): string {
  const form = cell.replace(/[0-9]/g, '9').replace(/[a-zA-Z\u0080-\u00ff]/g, 'a');
  return form.replace(/[^\x20-\x7e]/g, ' ').slice(0, 24);
}
