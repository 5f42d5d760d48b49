import type { Problem } from '../../definition/problem.js';
import { HEAD_BYTES, type OpenText, openText } from '../bytes/open-text.js';
import { notCsvProblem, sourceProblem } from '../file-problems.js';
import { type Source, SourceError } from '../source.js';

/** Opens a file as text, and closes it whatever comes; what keeps it from being read goes to `refuse`. */
export async function withText<T>(
  source: Source,
  use: (text: OpenText) => Promise<T>,
  refuse: (problem: Problem) => T,
): Promise<T> {
  const pieces = source.read()[Symbol.asyncIterator]();
  try {
    const text = await openText(pieces, HEAD_BYTES);
    return 'is' in text ? refuse(notCsvProblem(text, source.name)) : await use(text);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return refuse(sourceProblem(error, source.name));
  } finally {
    await pieces.return?.();
  }
}
