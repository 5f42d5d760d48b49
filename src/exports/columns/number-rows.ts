import { doubled } from '../decode/doubled.js';
import type { NumberReading } from '../decode/read-number.js';
import type { CategoryPart, NumberPart } from './column-part.js';

/** The rows of a part of a column of numbers. */
export interface NumberRows {
  /** One that is the same number with either sign, or has only the one it is told to need; NaN is blank. */
  add(value: number): void;
  /** Several such. */
  addAll(values: Float64Array): void;
  addReading(reading: NumberReading, line: number): void;
  /** A number on that line is one with that decimal sign only. */
  needs(sign: 'point' | 'comma', line: number): void;
  /** The rows since the last time. */
  take(): Omit<NumberPart, 'type' | 'faults'>;
}

const FIRST_ROWS = 1024;
const NOWHERE = { point: null, comma: null, either: null };

export function numberRows(): NumberRows {
  let numbers = new Float64Array(FIRST_ROWS);
  let others = new Float64Array(FIRST_ROWS);
  let codes = new Uint32Array(FIRST_ROWS);
  let codeOf = new Map([['', 0]]);
  let count = 0;
  let lines: Record<'point' | 'comma' | 'either', number | null> = { ...NOWHERE };
  let isBlank = true;
  const push = (number: number, other: number, code: number) => {
    if (count === numbers.length) {
      numbers = doubled(numbers);
      others = doubled(others);
      codes = doubled(codes);
    }
    numbers[count] = number;
    others[count] = other;
    codes[count++] = code;
    if (!Number.isNaN(number)) isBlank = false;
  };
  const codeOfCurrency = (currency: string): number => {
    if (currency === '') return 0;
    const known = codeOf.get(currency) ?? codeOf.size;
    codeOf.set(currency, known);
    return known;
  };
  return {
    add: (value) => push(value, Number.NaN, 0),
    addAll(values) {
      for (let row = 0; row < values.length; row++) push(values[row]!, Number.NaN, 0);
    },
    addReading({ withPoint, withComma, currency }, line) {
      const isPoint = !Number.isNaN(withPoint);
      const isComma = !Number.isNaN(withComma);
      const isEither = isPoint && isComma && withPoint !== withComma;
      if (isEither) lines.either ??= line;
      if (isPoint !== isComma) lines[isPoint ? 'point' : 'comma'] ??= line;
      push(isPoint ? withPoint : withComma, isEither ? withComma : Number.NaN, codeOfCurrency(currency));
    },
    needs(sign, line) {
      lines[sign] ??= line;
    },
    take() {
      const currencies: CategoryPart = {
        type: 'category',
        codes: codeOf.size === 1 ? null : codes.slice(0, count),
        texts: [...codeOf.keys()],
      };
      const taken = {
        numbers: isBlank ? null : numbers.slice(0, count),
        others: lines.either === null ? null : others.slice(0, count),
        ...lines,
        currencies,
      };
      count = 0;
      isBlank = true;
      lines = { ...NOWHERE };
      codeOf = new Map([['', 0]]);
      return taken;
    },
  };
}
