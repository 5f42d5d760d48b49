import { afterRecord, HASH } from './text-records.js';
import type { TextView } from './text-view.js';

/** As many as stay in the nearest caches until they are looked up. */
const MOST = 128;
const touched = new Int32Array(MOST);

/**
 * Has the memory come that looking up some of the records from `from` on will need; gives the place after the last of them.
 *
 * A million texts fill no cache, so that each look-up would wait for memory twice: for its slot, then for the text. Here
 * nothing hangs on what comes, so that the processor asks for many at a time, and waits for all of them once.
 */
export function touchTexts(view: TextView, records: Int32Array, from: number, to: number): number {
  const { words, slots, end } = view;
  const last = slots.length - 1;
  let count = 0;
  let next = from;
  for (; next < to && count < MOST; next = afterRecord(records, next)) {
    touched[count++] = slots[(records[next + HASH]! << 1) & last]!;
  }
  for (let i = 0; i < count; i++) {
    const place = touched[i]!;
    if (place < end) touched[i] = words[place]!;
  }
  return next;
}
