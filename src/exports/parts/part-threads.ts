import type { FilePart } from './cut-parts.js';
import type { PartSetup } from './part-reader.js';
import type { PartRead } from './rows-part.js';

/** Reads parts of files beside the thread that asks for it. Only `cli/` has threads. */
export interface PartThreads {
  open(setup: PartSetup): PartSession;
}

/** One file's parts. */
export interface PartSession {
  /** Some thread has little to do. */
  readonly hasRoom: boolean;
  /** Takes the part's bytes away and gives them back with what was read. Rejects where a thread has died. */
  read(part: FilePart): Promise<PartAnswer>;
}

/** What was read of a part, and the part. */
export interface PartAnswer {
  readonly read: PartRead;
  readonly part: FilePart;
}
