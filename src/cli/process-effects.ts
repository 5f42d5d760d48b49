import { availableParallelism } from 'node:os';
import type { Writable } from 'node:stream';
import { collectGarbage } from './collect-garbage.js';
import type { Effects, Output } from './effects.js';
import { toolInfo } from './tool-info.js';

/**
 * The real machine. The only place that looks at the clock. Whatever takes Node.js time to find out, its streams and its time
 * zone, is asked for when it is used.
 */
export function processEffects(packageRoot: string): Effects {
  return {
    stdout: outputOf(() => process.stdout),
    stderr: outputOf(() => process.stderr),
    stdin: { [Symbol.asyncIterator]: () => process.stdin[Symbol.asyncIterator]() },
    env: process.env,
    workingDirectory: process.cwd(),
    packageRoot,
    tool: toolInfo(packageRoot),
    timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    cores: availableParallelism(),
    isAttended: () => process.stdin.isTTY === true && process.stderr.isTTY === true,
    converse: async (talk) => (await import('./converse.js')).converse(process.stdin, process.stderr, talk),
    now: () => Date.now(),
    collectGarbage,
    schedule(afterMs, run) {
      const timer = setTimeout(run, afterMs).unref();
      return () => clearTimeout(timer);
    },
  };
}

type TextStream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

function outputOf(open: () => TextStream): Output {
  let opened: TextStream | null = null;
  const stream = () => {
    // Without a listener a reader that goes away early would crash the process; `write` reports it.
    opened ??= open().on('error', () => {});
    return opened;
  };
  return {
    get isTerminal() {
      return stream().isTTY === true;
    },
    get columns() {
      return stream().columns ?? null;
    },
    write: (text) =>
      new Promise((resolve, reject) => {
        stream().write(text, (error) => (error ? reject(error) : resolve()));
      }),
  };
}
