import { setImmediate as turn } from 'node:timers/promises';
import { buffersOf } from '../../../src/cli/workers/buffers-of.js';
import { partReader } from '../../../src/exports/parts/part-reader.js';
import type { PartSession, PartThreads } from '../../../src/exports/parts/part-threads.js';

/** Threads that are none, and what they were given. */
export interface FakeThreads extends PartThreads {
  /** Parts that were read with their help. */
  readonly parts: number;
}

/**
 * Reads parts in this thread as threads would: what goes to and fro is cloned, and its buffers are taken away. `delays`: how
 * many turns of the event loop each answer waits, in turn, so that answers come late and in another order.
 */
export function fakeThreads(count: number, ahead: number, delays: readonly number[]): FakeThreads {
  let parts = 0;
  let busy = 0;
  const open: PartThreads['open'] = (setup) => {
    const readers = Array.from({ length: count }, () => partReader(structuredClone(setup)));
    const free = readers.map(() => Promise.resolve());
    const read: PartSession['read'] = (part) => {
      const thread = parts % count;
      busy++;
      const delay = delays[parts++ % delays.length]!;
      const sent = structuredClone(part, { transfer: [part.bytes.buffer] });
      const answer = free[thread]!.then(async () => {
        for (let left = delay; left > 0; left--) await turn();
        const done = { read: await readers[thread]!(sent.bytes, sent.last), part: sent };
        return structuredClone(done, { transfer: [...buffersOf(done)] });
      });
      free[thread] = answer.then(() => void busy--);
      return answer;
    };
    return {
      read,
      get hasRoom() {
        return busy < ahead;
      },
    };
  };
  return {
    open,
    get parts() {
      return parts;
    },
  };
}
