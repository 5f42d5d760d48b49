import { Buffer } from 'node:buffer';
import { fileURLToPath } from 'node:url';
import type { Ask, Effects, Output } from '../../src/cli/effects.js';

const PACKAGE_ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a test may say about the machine; all else is fixed. */
export interface FakeMachine {
  readonly workingDirectory?: string;
  readonly now?: string;
  readonly stdin?: string;
  /** Width of the terminal; left out: output is piped. */
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** What a person types, line by line, until they end the input; left out: nobody is there. */
  readonly answers?: readonly string[];
}

/** Effects that keep what is written, on a machine whose clock stands still. */
export function fakeEffects(machine: FakeMachine = {}): {
  effects: Effects;
  stdout: string[];
  stderr: string[];
} {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const effects: Effects = {
    stdout: keep(stdout, machine.columns),
    stderr: keep(stderr, machine.columns),
    stdin: bytesOf(machine.stdin ?? ''),
    env: machine.env ?? {},
    workingDirectory: machine.workingDirectory ?? PACKAGE_ROOT,
    packageRoot: PACKAGE_ROOT,
    tool: { name: 'scorecard', version: '0.0.0-test', node: '20.0.0', tzdata: '2026a' },
    timeZone: () => 'Europe/Berlin',
    cores: 1,
    collectGarbage: () => {},
    isAttended: () => machine.answers !== undefined,
    converse: (talk) => talk(typed(machine.answers ?? [], stderr)),
    now: () => Date.parse(machine.now ?? '2026-11-20T12:00:00Z'),
    schedule: () => () => {},
  };
  return { effects, stdout, stderr };
}

/** Standard error keeps what was asked; what is typed is echoed by a terminal, and so by nobody here. */
function typed(answers: readonly string[], asked: string[]): Ask {
  let next = 0;
  return async (question) => {
    asked.push(question);
    return answers[next++] ?? null;
  };
}

function keep(written: string[], columns: number | undefined): Output {
  return {
    isTerminal: columns !== undefined,
    columns: columns ?? null,
    write: async (text) => void written.push(text),
  };
}

async function* bytesOf(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text, 'utf8');
}
