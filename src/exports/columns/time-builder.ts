import type { WritingOf } from '../date-writing.js';
import { cellLog, type FaultyCell } from './cell-log.js';
import type { ColumnBuilder } from './column-builder.js';
import { growingColumn } from './growing-column.js';
import { orderEvidence } from './order-evidence.js';
import { type PatternFit, patternFit } from './pattern-fit.js';
import { type TimeZones, timeColumn } from './time-column.js';

/** Makes a column of moments of what `timeReader` read: only after the last file is it known which of day and month comes first. */
export function timeBuilder(writingOf: WritingOf, zones: TimeZones): ColumnBuilder {
  const forms = growingColumn(Uint8Array);
  const values = growingColumn(Float64Array);
  const log = cellLog();
  const evidence = orderEvidence();
  let ofFile = { values: 0, fitting: 0 };
  return {
    startFile(place, header = '') {
      forms.expect(place.rows);
      values.expect(place.rows);
      const seen = { values: 0, fitting: 0 };
      const patterns = writingOf(header).patterns.map(({ text }) => text);
      const fit = patternFit(place.header ?? '', patterns, () => seen);
      log.startFile(place, (cell) => mendOf(cell, fit));
      evidence.startFile(place.file, fit);
      ofFile = seen;
    },
    append(part, rows, firstLine) {
      const own = part?.type === 'time' ? part : null;
      forms.append(own?.forms ?? null, rows);
      values.append(own?.values ?? null, rows);
      if (own === null) return;
      ofFile.values += own.seen;
      ofFile.fitting += own.fitting;
      evidence.append(own.orders, firstLine);
      log.append(own.faults, firstLine);
    },
    endFile() {},
    finish() {
      const problems = [...evidence.problems(), ...log.problems()];
      return { column: timeColumn(forms.finish(), values.finish(), evidence.order, zones), problems };
    },
  };
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
