import { doubled } from '../decode/doubled.js';

type Numbers = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** The numbers of a part of a column. */
export interface PartNumbers<A extends Numbers> {
  readonly count: number;
  push(value: number): void;
  append(values: A): void;
  /** What came since the last time; null where all of it is blank. */
  take(isBlank: boolean): A | null;
}

const FIRST_ROWS = 1024;

export function partNumbers<A extends Numbers>(Type: new (length: number) => A): PartNumbers<A> {
  let numbers = new Type(FIRST_ROWS);
  let count = 0;
  return {
    get count() {
      return count;
    },
    push(value) {
      if (count === numbers.length) numbers = doubled(numbers);
      numbers[count++] = value;
    },
    append(values) {
      while (count + values.length > numbers.length) numbers = doubled(numbers);
      numbers.set(values, count);
      count += values.length;
    },
    take(isBlank) {
      const taken = isBlank ? null : (numbers.slice(0, count) as A);
      count = 0;
      return taken;
    },
  };
}
