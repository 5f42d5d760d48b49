import type { Instant } from '../time/moment.js';
import type { ToolInfo } from './tool-info.js';

/** Where text goes: standard output or standard error. */
export interface Output {
  /** Resolves when the reader has taken the text; rejects with EPIPE where it has gone away. */
  write(text: string): Promise<void>;
  /** Whether a person watches. */
  readonly isTerminal: boolean;
  /** Width of that person's terminal. */
  readonly columns: number | null;
}

/** Puts a question to a person, on standard error: the line that they type; null once they end the input. */
export type Ask = (question: string) => Promise<string | null>;

/** Everything a command gets from the machine besides files, so that tests can hand it their own. */
export interface Effects {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Relative paths of the command line start here. */
  readonly workingDirectory: string;
  /** The package's own folder: bundled example exports lie below it. */
  readonly packageRoot: string;
  /** The program itself, as every document names it. */
  readonly tool: ToolInfo;
  /** The zone that the machine is set to. Nothing that is computed may depend on it. */
  timeZone(): string;
  /** Cores of the processor that the program may use. */
  readonly cores: number;
  /** Whether a person is there to be asked: standard input and standard error are a terminal. */
  isAttended(): boolean;
  /** Talks with that person, until the talk is over. */
  converse<Result>(talk: (ask: Ask) => Promise<Result>): Promise<Result>;
  now(): Instant;
  /** Takes back, where it is worth it, the memory of what nobody holds any more. */
  collectGarbage(): void;
  /** Runs something after so many milliseconds, unless the function given back is called before. */
  schedule(afterMs: number, run: () => void): () => void;
}
