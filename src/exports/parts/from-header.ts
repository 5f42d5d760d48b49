import type { OpenText } from '../bytes/open-text.js';
import type { Layout } from '../layout/find-layout.js';

/** A file's bytes from its header on. */
export async function* fromHeader(
  { head, rest }: OpenText,
  { start }: Pick<Layout, 'start'>,
): AsyncGenerator<Uint8Array> {
  yield head.subarray(start.offset);
  yield* rest();
}
