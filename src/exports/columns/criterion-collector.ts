import type { Criterion } from '../../definition/definition.js';
import { isPlaceholder } from '../decode/placeholder.js';
import type { NumberReading } from '../decode/read-number.js';
import { trimCell } from '../decode/trim-cell.js';
import { valueTest } from '../value-test.js';
import type { Collector } from './collector.js';
import { growingColumn } from './growing-column.js';
import { type NumberWriting, numberValues } from './number-values.js';

const BLANK = 0;
const MET = 1;
const FAILED = 2;

/**
 * Judges a criterion while reading and keeps only the verdicts, for its column may be a person's. A blank cell is
 * blank, except that it fails `is: present` and meets `is: absent`; so is a number that can't be read, or is of another
 * unit than the criterion's, which is counted.
 */
export function criterionCollector(criterion: Criterion, writing: NumberWriting = {}): Collector {
  if ('atLeast' in criterion || 'atMost' in criterion) return boundCollector(criterion, writing);
  const { saysNothing = isPlaceholder } = writing;
  const isBlank = (cell: string) => cell === '' || saysNothing(cell);
  if ('is' in criterion) {
    const [whenThere, whenNot] = criterion.is === 'present' ? [MET, FAILED] : [FAILED, MET];
    return verdictCollector((cell) => (isBlank(cell) ? whenNot : whenThere));
  }
  const [whenListed, whenNot] = 'in' in criterion ? [MET, FAILED] : [FAILED, MET];
  const isListed = valueTest('in' in criterion ? criterion.in : criterion.notIn);
  return verdictCollector((cell) => (isListed(cell) ? whenListed : isBlank(cell) ? BLANK : whenNot));
}

function verdictCollector(verdictOn: (cell: string) => number): Collector {
  const verdicts = growingColumn(Uint8Array);
  return {
    startFile: ({ rows }) => verdicts.expect(rows),
    add(cell) {
      verdicts.push(verdictOn(trimCell(cell)));
    },
    endFile() {},
    finish: () => ({ column: { type: 'criterion', verdicts: verdicts.finish() }, problems: [] }),
  };
}

type Bound = Extract<Criterion, { readonly atLeast: number } | { readonly atMost: number }>;

function boundCollector(bound: Bound, writing: NumberWriting): Collector {
  const meets = (value: number) => ('atLeast' in bound ? value >= bound.atLeast : value <= bound.atMost);
  const { isPercent = false } = bound;
  const numbers = numberValues({
    ...writing,
    faultOfUnit: (reading, header) => (isOfUnit(reading, header, isPercent) ? null : 'percent-unclear'),
  });
  return {
    startFile: numbers.startFile,
    add: numbers.add,
    endFile() {},
    finish() {
      const { values, problems } = numbers.finish('warning');
      const verdicts = new Uint8Array(values.length);
      for (const [row, value] of values.entries()) {
        verdicts[row] = Number.isNaN(value) ? BLANK : meets(value) ? MET : FAILED;
      }
      return { column: { type: 'criterion', verdicts }, problems };
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
