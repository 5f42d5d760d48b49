import { DATE_CODES, type DateCode, dateCodeOf, formOf, NOT_QUICK, numericOf } from '../decode/date-code.js';
import { DATE_FORM } from '../decode/date-reading.js';
import { latin1Text } from '../decode/latin1-text.js';
import { quickDate } from '../decode/quick-date.js';
import { trimmedEnd, trimmedStart } from '../decode/trim-bytes.js';
import { theKernel } from '../kernel/kernel.js';
import { FORMS_AT, INPUT_AT, VALUES_AT } from '../kernel/memory-map.js';
import type { ColumnWriting } from '../parts/part-plan.js';
import type { CellReader } from './cell-reader.js';
import type { TimePart } from './column-part.js';
import { dateJudge } from './date-judge.js';
import { faultLog } from './fault-log.js';
import { orderLog } from './order-log.js';
import { partNumbers } from './part-numbers.js';
import { readQuickly } from './scanned-cells.js';

/** Reads dates and times; what is none leaves its cell empty, and is counted. `blanks`: what the CRM writes for nothing. */
export function timeReader(writing: ColumnWriting, blanks: readonly string[]): CellReader {
  const isQuick = writing.patterns.length === 0 && !writing.strict;
  const judge = dateJudge(writing, blanks);
  const faults = faultLog();
  const orders = orderLog();
  /** By code: whether some date of it has said in this part what it says of day and month. */
  const heard = new Uint8Array(DATE_CODES);
  /** The value of the date that was read last. */
  const out = new Float64Array(1);
  const forms = partNumbers(Uint8Array);
  const values = partNumbers(Float64Array);
  const sums = { filled: 0, seen: 0, fitting: 0 };
  const judged = (bytes: Uint8Array, start: number, end: number, line: number): DateCode => {
    const { reading, fault, fits } = judge(bytes, start, end);
    if (fault !== null) faults.note(fault, line, bytes, start, end);
    if (fault !== 'placeholders-empty') sums.seen++;
    if (fits) sums.fitting++;
    out[0] = reading.value;
    return dateCodeOf(reading);
  };
  const read = (bytes: Uint8Array, start: number, end: number, line: number): DateCode => {
    let code = isQuick ? quickDate(bytes, start, end, out) : NOT_QUICK;
    if (code === NOT_QUICK) code = judged(bytes, start, end, line);
    else sums.seen++;
    if (heard[code] === 0) {
      heard[code] = 1;
      const reading = { form: formOf(code), numeric: numericOf(code) };
      orders.add(reading, line, latin1Text(bytes, start, end));
    }
    sums.filled++;
    return code;
  };
  const add: CellReader['add'] = (bytes, from, to, line) => {
    const start = trimmedStart(bytes, from, to);
    const end = trimmedEnd(bytes, start, to);
    out[0] = 0;
    const code = start === end ? DATE_FORM.blank : read(bytes, start, end, line);
    forms.push(formOf(code));
    values.push(out[0]!);
  };
  return {
    add,
    addScanned(cells, from, to) {
      const { run, bytes, floats, left } = theKernel();
      const quick = (first: number, end: number): number => {
        if (!isQuick) return first;
        const { startsAt, endsAt } = cells;
        const stop = run.readTimes(INPUT_AT, startsAt, endsAt, first, end, FORMS_AT, VALUES_AT);
        forms.append(bytes.subarray(FORMS_AT + first, FORMS_AT + stop));
        values.append(floats.subarray((VALUES_AT >> 3) + first, (VALUES_AT >> 3) + stop));
        sums.filled += left('filled');
        sums.seen += left('filled');
        return stop;
      };
      readQuickly(from, to, quick, (record) => cells.give(add, record));
    },
    take() {
      const { filled, seen, fitting } = sums;
      Object.assign(sums, { filled: 0, seen: 0, fitting: 0 });
      heard.fill(0);
      return {
        type: 'time',
        forms: forms.take(filled === 0),
        values: values.take(filled === 0),
        ...{ seen, fitting, faults: faults.take(), orders: orders.take() },
      } satisfies TimePart;
    },
  };
}
