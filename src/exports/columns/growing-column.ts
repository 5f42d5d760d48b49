type NumberArray =
  | Float64Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>;

/** A column of numbers of which nobody knows yet how long it gets. */
export interface GrowingColumn<A extends NumberArray> {
  readonly count: number;
  /** So many more rows are likely to come: room for them is made at once. */
  expect(rows: number): void;
  push(value: number): void;
  /** So many values at once, all of them blank where there is no array. */
  append(more: ArrayLike<number> | null, rows: number): void;
  set(row: number, value: number): void;
  /** Replaces each value from that row on. The blank one has to stay what it is. */
  replace(from: number, by: (value: number) => number): void;
  /** All values. Call it once: the column is given away. */
  finish(): A;
}

const FIRST_ROWS = 256;

/**
 * A column without values. Room that isn't used yet takes up no memory, since systems give it out page by page as it is
 * written to; for the same reason there is no room at all before the first value that isn't the blank one: many
 * columns of an export are hardly filled.
 */
export function growingColumn<A extends NumberArray>(
  Type: new (length: number) => A,
  blank = 0,
): GrowingColumn<A> {
  let values: A | null = null;
  let count = 0;
  let expected = FIRST_ROWS;
  const withRoom = (rows: number): A => {
    values = enlarged(values, new Type(rows), blank, count);
    return values;
  };
  const roomFor = (rows: number) => Math.max(expected, count * 2, rows);
  return {
    get count() {
      return count;
    },
    expect(rows) {
      expected = Math.max(FIRST_ROWS, count + rows);
    },
    push(value) {
      if (values !== null && count < values.length) values[count] = value;
      else if (values !== null || !Object.is(value, blank)) {
        withRoom(roomFor(count + 1))[count] = value;
      }
      count++;
    },
    append(more, rows) {
      const end = count + rows;
      if (values !== null || more !== null) {
        const room = values !== null && end <= values.length ? values : withRoom(roomFor(end));
        if (more !== null) room.set(more, count);
        else if (blank !== 0) room.fill(blank, count, end);
      }
      count = end;
    },
    set(row, value) {
      (values ?? withRoom(Math.max(expected, count)))[row] = value;
    },
    replace(from, by) {
      if (values === null) return;
      for (let row = from; row < count; row++) values[row] = by(values[row]!);
    },
    finish() {
      const whole = values ?? withRoom(count);
      values = null;
      return whole.subarray(0, count) as A;
    },
  };
}

/** The larger one, with the values so far; before there were any, all were blank. */
function enlarged<A extends NumberArray>(values: A | null, larger: A, blank: number, count: number): A {
  if (values !== null) larger.set(values);
  else if (blank !== 0) larger.fill(blank, 0, count);
  return larger;
}
