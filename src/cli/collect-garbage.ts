import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Buffers of fewer bytes aren't worth it: collecting takes some 15 ms. */
const WORTH_BYTES = 100_000_000;

/**
 * Has V8 collect garbage now, where there are large buffers. They aren't in its heap, so that by itself it would come to
 * those that nobody holds any more long after others were made beside them.
 */
export function collectGarbage(): void {
  if (process.memoryUsage().arrayBuffers < WORTH_BYTES) return;
  collect ??= collector();
  collect();
}

let collect: (() => void) | null = null;

/** A context that is made while the flag is set has `gc`. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  return gc;
}
