import { latin1Text } from '../decode/latin1-text.js';
import { countLine, emptyTally } from '../tally.js';
import { cellForm } from './cell-form.js';
import type { CellFault } from './cell-log.js';
import type { FaultPart } from './column-part.js';

/** Counts the cells of a part of a column that couldn't be taken as they are. */
export interface FaultLog {
  note(fault: CellFault, line: number, bytes: Uint8Array, start: number, end: number): void;
  /** What was noted since the last time, by fault, in the order in which the faults came. */
  take(): readonly FaultPart[];
}

export function faultLog(): FaultLog {
  let faults = new Map<CellFault, FaultPart>();
  return {
    note(fault, line, bytes, start, end) {
      let part = faults.get(fault);
      if (part === undefined) {
        part = { fault, form: cellForm(latin1Text(bytes, start, end)), tally: emptyTally() };
        faults.set(fault, part);
      }
      countLine(part.tally, line);
    },
    take() {
      const taken = [...faults.values()];
      faults = new Map();
      return taken;
    },
  };
}
