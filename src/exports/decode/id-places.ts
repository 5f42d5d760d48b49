import { doubled } from './doubled.js';

/** By code: where in the table of ids its text lies; 0 where it isn't there. Codes are given out from 1 on. */
export interface IdPlaces {
  /** The next code. */
  readonly count: number;
  /** Gives out the next code. */
  take(place: number): number;
  of(code: number): number;
}

const FIRST_COUNT = 1024;

export function idPlaces(): IdPlaces {
  let places = new Uint32Array(FIRST_COUNT);
  let count = 1;
  return {
    get count() {
      return count;
    },
    take(place) {
      if (count === places.length) places = doubled(places);
      places[count] = place;
      return count++;
    },
    of: (code) => places[code]!,
  };
}
