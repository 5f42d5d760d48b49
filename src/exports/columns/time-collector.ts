import type { WritingOf } from '../date-writing.js';
import { DATE_FORM, type DateReading, UNREADABLE_DATE } from '../decode/date-reading.js';
import { isPlaceholder, type SaysNothing } from '../decode/placeholder.js';
import { trimCell } from '../decode/trim-cell.js';
import { onCellBytes } from './cell-bytes.js';
import { type CellFault, cellLog, type FaultyCell } from './cell-log.js';
import type { Collector } from './collector.js';
import { dateReader } from './date-reader.js';
import { growingColumn } from './growing-column.js';
import { orderEvidence } from './order-evidence.js';
import { type PatternFit, patternFit } from './pattern-fit.js';
import { type TimeZones, timeColumn } from './time-column.js';

const BLANK: DateReading = { form: DATE_FORM.blank, value: 0, numeric: null };

/** Gathers dates and times; what is none leaves its cell empty, and is counted. */
export function timeCollector(
  writingOf: WritingOf,
  zones: TimeZones,
  saysNothing: SaysNothing = isPlaceholder,
): Collector {
  const forms = growingColumn(Uint8Array);
  const values = growingColumn(Float64Array);
  const log = cellLog();
  const evidence = orderEvidence();
  let read: (cell: string) => DateReading | null;
  let seen: { values: number };
  return {
    startFile(place, header = '') {
      forms.expect(place.rows);
      values.expect(place.rows);
      const writing = writingOf(header);
      const reader = dateReader(writing);
      const ofFile = { values: 0 };
      const patterns = writing.patterns.map(({ text }) => text);
      const fit = patternFit(place.header ?? '', patterns, () => ({ ...ofFile, fitting: reader.fitting }));
      log.startFile(place, (cell) => mendOf(cell, fit));
      evidence.startFile(place.file, fit);
      read = onCellBytes(reader.read);
      seen = ofFile;
    },
    add(cell, line) {
      const text = trimCell(cell);
      const reading = text === '' ? BLANK : (read(text) ?? UNREADABLE_DATE);
      const fault = faultOf(reading, text, saysNothing);
      if (fault !== null) log.note(fault, line, text);
      if (reading.form !== DATE_FORM.blank && fault !== 'placeholders-empty') seen.values++;
      evidence.add(reading, line, text);
      forms.push(reading.form);
      values.push(reading.value);
    },
    endFile() {},
    finish() {
      const problems = [...evidence.problems(), ...log.problems()];
      return { column: timeColumn(forms.finish(), values.finish(), evidence.order, zones), problems };
    },
  };
}

function faultOf({ form }: DateReading, cell: string, saysNothing: SaysNothing): CellFault | null {
  if (form !== DATE_FORM.unreadable && form !== DATE_FORM.outOfRange) return null;
  if (saysNothing(cell)) return 'placeholders-empty';
  return form === DATE_FORM.unreadable ? 'dates-unreadable' : 'dates-out-of-range';
}

/** Of digits and signs alone, as 30 February is, it may be a day that doesn't exist. */
function mendOf({ fault, form }: FaultyCell, fit: PatternFit): string {
  if (fault === 'dates-out-of-range') return 'correct them where they come from';
  const misfit = fit.misfit();
  if (misfit !== null) return `${misfit}: correct it under dates:`;
  return /^[9 ./:-]+$/.test(form)
    ? 'correct it where it is a day that does not exist, or name its pattern under dates:'
    : 'name the pattern under dates: if it is one';
}
