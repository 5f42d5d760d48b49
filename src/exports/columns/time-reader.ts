import { DATE_CODES, type DateCode, dateCodeOf, formOf, NOT_QUICK, numericOf } from '../decode/date-code.js';
import { DATE_FORM } from '../decode/date-reading.js';
import { doubled } from '../decode/doubled.js';
import { latin1Text } from '../decode/latin1-text.js';
import { quickDate } from '../decode/quick-date.js';
import { trimmedEnd, trimmedStart } from '../decode/trim-bytes.js';
import type { ColumnWriting } from '../parts/part-plan.js';
import type { CellReader } from './cell-reader.js';
import type { TimePart } from './column-part.js';
import { dateJudge } from './date-judge.js';
import { faultLog } from './fault-log.js';
import { orderLog } from './order-log.js';

const FIRST_ROWS = 1024;

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
  let forms = new Uint8Array(FIRST_ROWS);
  let values = new Float64Array(FIRST_ROWS);
  const sums = { rows: 0, filled: 0, seen: 0, fitting: 0 };
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
  return {
    add(bytes, from, to, line) {
      const start = trimmedStart(bytes, from, to);
      const end = trimmedEnd(bytes, start, to);
      out[0] = 0;
      const code = start === end ? DATE_FORM.blank : read(bytes, start, end, line);
      if (sums.rows === forms.length) {
        forms = doubled(forms);
        values = doubled(values);
      }
      forms[sums.rows] = formOf(code);
      values[sums.rows++] = out[0]!;
    },
    take() {
      const { rows, filled, seen, fitting } = sums;
      Object.assign(sums, { rows: 0, filled: 0, seen: 0, fitting: 0 });
      heard.fill(0);
      return {
        type: 'time',
        forms: filled === 0 ? null : forms.slice(0, rows),
        values: filled === 0 ? null : values.slice(0, rows),
        ...{ seen, fitting, faults: faults.take(), orders: orders.take() },
      } satisfies TimePart;
    },
  };
}
