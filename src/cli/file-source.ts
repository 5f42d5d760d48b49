import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { type Source, SourceError } from '../exports/source.js';
import { pipeBytes } from './pipe-bytes.js';
import { openingWords, systemWords } from './system-words.js';

const ONLY_ONCE = { again: false } as const;
/** Else opening a pipe into which nobody writes would never return; files don't mind. Windows has no such pipes. */
const AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * A file as a source. `name` is how the user knows it, `path` where it is; links are followed. A pipe can be read only
 * once. A device isn't opened at all: it may have no end, or do something when it is read.
 */
export async function fileSource(name: string, path: string): Promise<Source> {
  const found = await stat(path).catch(async (error) => {
    throw new SourceError('unreadable', await openingWords(error, path));
  });
  return {
    name,
    ...(found.isFile() ? { size: found.size, modifiedAt: Math.floor(found.mtimeMs) } : ONLY_ONCE),
    read: (from = 0, passing = false) => readUnchanged(path, from, passing),
  };
}

/** Yields the bytes; a regular file that is another one at the end than at the beginning is an error. */
async function* readUnchanged(path: string, from: number, passing: boolean): AsyncIterable<Uint8Array> {
  let file: FileHandle | null = null;
  try {
    refuseDevices(await stat(path));
    file = await open(path, AT_ONCE);
    const before = await file.stat();
    refuseDevices(before);
    if (before.isDirectory()) throw new SourceError('unreadable', 'it is a folder, not a file');
    // A pipe refuses to be read from a position, even from its beginning.
    yield* before.isFile() ? fileBytes(file, from, before.size, passing) : pipeBytes(file);
    const after = await file.stat();
    if (before.isFile() && (before.size !== after.size || before.mtimeMs !== after.mtimeMs)) {
      throw new SourceError('changed', 'it changed while it was read');
    }
  } catch (error) {
    throw sourceError(error);
  } finally {
    await file?.close();
  }
}

const PIECE = 1 << 20;

/**
 * No more bytes than there were at the beginning, for a file that grows all the time has no end. Some files of the system
 * say that they have none, and have. While a piece is looked at, the next is read: two buffers are enough where pieces pass.
 */
async function* fileBytes(
  file: FileHandle,
  start: number,
  size: number,
  passing: boolean,
): AsyncIterable<Uint8Array> {
  const end = size === 0 || start >= size ? Number.POSITIVE_INFINITY : size;
  const ahead = async (at: number, buffer: Uint8Array) => {
    const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, end - at), at);
    return { buffer, bytes: buffer.subarray(0, bytesRead), next: at + bytesRead };
  };
  let spare: Uint8Array | null = null;
  for (let reading = ahead(start, new Uint8Array(PIECE)); ; ) {
    const { buffer, bytes, next } = await reading;
    if (bytes.length === 0) return;
    if (next < end) reading = ahead(next, spare ?? new Uint8Array(PIECE));
    // What it rejects with is thrown when its turn comes.
    reading.catch(() => {});
    yield bytes;
    if (next >= end) return;
    if (passing) spare = buffer;
  }
}

function refuseDevices(found: Stats): void {
  if (!found.isCharacterDevice() && !found.isBlockDevice()) return;
  throw new SourceError('unreadable', 'it is a device, not a file');
}

function sourceError(error: unknown): SourceError {
  return error instanceof SourceError ? error : new SourceError('unreadable', systemWords(error));
}
