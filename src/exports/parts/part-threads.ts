import type { FilePart } from './cut-parts.js';
import type { PartSetup } from './part-reader.js';
import type { PartRead } from './rows-part.js';

/** Reads parts of files beside the thread that asks for it. Only `cli/` has threads. */
export interface PartThreads {
  /** How many parts may be with them at once. */
  readonly ahead: number;
  open(setup: PartSetup): PartSession;
}

/** One file's parts. */
export interface PartSession {
  /** Takes the part's bytes away and gives them back with what was read. Rejects where a thread has died. */
  read(part: FilePart): Promise<{ readonly read: PartRead; readonly part: FilePart }>;
}
