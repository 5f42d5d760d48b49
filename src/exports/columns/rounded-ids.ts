import { makeProblem } from '../../definition/make-problem.js';
import type { Problem } from '../../definition/problem.js';
import type { RoundedPart } from '../decode/rounded-log.js';
import { counted } from '../tally.js';
import type { ColumnPlace } from './column-builder.js';

/** Tells, per file, whether a spreadsheet has rounded the ids of a column. */
export interface RoundedIds {
  startFile(place: ColumnPlace): void;
  /** `firstLine`: that of the part's line 0. */
  append(part: RoundedPart, firstLine: number): void;
  problems(): readonly Problem[];
}

export const EXPORT_AGAIN =
  'export the file again and do not open it in a spreadsheet, or import it there with the ids as text';

/** Zeros that ids have at their ends by chance with a chance of one in a million. */
const TELLING_ZEROS = 6;

interface OfFile {
  readonly place: ColumnPlace;
  isExact: boolean;
  zeros: number;
  count: number;
  line: number;
}

/**
 * A spreadsheet turns the digits after the fifteenth into zeros: it did where every id of more digits ends so, and there
 * are too many such zeros to be chance.
 */
export function roundedIds(): RoundedIds {
  const files: OfFile[] = [];
  return {
    startFile(place) {
      files.push({ place, isExact: false, zeros: 0, count: 0, line: 0 });
    },
    append({ isExact, zeros, count, line }, firstLine) {
      const file = files.at(-1)!;
      if (file.count === 0) file.line = firstLine + line;
      file.isExact ||= isExact;
      file.zeros += zeros;
      file.count += count;
    },
    problems: () => files.filter(isRounded).map(problemOf),
  };
}

function isRounded({ isExact, zeros }: OfFile): boolean {
  return !isExact && zeros >= TELLING_ZEROS;
}

function problemOf({ place: { file, header }, count, line }: OfFile): Problem {
  const message = `${counted(count, 'id', 'ids')} of column "${header}" ${count === 1 ? 'has' : 'have'} nothing but zeros from the 16th digit on (line ${line}, for one), as after a spreadsheet has rounded them, and several may have become one: ${EXPORT_AGAIN}`;
  return makeProblem('ids-damaged', message, { file, line, count });
}
