import type { Criterion } from '../../definition/definition.js';
import type { NumberReading } from '../decode/read-number.js';
import { trimmedEnd, trimmedStart } from '../decode/trim-bytes.js';
import { theKernel } from '../kernel/kernel.js';
import { loadSigns } from '../kernel/load-signs.js';
import { INPUT_AT, LONGEST_SIGNED, SIGNS_AT, VALUES_AT } from '../kernel/memory-map.js';
import type { ColumnWriting } from '../parts/part-plan.js';
import { shownHeader } from '../shown-header.js';
import type { CellReader } from './cell-reader.js';
import type { CriterionPart } from './column-part.js';
import { numberReader } from './number-reader.js';
import { partNumbers } from './part-numbers.js';
import { readQuickly } from './scanned-cells.js';
import { type CellCriterion, VERDICT, verdictTest } from './verdict-test.js';

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
  const { presence } = verdictOn;
  const isQuick = presence !== undefined && presence.signs.longest <= LONGEST_SIGNED;
  const verdicts = partNumbers(Uint8Array);
  let isBlank = true;
  const add: CellReader['add'] = (bytes, from, to) => {
    const start = trimmedStart(bytes, from, to);
    const verdict = verdictOn(bytes, start, trimmedEnd(bytes, start, to));
    verdicts.push(verdict);
    if (verdict !== VERDICT.blank) isBlank = false;
  };
  return {
    add,
    addScanned({ startsAt, endsAt, give }, from, to) {
      const { run, bytes } = theKernel();
      if (isQuick) loadSigns(presence.signs, SIGNS_AT);
      const quick = (first: number, end: number): number => {
        if (!isQuick) return first;
        const { whenThere, whenNot, signs } = presence;
        const cells = [INPUT_AT, startsAt, endsAt, first, end, VALUES_AT] as const;
        const stop = run.readPresence(...cells, whenThere, whenNot, SIGNS_AT, signs.longest);
        verdicts.append(bytes.subarray(VALUES_AT + first, VALUES_AT + stop));
        // By presence, no verdict is blank.
        if (stop > first) isBlank = false;
        return stop;
      };
      readQuickly(from, to, quick, (record) => give(add, record));
    },
    take() {
      const taken: CriterionPart = { type: 'criterion', verdicts: verdicts.take(isBlank) };
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
