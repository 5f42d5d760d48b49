import { lstat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { snapshotGlob } from '../definition/snapshot-pattern.js';

/** A file that a pattern stands for: `name` as the user would write it, `path` where it is. */
export interface NamedFile {
  readonly name: string;
  readonly path: string;
}

/**
 * The files a pattern stands for, sorted by code unit. A name that exists as it is written is taken literally, so
 * that brackets in file names do no harm; so is a link that leads nowhere, for whoever opens it to say so. The date of snapshots stands for anything. Relative patterns start at `folder`, which stands in the names as `prefix`.
 */
export async function matchingFiles(pattern: string, folder: string, prefix: string): Promise<NamedFile[]> {
  const literal = resolve(folder, pattern);
  if (await exists(literal)) return [{ name: join(prefix, pattern), path: literal }];
  // Most definitions name their files as they are, and need nothing that reads folders.
  const { glob } = await import('tinyglobby');
  const found = await glob(snapshotGlob(pattern), {
    cwd: folder,
    absolute: false,
    dot: false,
    expandDirectories: false,
  });
  return found.sort().map((name) => ({ name: join(prefix, name), path: resolve(folder, name) }));
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
