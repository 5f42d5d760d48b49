import type { PartThreads } from '../../exports/parts/part-threads.js';
import { type PartThread, partThread } from './part-thread.js';

/** Threads that are there until they are ended. */
export interface RunningThreads extends PartThreads {
  end(): Promise<void>;
}

/** Parts that wait with a thread while it reads one. */
const AHEAD_PER_THREAD = 2;

/** So many threads, started when the first file needs them; they read one file at a time. */
export function partThreads(count: number, script: string): RunningThreads {
  let threads: readonly PartThread[] = [];
  return {
    open(setup) {
      if (threads.length === 0) threads = Array.from({ length: count }, () => partThread(script));
      for (const thread of threads) thread.begin(setup);
      return {
        get hasRoom() {
          return leastLoaded(threads).load < AHEAD_PER_THREAD;
        },
        read: (part) => leastLoaded(threads).read(part),
      };
    },
    async end() {
      await Promise.all(threads.map((thread) => thread.end()));
      threads = [];
    },
  };
}

function leastLoaded(threads: readonly PartThread[]): PartThread {
  return threads.reduce((least, each) => (each.load < least.load ? each : least));
}
