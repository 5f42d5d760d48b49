import type { Problem } from '../../definition/problem.js';
import type { Severity } from '../../definition/problem-info.js';
import type { DecimalSign, SignOf } from '../number-writing.js';
import { cellLog, type FaultyCell } from './cell-log.js';
import type { ColumnPlace } from './column-builder.js';
import type { NumberPart } from './column-part.js';
import { growingColumn } from './growing-column.js';
import { signEvidence } from './sign-evidence.js';

/**
 * The numbers of a column, kept as read with either decimal sign until its last value is known. Where `numbers:` says the
 * sign, it does: what isn't written so is no number.
 */
export interface JoinedNumbers {
  startFile(place: ColumnPlace, header?: string): void;
  /** `part`: null where the file lacks the column. */
  append(part: NumberPart | null, rows: number, firstLine: number): void;
  /** NaN where blank, no number, or not known which number. */
  finish(severity: Severity): { readonly values: Float64Array; readonly problems: readonly Problem[] };
}

export function joinedNumbers(signOf: SignOf): JoinedNumbers {
  /** As read with a point, else with a comma. */
  const numbers = growingColumn(Float64Array, Number.NaN);
  /** As read with a comma, where that is another number. */
  const others = growingColumn(Float64Array, Number.NaN);
  const log = cellLog();
  const evidence = signEvidence();
  return {
    startFile(place, header = '') {
      numbers.expect(place.rows);
      others.expect(place.rows);
      evidence.startFile(place);
      log.startFile(place, mendOf(signOf(header)));
    },
    append(part, rows, firstLine) {
      numbers.append(part?.numbers ?? null, rows);
      others.append(part?.others ?? null, rows);
      if (part === null) return;
      evidence.append(part, firstLine);
      log.append(part.faults, firstLine);
    },
    finish(severity) {
      const values = numbers.finish();
      const sign = evidence.sign();
      if (evidence.asked && sign !== 'point') settle(values, others.finish(), sign === 'comma');
      return { values, problems: [...evidence.problems(severity), ...log.problems()] };
    },
  };
}

/** Those that are two numbers: the one with a comma if that is the decimal sign, none if it isn't known. */
function settle(values: Float64Array, others: Float64Array, isComma: boolean): void {
  for (let row = 0; row < others.length; row++) {
    if (!Number.isNaN(others[row]!)) values[row] = isComma ? others[row]! : Number.NaN;
  }
}

function mendOf(sign: DecimalSign | null): (cell: FaultyCell) => string {
  const where = 'correct them where they come from';
  if (sign === null) return () => where;
  const said = `numbers: says that their decimal sign is a ${sign === ',' ? 'comma' : 'point'}`;
  return ({ fault }) => (fault === 'numbers-unreadable' ? `${said}; correct that, or the cells` : where);
}
