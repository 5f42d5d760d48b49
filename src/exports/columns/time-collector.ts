import { DATE_WIDTH } from '../../time/moment.js';
import type { Zone } from '../../time/zone.js';
import type { WritingOf } from '../date-writing.js';
import {
  DATE_FORM,
  type DateReading,
  separatorOf,
  settledDate,
  UNREADABLE_DATE,
} from '../decode/date-reading.js';
import { isPlaceholder } from '../decode/placeholder.js';
import { trimCell } from '../decode/trim-cell.js';
import type { TimeColumn } from '../table.js';
import { onCellBytes } from './cell-bytes.js';
import { type CellFault, cellLog } from './cell-log.js';
import type { Collector } from './collector.js';
import { dateReader } from './date-reader.js';
import { orderEvidence } from './order-evidence.js';
import { patternFit } from './pattern-fit.js';

/** In which zones the column's times and dates are. */
export interface TimeZones {
  /** Of times without an offset. */
  readonly zone: Zone;
  /** In which a date begins. */
  readonly calendarZone: Zone;
}

const BLANK: DateReading = { form: DATE_FORM.blank, value: 0, numeric: null };

/** Gathers dates and times; what is none leaves its cell empty, and is counted. */
export function timeCollector(writingOf: WritingOf, zones: TimeZones): Collector {
  const forms: number[] = [];
  const values: number[] = [];
  const log = cellLog();
  const evidence = orderEvidence();
  let read: (cell: string) => DateReading | null;
  let seen: { values: number };
  return {
    startFile(place, header = '') {
      const writing = writingOf(header);
      const reader = dateReader(writing);
      const ofFile = { values: 0 };
      const patterns = writing.patterns.map(({ text }) => text);
      const fit = patternFit(place.header ?? '', patterns, () => ({ ...ofFile, fitting: reader.fitting }));
      log.startFile(place, fit);
      evidence.startFile(place.file, fit);
      read = onCellBytes(reader.read);
      seen = ofFile;
    },
    add(cell, line) {
      const text = trimCell(cell);
      const reading = text === '' ? BLANK : (read(text) ?? UNREADABLE_DATE);
      const fault = faultOf(reading, text);
      if (fault !== null) log.note(fault, line, text);
      if (reading.form !== DATE_FORM.blank && fault !== 'placeholders-empty') seen.values++;
      evidence.add(reading, line, text);
      forms.push(reading.form);
      values.push(reading.value);
    },
    endFile() {},
    finish() {
      const settled = (row: number): DateReading => {
        const reading = { form: forms[row]!, value: values[row]!, numeric: null };
        const order =
          reading.form === DATE_FORM.undecided ? evidence.order(separatorOf(reading.value)) : null;
        return order === null ? reading : settledDate(reading.value, order);
      };
      const problems = [...evidence.problems(), ...log.problems()];
      return { column: timeColumn(forms.length, settled, zones), problems };
    },
  };
}

function faultOf({ form }: DateReading, cell: string): CellFault | null {
  if (form !== DATE_FORM.unreadable && form !== DATE_FORM.outOfRange) return null;
  if (isPlaceholder(cell)) return 'placeholders-empty';
  return form === DATE_FORM.unreadable ? 'dates-unreadable' : 'dates-out-of-range';
}

function timeColumn(
  count: number,
  readingOf: (row: number) => DateReading,
  { zone, calendarZone }: TimeZones,
): TimeColumn {
  const at = new Float64Array(count).fill(Number.NaN);
  const width = new Uint32Array(count);
  for (let row = 0; row < count; row++) {
    const { form, value } = readingOf(row);
    if (form === DATE_FORM.instant) at[row] = value;
    else if (form === DATE_FORM.wall) at[row] = zone.instantOf(value);
    else if (form === DATE_FORM.day) {
      at[row] = calendarZone.startOfDay(value);
      width[row] = DATE_WIDTH;
    }
  }
  return { type: 'time', at, width };
}
