import type { MessagePort } from 'node:worker_threads';
import { type PartSetup, partReader, type ReadPart } from '../../exports/parts/part-reader.js';
import { buffersOf } from './buffers-of.js';
import type { FromWorker, ToWorker } from './part-messages.js';

/** Reads the parts that come through a port, one after another, and answers each. */
export function serveParts(port: Pick<MessagePort, 'on' | 'postMessage'>): void {
  let readPart: ReadPart | null = null;
  let turn: Promise<void> = Promise.resolve();
  const answer = async (message: ToWorker) => {
    if ('setup' in message) {
      readPart = readerOf(message.setup);
      return;
    }
    const { part } = message;
    const done: FromWorker = { read: await readPart!(part.bytes, part.last), part };
    port.postMessage(done, buffersOf(done));
  };
  port.on('message', (message: ToWorker) => {
    turn = turn.then(() => answer(message)).catch((error) => port.postMessage(failureOf(error)));
  });
}

/** Every part fails where what they are read by is at fault: there is an answer to each, and to nothing else. */
function readerOf(setup: PartSetup): ReadPart {
  try {
    return partReader(setup);
  } catch (error) {
    return () => Promise.reject(error);
  }
}

function failureOf(error: unknown): FromWorker {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { failure: { message, stack: stack ?? message } };
}
