import type { Criterion } from '../../definition/definition.js';
import { doubled } from '../decode/doubled.js';
import type { NumberReading } from '../decode/read-number.js';
import { trimmedEnd, trimmedStart } from '../decode/trim-bytes.js';
import type { ColumnWriting } from '../parts/part-plan.js';
import { shownHeader } from '../shown-header.js';
import type { CellReader } from './cell-reader.js';
import type { CriterionPart } from './column-part.js';
import { numberReader } from './number-reader.js';
import { type CellCriterion, VERDICT, verdictTest } from './verdict-test.js';

const FIRST_ROWS = 1024;

/**
 * Judges a criterion while reading and gives only the verdicts, for its column may be a person's; one with a bound comes as
 * numbers, since what they are is known at the last file's end. `blanks`: what the CRM writes for nothing.
 */
export function criterionReader(
  criterion: Criterion,
  writing: ColumnWriting,
  blanks: readonly string[],
): CellReader {
  if (!('atLeast' in criterion || 'atMost' in criterion)) return verdictReader(criterion, blanks);
  const { isPercent = false } = criterion;
  const header = shownHeader(writing.header);
  return numberReader(writing, blanks, (reading) =>
    isOfUnit(reading, header, isPercent) ? null : 'percent-unclear',
  );
}

function verdictReader(criterion: CellCriterion, blanks: readonly string[]): CellReader {
  const verdictOn = verdictTest(criterion, blanks);
  let verdicts = new Uint8Array(FIRST_ROWS);
  let count = 0;
  let isBlank = true;
  return {
    add(bytes, from, to) {
      const start = trimmedStart(bytes, from, to);
      const verdict = verdictOn(bytes, start, trimmedEnd(bytes, start, to));
      if (count === verdicts.length) verdicts = doubled(verdicts);
      verdicts[count++] = verdict;
      if (verdict !== VERDICT.blank) isBlank = false;
    },
    take() {
      const taken: CriterionPart = { type: 'criterion', verdicts: isBlank ? null : verdicts.slice(0, count) };
      count = 0;
      isBlank = true;
      return taken;
    },
  };
}

/**
 * A criterion of percent is met by what is written with a `%`, or stands in a column that says so; any other by numbers
 * without one. Nobody can tell whether 0.5 beside 50% is half or half of a hundredth. Nothing is nothing in any unit.
 */
function isOfUnit(reading: NumberReading, header: string, isPercent: boolean): boolean {
  if (reading.isPercent) return isPercent || reading.withPoint === 0;
  return !isPercent || header.includes('%') || reading.withPoint === 0;
}
