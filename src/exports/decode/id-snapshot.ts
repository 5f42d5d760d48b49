import type { TextView } from './text-view.js';

/** The ids that a dictionary had at one moment, as plain data that threads share: what is added later isn't among them. */
export interface IdSnapshot {
  readonly words: SharedArrayBuffer;
  readonly slots: SharedArrayBuffer;
  readonly end: number;
}

/** Of a view whose words lie in shared memory. */
export function idSnapshot({ words, slots, end }: TextView): IdSnapshot {
  return { words: words.buffer as SharedArrayBuffer, slots: slots.buffer as SharedArrayBuffer, end };
}

export function viewOf({ words, slots, end }: IdSnapshot): TextView {
  return { words: new Int32Array(words), slots: new Int32Array(slots), end };
}
