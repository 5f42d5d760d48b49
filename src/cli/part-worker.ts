import { parentPort } from 'node:worker_threads';
import { serveParts } from './workers/serve-parts.js';

/** What a worker thread runs. */
if (parentPort !== null) serveParts(parentPort);
