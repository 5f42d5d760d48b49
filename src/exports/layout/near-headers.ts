import { nearestName } from '../../definition/nearest-name.js';
import { headerKey } from '../header-key.js';

const MOST = 5;

/** The headers that one that is missing may have meant, best first: spelt like it, or of the same words. */
export function nearHeaders(missing: string, headers: readonly string[]): readonly string[] {
  const spelt = nearestName(missing, headers);
  const wanted = wordsOf(missing);
  const sharing = headers
    .map((header, position) => ({ header, position, likeness: likeness(wanted, wordsOf(header)) }))
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness || a.position - b.position)
    .map(({ header }) => header);
  return [...new Set([...(spelt === null ? [] : [spelt]), ...sharing])].slice(0, MOST);
}

/** Whether two headers have a word in common. */
export function sharesWord(header: string, other: string): boolean {
  return likeness(wordsOf(header), wordsOf(other)) > 0;
}

/** Words that two headers share, of those that either has: 1 where they only differ in their order. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, a.size + b.size - shared);
}

function wordsOf(header: string): ReadonlySet<string> {
  return new Set(headerKey(header).match(/[\p{L}\p{N}]+/gu) ?? []);
}
