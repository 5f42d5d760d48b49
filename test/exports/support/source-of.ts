import { type Source, SourceError } from '../../../src/exports/source.js';

/** A file of a test: its text in UTF-8 or its bytes, in pieces of that size. */
export function sourceOf(content: string | Uint8Array, name = 'leads.csv', pieceSize = 65_536): Source {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return {
    name,
    size: bytes.length,
    modifiedAt: 0,
    async *read(from = 0) {
      for (let at = from; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
    },
  };
}

/** A file that gives these bytes and then fails. */
export function failingSource(reason: SourceError['reason'], message: string, before = ''): Source {
  return {
    name: 'leads.csv',
    async *read() {
      if (before !== '') yield Buffer.from(before);
      throw new SourceError(reason, message);
    },
  };
}
