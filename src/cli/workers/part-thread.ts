import { Worker } from 'node:worker_threads';
import type { FilePart } from '../../exports/parts/cut-parts.js';
import type { PartSetup } from '../../exports/parts/part-reader.js';
import type { PartAnswer, PartSession } from '../../exports/parts/part-threads.js';
import type { FromWorker, ToWorker } from './part-messages.js';

/** One worker thread. */
export interface PartThread {
  /** Parts that it was given and hasn't answered. */
  readonly load: number;
  begin(setup: PartSetup): void;
  read: PartSession['read'];
  end(): Promise<unknown>;
}

interface Waiting {
  resolve(answer: PartAnswer): void;
  reject(error: Error): void;
}

/** Starts a thread. `script`: what it runs. Once it has died, all that it was given and will be given is rejected. */
export function partThread(script: string): PartThread {
  const worker = new Worker(script, { stdin: false });
  let waiting: Waiting[] = [];
  let death: Error | null = null;
  const die = (error: Error) => {
    death ??= error;
    for (const { reject } of waiting) reject(death);
    waiting = [];
  };
  worker.on('error', (error: Error) => die(error));
  worker.on('exit', (code) => die(new Error(`a thread that reads exports has ended, with ${code}`)));
  worker.on('messageerror', die);
  worker.on('message', (answer: unknown) => {
    if (waiting.length === 0 || !isAnswer(answer))
      die(new Error('a thread that reads exports talks nonsense'));
    else if ('failure' in answer) waiting.shift()!.reject(thrownThere(answer.failure));
    else waiting.shift()!.resolve(answer);
  });
  return {
    get load() {
      return waiting.length;
    },
    begin(setup) {
      worker.postMessage({ setup } satisfies ToWorker);
    },
    read(part: FilePart) {
      if (death !== null) return Promise.reject(death);
      worker.postMessage({ part } satisfies ToWorker, [part.bytes.buffer]);
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    end: () => worker.terminate(),
  };
}

function isAnswer(message: unknown): message is FromWorker {
  return typeof message === 'object' && message !== null && ('read' in message || 'failure' in message);
}

function thrownThere({ message, stack }: { readonly message: string; readonly stack: string }): Error {
  return Object.assign(new Error(message), { stack });
}
