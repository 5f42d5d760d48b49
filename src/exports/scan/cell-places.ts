/** Where the cells of a record lie in its bytes, without the quotes around them. Filled anew by each scan. */
export interface CellPlaces {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where quotes within the cell are doubled. */
  readonly doubled: Uint8Array;
  count: number;
  /** Line breaks within cells. */
  breaks: number;
}

export function cellPlaces(most: number): CellPlaces {
  const places = { starts: new Int32Array(most), ends: new Int32Array(most), doubled: new Uint8Array(most) };
  return { ...places, count: 0, breaks: 0 };
}
