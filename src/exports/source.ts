import type { Snapshot } from './snapshot.js';

/** A file, or standard input, as `exports/` sees it: only `cli/` opens anything. */
export interface Source {
  /** As the user named it; printed in problems. */
  readonly name: string;
  readonly size?: number;
  /** When the file was last modified, where that is known. */
  readonly modifiedAt?: number;
  /** When it was taken, where it is one of several snapshots of its export. */
  readonly snapshot?: Snapshot;
  /** False where it can be read only once, as standard input and pipes can. */
  readonly again?: false;
  /**
   * The bytes, from an offset on. Throws a `SourceError` where the file can't be read, or has changed
   * while it was read. `passing`: who reads keeps no piece, so that it may be written over when the next is asked for.
   */
  read(from?: number, passing?: boolean): AsyncIterable<Uint8Array>;
}

/** Why a source gave no bytes, in words for the user. */
export class SourceError extends Error {
  readonly reason: 'unreadable' | 'changed';

  constructor(reason: 'unreadable' | 'changed', message: string) {
    super(message);
    this.name = 'SourceError';
    this.reason = reason;
  }
}
