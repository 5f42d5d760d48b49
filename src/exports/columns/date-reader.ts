import type { DateWriting } from '../date-writing.js';
import { DATE_FORM, type DateReading, settledDate, UNREADABLE_DATE } from '../decode/date-reading.js';
import { recogniseDate } from '../decode/recognise-date.js';

/** How a cell of a date column is read: by the patterns that `dates:` gives, else as it is recognised. */
export function dateReader(
  writing: DateWriting,
): (bytes: Uint8Array, start: number, end: number) => DateReading {
  if (writing.patterns.length === 0) return recogniseDate;
  return (bytes, start, end) => {
    for (const pattern of writing.patterns) {
      const reading = pattern.read(bytes, start, end);
      if (reading !== null && reading.form !== DATE_FORM.unreadable) return reading;
    }
    return writing.strict ? UNREADABLE_DATE : agreeing(recogniseDate(bytes, start, end), writing);
  };
}

/** A date that is written otherwise than the patterns for all columns still keeps to their order of day and month. */
function agreeing(reading: DateReading, { patterns }: DateWriting): DateReading {
  const { order } = patterns[0]!;
  if (reading.form === DATE_FORM.undecided) return settledDate(reading.value, order);
  return reading.order === null || reading.order === order ? reading : UNREADABLE_DATE;
}
