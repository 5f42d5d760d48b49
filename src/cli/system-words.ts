import { lstat } from 'node:fs/promises';

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'you may not open it',
  EPERM: 'you may not open it',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a part of its path is no folder',
  EMFILE: 'too many files are open',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk can only be read',
  ELOOP: 'its links run in a circle',
  EFBIG: 'it would be too large',
  ENAMETOOLONG: 'its name is too long',
  ENXIO: 'it is a socket or a device with nothing behind it',
};

/** What the operating system said, in words for the user. */
export function systemWords(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === undefined ? message : (WORDS[code] ?? `the system says ${code}`);
}

/** The same of what could not be opened at that path: a link to nothing is there, unlike what it leads to. */
export async function openingWords(error: unknown, path: string): Promise<string> {
  const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
  const found = isMissing ? await lstat(path).catch(() => null) : null;
  return found?.isSymbolicLink() ? 'it is a link to nothing' : systemWords(error);
}
