import type { FileHandle } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { SourceError } from '../exports/source.js';
import { limitedBytes } from './limited-bytes.js';

const READ_AT_ONCE = 1 << 16;
/** Enough for whoever is to write into the pipe to get started. */
const LONGEST_WAIT_MS = 10_000;
const FOR_A_WRITER_MS = 20;
const FOR_MORE_MS = 1;

/**
 * The bytes of a named pipe that was opened without waiting. While nobody has it open for writing it looks ended, so at
 * first that only means to wait, and after some seconds that nobody is coming.
 */
export function pipeBytes(pipe: FileHandle, longestWaitMs = LONGEST_WAIT_MS): AsyncIterable<Uint8Array> {
  return limitedBytes(written(pipe, longestWaitMs));
}

async function* written(pipe: FileHandle, longestWaitMs: number): AsyncIterable<Uint8Array> {
  let hasWriter = false;
  let waitedMs = 0;
  for (;;) {
    const { state, bytes } = await nextBytes(pipe);
    if (state === 'ended' && hasWriter) return;
    if (state === 'ended' && waitedMs >= longestWaitMs) {
      throw new SourceError('unreadable', 'it is a pipe into which nothing is written');
    }
    if (state === 'ended') waitedMs += FOR_A_WRITER_MS;
    else hasWriter = true;
    if (state === 'read') yield bytes;
    else await wait(hasWriter ? FOR_MORE_MS : FOR_A_WRITER_MS);
  }
}

const NO_BYTES = new Uint8Array(0);

async function nextBytes(
  pipe: FileHandle,
): Promise<{ state: 'read' | 'empty' | 'ended'; bytes: Uint8Array }> {
  try {
    const { bytesRead, buffer } = await pipe.read(new Uint8Array(READ_AT_ONCE), 0, READ_AT_ONCE, null);
    return { state: bytesRead === 0 ? 'ended' : 'read', bytes: buffer.subarray(0, bytesRead) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    return { state: 'empty', bytes: NO_BYTES };
  }
}
