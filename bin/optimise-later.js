import { setFlagsFromString } from 'node:v8';

/** Four to five times the default: what so much use doesn't reach isn't worth optimising in a run of a second. */
const BYTES_OF_CODE_RUN = 300_000;

/**
 * Lets V8 run a function for longer before it optimises it. A report runs a thousand functions for a moment each: optimising
 * 500 of them took more time of the processor than the report itself. What reads a large file gets there all the same, within
 * milliseconds. Only the V8 of Node.js 20 is told so: there it was measured, and another one may not know the flag.
 */
export function optimiseLater() {
  if (process.versions.v8.startsWith('11.')) setFlagsFromString(`--interrupt-budget=${BYTES_OF_CODE_RUN}`);
}
