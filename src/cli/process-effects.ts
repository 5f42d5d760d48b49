import type { Writable } from 'node:stream';
import { converse } from './converse.js';
import type { Effects, Output } from './effects.js';
import { toolInfo } from './tool-info.js';

/** The real machine. The only place that looks at the clock. */
export function processEffects(packageRoot: string): Effects {
  return {
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    stdin: process.stdin,
    env: process.env,
    workingDirectory: process.cwd(),
    packageRoot,
    tool: toolInfo(packageRoot),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    isAttended: process.stdin.isTTY === true && process.stderr.isTTY === true,
    converse: (talk) => converse(process.stdin, process.stderr, talk),
    now: () => Date.now(),
    schedule(afterMs, run) {
      const timer = setTimeout(run, afterMs).unref();
      return () => clearTimeout(timer);
    },
  };
}

function outputOf(stream: Writable & { isTTY?: boolean; columns?: number }): Output {
  // Without a listener a reader that goes away early would crash the process; `write` reports it.
  stream.on('error', () => {});
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? null,
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(error) : resolve()));
      }),
  };
}
