import { makeProblem } from '../../definition/make-problem.js';
import type { Problem } from '../../definition/problem.js';
import type { Severity } from '../../definition/problem-info.js';
import { isPlaceholder } from '../decode/placeholder.js';
import { type NumberReading, readNumber } from '../decode/read-number.js';
import { trimCell } from '../decode/trim-cell.js';
import { onCellBytes } from './cell-bytes.js';
import { cellLog } from './cell-log.js';
import type { ColumnPlace } from './collector.js';

/**
 * The numbers of a column, kept as read with either decimal sign until its last value is known. A value that is a
 * number with one sign only (`1.234,50`, `12.5`) decides for those that are one with both (`1,200`).
 */
export interface NumberValues {
  startFile(place: ColumnPlace): void;
  /** Takes a cell; gives the currency that is written in it, or ''. */
  add(cell: string, line: number): string;
  /** NaN where blank, no number, or not known which number. */
  finish(severity: Severity): { readonly values: Float64Array; readonly problems: readonly Problem[] };
}

const BLANK: NumberReading = { withPoint: Number.NaN, withComma: Number.NaN, currency: '' };

export function numberValues(): NumberValues {
  const withPoint: number[] = [];
  const withComma: number[] = [];
  const log = cellLog();
  const read = onCellBytes(readNumber);
  const seen = { point: false, comma: false };
  let place: ColumnPlace = { file: '', header: null };
  let ambiguous: { place: ColumnPlace; line: number } | null = null;
  const decimal = () => (seen.point === seen.comma ? null : seen.point ? withPoint : withComma);
  return {
    startFile(next) {
      place = next;
      log.startFile(next);
    },
    add(cell, line) {
      const text = trimCell(cell);
      const reading = (text === '' ? null : read(text)) ?? BLANK;
      const [isPoint, isComma] = [!Number.isNaN(reading.withPoint), !Number.isNaN(reading.withComma)];
      if (isPoint !== isComma) seen[isPoint ? 'point' : 'comma'] = true;
      else if (isPoint && reading.withPoint !== reading.withComma) ambiguous ??= { place, line };
      else if (!isPoint && text !== '') {
        log.note(isPlaceholder(text) ? 'placeholders-empty' : 'numbers-unreadable', line, text);
      }
      withPoint.push(reading.withPoint);
      withComma.push(reading.withComma);
      return reading.currency;
    },
    finish(severity) {
      const decided = decimal();
      const values = new Float64Array(withPoint);
      for (const [row, comma] of withComma.entries()) {
        const point = withPoint[row]!;
        if (Number.isNaN(point)) values[row] = comma;
        else if (point !== comma && !Number.isNaN(comma)) values[row] = decided?.[row] ?? Number.NaN;
      }
      const problems = [...log.problems()];
      if (ambiguous !== null && decided === null) problems.unshift(signUnknown(ambiguous, severity));
      return { values, problems };
    },
  };
}

function signUnknown(at: { place: ColumnPlace; line: number }, severity: Severity): Problem {
  const { header, file } = at.place;
  const message = `column "${header}" holds numbers like 1,200 or 1.200 (line ${at.line}, for one), and no other value tells whether that sign is of thousands or of decimals: export the column with two decimals (1,200.00) or without signs between thousands (1200), or format it so in a spreadsheet and save it as CSV again`;
  return makeProblem('decimal-sign-unknown', message, { file, line: at.line, severity });
}
