import type { FilePart } from '../../exports/parts/cut-parts.js';
import type { PartSetup } from '../../exports/parts/part-reader.js';
import type { PartRead } from '../../exports/parts/rows-part.js';

/** To a worker: what the parts of the next file are read by, or one of them. */
export type ToWorker = { readonly setup: PartSetup } | { readonly part: FilePart };

/** From a worker, for each part in the order in which they were sent. */
export type FromWorker =
  | { readonly read: PartRead; readonly part: FilePart }
  | { readonly failure: { readonly message: string; readonly stack: string } };
