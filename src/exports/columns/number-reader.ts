import { NOT_QUICK, PLAIN, quickNumber, WITH_COMMA, WITH_POINT } from '../decode/quick-number.js';
import { trimmedEnd, trimmedStart } from '../decode/trim-bytes.js';
import { theKernel } from '../kernel/kernel.js';
import { INPUT_AT, VALUES_AT } from '../kernel/memory-map.js';
import type { ColumnWriting } from '../parts/part-plan.js';
import type { CellReader } from './cell-reader.js';
import type { NumberPart } from './column-part.js';
import { faultLog } from './fault-log.js';
import { type FaultOfUnit, numberJudge, withoutPercent } from './number-judge.js';
import { numberRows } from './number-rows.js';
import { readQuickly } from './scanned-cells.js';

/** Any number, written without a percent sign. */
const SOME_NUMBER = { withPoint: 1, withComma: 1, currency: '', isPercent: false };

/**
 * Reads numbers, each with either decimal sign; what is none leaves its cell empty, and is counted. `blanks`: what the CRM writes
 * for nothing.
 */
export function numberReader(
  { sign }: Pick<ColumnWriting, 'sign'>,
  blanks: readonly string[],
  faultOfUnit: FaultOfUnit = withoutPercent,
): CellReader {
  const judge = numberJudge(sign, blanks, faultOfUnit);
  const isQuick = faultOfUnit(SOME_NUMBER) === null;
  const other = sign === ',' ? WITH_POINT : sign === '.' ? WITH_COMMA : NOT_QUICK;
  const rows = numberRows();
  const faults = faultLog();
  /** The number that was read last. */
  const out = new Float64Array(1);
  const addJudged = (bytes: Uint8Array, start: number, end: number, line: number) => {
    const { reading, fault } = judge(bytes, start, end);
    if (fault !== null) faults.note(fault, line, bytes, start, end);
    rows.addReading(reading, line);
  };
  const add: CellReader['add'] = (bytes, from, to, line) => {
    const start = trimmedStart(bytes, from, to);
    const end = trimmedEnd(bytes, start, to);
    if (start === end) return rows.add(Number.NaN);
    const how = isQuick ? quickNumber(bytes, start, end, out) : NOT_QUICK;
    if (how === NOT_QUICK || how === other) return addJudged(bytes, start, end, line);
    if (how !== PLAIN && sign === null) rows.needs(how === WITH_POINT ? 'point' : 'comma', line);
    rows.add(out[0]!);
  };
  return {
    add,
    addScanned({ startsAt, endsAt, give }, from, to) {
      const { run, floats } = theKernel();
      const quick = (first: number, end: number): number => {
        if (!isQuick) return first;
        const stop = run.readNumbers(INPUT_AT, startsAt, endsAt, first, end, VALUES_AT);
        rows.addAll(floats.subarray((VALUES_AT >> 3) + first, (VALUES_AT >> 3) + stop));
        return stop;
      };
      readQuickly(from, to, quick, (record) => give(add, record));
    },
    take: (): NumberPart => ({ type: 'number', ...rows.take(), faults: faults.take() }),
  };
}
