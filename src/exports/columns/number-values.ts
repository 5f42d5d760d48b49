import { makeProblem } from '../../definition/make-problem.js';
import type { Problem } from '../../definition/problem.js';
import type { Severity } from '../../definition/problem-info.js';
import { isPlaceholder, type SaysNothing } from '../decode/placeholder.js';
import { NO_NUMBER, type NumberReading, readNumber } from '../decode/read-number.js';
import { trimCell } from '../decode/trim-cell.js';
import type { DecimalSign, SignOf } from '../number-writing.js';
import { onCellBytes } from './cell-bytes.js';
import { type CellFault, cellLog, type FaultyCell } from './cell-log.js';
import type { ColumnPlace } from './collector.js';
import { growingColumn } from './growing-column.js';

/**
 * The numbers of a column, kept as read with either decimal sign until its last value is known. A value that is a
 * number with one sign only (`1.234,50`, `12.5`) decides for those that are one with both (`1,200`); where there are such
 * values of either sign nothing decides, for some of them aren't what they seem. Where `numbers:` says the sign, it
 * does: what isn't written so is no number.
 */
export interface NumberValues {
  startFile(place: ColumnPlace, header?: string): void;
  /** Takes a cell; gives the currency that is written in it, or ''. */
  add(cell: string, line: number): string;
  /** NaN where blank, no number, or not known which number. */
  finish(severity: Severity): { readonly values: Float64Array; readonly problems: readonly Problem[] };
}

type SignName = 'point' | 'comma';

/** A cell of the column. */
interface Seen {
  readonly place: ColumnPlace;
  readonly line: number;
}

/** How a column of numbers is written, where not as most are. */
export interface NumberWriting {
  readonly signOf?: SignOf;
  readonly saysNothing?: SaysNothing;
  /** Why a number of that unit is none of the column's; null where it is one. */
  readonly faultOfUnit?: (reading: NumberReading, header: string) => CellFault | null;
}

export function numberValues({
  signOf = () => null,
  saysNothing = isPlaceholder,
  faultOfUnit = withoutPercent,
}: NumberWriting = {}): NumberValues {
  /** As read with a point, else with a comma. */
  const numbers = growingColumn(Float64Array, Number.NaN);
  /** As read with a comma, where that is another number. */
  const others = growingColumn(Float64Array, Number.NaN);
  const log = cellLog();
  const read = onCellBytes(readNumber);
  const seen: Record<SignName, Seen | null> = { point: null, comma: null };
  let place: ColumnPlace = { file: '', header: null, rows: 0 };
  let sign: DecimalSign | null = null;
  let ambiguous: Seen | null = null;
  const take = (text: string, line: number): NumberReading => {
    if (text === '') return NO_NUMBER;
    const reading = writtenWith(sign, read(text) ?? NO_NUMBER);
    const isNone = Number.isNaN(reading.withPoint) && Number.isNaN(reading.withComma);
    const fault = isNone ? faultOf(text) : faultOfUnit(reading, place.header ?? '');
    if (fault === null) return reading;
    log.note(fault, line, text);
    return NO_NUMBER;
  };
  const faultOf = (text: string): CellFault =>
    saysNothing(text) ? 'placeholders-empty' : 'numbers-unreadable';
  return {
    startFile(next, header = '') {
      place = next;
      sign = signOf(header);
      numbers.expect(next.rows);
      others.expect(next.rows);
      log.startFile(next, mendOf(sign));
    },
    add(cell, line) {
      const { withPoint, withComma, currency } = take(trimCell(cell), line);
      const isPoint = !Number.isNaN(withPoint);
      const isComma = !Number.isNaN(withComma);
      const isEither = isPoint && isComma && withPoint !== withComma;
      if (isEither) ambiguous ??= { place, line };
      if (isPoint !== isComma) seen[isPoint ? 'point' : 'comma'] ??= { place, line };
      numbers.push(isPoint ? withPoint : withComma);
      others.push(isEither ? withComma : Number.NaN);
      return currency;
    },
    finish(severity) {
      const values = numbers.finish();
      const problems = [...log.problems()];
      const { point, comma } = seen;
      if (point !== null && comma !== null) problems.unshift(signsMixed(point, comma, severity));
      else if (ambiguous === null) return { values, problems };
      else if (point === null && comma === null) problems.unshift(signUnknown(ambiguous, severity));
      const isKnown = (point === null) !== (comma === null);
      if (!isKnown || comma !== null) settle(values, others.finish(), isKnown);
      return { values, problems };
    },
  };
}

/** The reading with that sign alone, if it is said: the same number with either, so that it is no evidence. */
function writtenWith(sign: DecimalSign | null, reading: NumberReading): NumberReading {
  if (sign === null) return reading;
  const value = sign === ',' ? reading.withComma : reading.withPoint;
  return { ...reading, withPoint: value, withComma: value };
}

/** An amount of money is no percentage. */
function withoutPercent({ isPercent }: NumberReading): CellFault | null {
  return isPercent ? 'numbers-unreadable' : null;
}

/** Those that are two numbers: the one with a comma if that is the decimal sign, none if it isn't known. */
function settle(values: Float64Array, others: Float64Array, isComma: boolean): void {
  for (const [row, other] of others.entries()) {
    if (!Number.isNaN(other)) values[row] = isComma ? other : Number.NaN;
  }
}

function mendOf(sign: DecimalSign | null): (cell: FaultyCell) => string {
  const where = 'correct them where they come from';
  if (sign === null) return () => where;
  const said = `numbers: says that their decimal sign is a ${sign === ',' ? 'comma' : 'point'}`;
  return ({ fault }) => (fault === 'numbers-unreadable' ? `${said}; correct that, or the cells` : where);
}

const SAY_IT =
  'add numbers: 1,234.50 or numbers: 1.234,50 to the export in the definition, as its numbers are written';

function signUnknown(at: Seen, severity: Severity): Problem {
  const { header, file } = at.place;
  const message = `column "${header}" holds numbers like 1,200 or 1.200 (line ${at.line}, for one), and no other value tells whether that sign is of thousands or of decimals: ${SAY_IT}`;
  return makeProblem('decimal-sign-unknown', message, { file, line: at.line, severity });
}

/** One of either sign; the problem stands at the point's where they are in different files. */
function signsMixed(point: Seen, comma: Seen, severity: Severity): Problem {
  const { file, header } = point.place;
  const lineOf = ({ place, line }: Seen) =>
    place.file === file ? `line ${line}` : `line ${line} of ${place.file}`;
  const message = `column "${header}" holds numbers with a decimal point (${lineOf(point)}, for one) and numbers with a decimal comma (${lineOf(comma)}, for one): ${SAY_IT}; those that are written otherwise are then no numbers`;
  return makeProblem('decimal-sign-unknown', message, { file, line: point.line, severity });
}
