import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Ask } from './effects.js';

/**
 * Talks with a person at a terminal, a line at a time. Ctrl-D and Ctrl-C end what they have to say. To be loaded when it is
 * needed: Node.js takes time to load what reads lines, and of all commands only `init` talks.
 */
export async function converse<Result>(
  input: Readable,
  output: Writable,
  talk: (ask: Ask) => Promise<Result>,
): Promise<Result> {
  const lines = createInterface({ input, output, terminal: true });
  let isOver = false;
  // A question that is never answered is never settled either.
  const over = new Promise<null>((resolve) => {
    lines.once('close', () => {
      isOver = true;
      resolve(null);
    });
  });
  const ask: Ask = (question) => (isOver ? over : Promise.race([lines.question(question), over]));
  try {
    return await talk(ask);
  } finally {
    lines.close();
  }
}
