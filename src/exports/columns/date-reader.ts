import type { DateWriting } from '../date-writing.js';
import { DATE_FORM, type DateReading, UNREADABLE_DATE } from '../decode/date-reading.js';
import { recogniseDate } from '../decode/recognise-date.js';

/** Reads the cells of a date column of one file: by the patterns that `dates:` gives, else as they are recognised. */
export interface DateReader {
  read(bytes: Uint8Array, start: number, end: number): DateReading;
  /** How many cells fitted a pattern so far. */
  readonly fitting: number;
}

export function dateReader({ patterns, strict }: DateWriting): DateReader {
  let fitting = 0;
  return {
    read(bytes, start, end) {
      let fitted: DateReading | null = null;
      for (const pattern of patterns) {
        const reading = pattern.read(bytes, start, end);
        if (reading === null) continue;
        fitted = reading;
        if (reading.form !== DATE_FORM.unreadable) break;
      }
      if (fitted !== null) fitting++;
      // A date of a pattern's form that no calendar has is not read the other way round.
      return fitted ?? (strict ? UNREADABLE_DATE : recogniseDate(bytes, start, end));
    },
    get fitting() {
      return fitting;
    },
  };
}
