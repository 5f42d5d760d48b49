import { type FileHandle, open } from 'node:fs/promises';
import { type Source, SourceError } from '../exports/source.js';
import { systemWords } from './system-words.js';

/** A file as a source. `name` is how the user knows it, `path` where it is. */
export async function fileSource(name: string, path: string): Promise<Source> {
  const stat = await withFile(path, (file) => file.stat());
  return {
    name,
    ...(stat.isFile() && { size: stat.size, modifiedAt: Math.floor(stat.mtimeMs) }),
    read: (from = 0) => readUnchanged(path, from),
  };
}

/** Yields the bytes; a regular file that is another one at the end than at the beginning is an error. */
async function* readUnchanged(path: string, from: number): AsyncIterable<Uint8Array> {
  const file = await openFile(path);
  try {
    const before = await file.stat();
    if (before.isDirectory()) throw new SourceError('unreadable', 'it is a folder, not a file');
    yield* file.createReadStream({ start: from, autoClose: false, highWaterMark: 1 << 20 });
    const after = await file.stat();
    if (before.isFile() && (before.size !== after.size || before.mtimeMs !== after.mtimeMs)) {
      throw new SourceError('changed', 'it changed while it was read');
    }
  } catch (error) {
    throw sourceError(error);
  } finally {
    await file.close();
  }
}

async function withFile<T>(path: string, use: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await openFile(path);
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    throw sourceError(error);
  }
}

function sourceError(error: unknown): SourceError {
  return error instanceof SourceError ? error : new SourceError('unreadable', systemWords(error));
}
