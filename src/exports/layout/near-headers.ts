import { nearestName } from '../../definition/nearest-name.js';
import { headerKey } from '../header-key.js';

const MOST = 5;
/** Of the words that either header has: `First Name` is not `Last Name`. */
const LEAST_SHARED = 0.5;
/** Below that, spelling says nothing: `Lead ID` may be `Lead No`. */
const SHORTEST = 2;
/** Words that begin with as many letters alike are forms of one: `Create`, `Creation`. */
const STEM = 4;

/** The headers that one that is missing may have meant, best first: spelt like it, or mostly of the same words. */
export function nearHeaders(missing: string, headers: readonly string[]): readonly string[] {
  const wanted = wordsOf(missing);
  const spelt = nearestName(
    missing,
    headers.filter((header) => isSpeltAlike(wanted, wordsOf(header))),
  );
  const sharing = headers
    .map((header, position) => ({ header, position, likeness: likeness(wanted, wordsOf(header)) }))
    .filter(({ likeness }) => likeness >= LEAST_SHARED)
    .sort((a, b) => b.likeness - a.likeness || a.position - b.position)
    .map(({ header }) => header);
  return [...new Set([...(spelt === null ? [] : [spelt]), ...sharing])].slice(0, MOST);
}

/** Whether two headers have a word in common. */
export function sharesWord(header: string, other: string): boolean {
  return likeness(wordsOf(header), wordsOf(other)) > 0;
}

/** The words that two headers don't share are spelt alike too; what they share says nothing of a slip. */
function isSpeltAlike(wanted: ReadonlySet<string>, found: ReadonlySet<string>): boolean {
  const rest = [...wanted].filter((word) => !found.has(word)).join(' ');
  const other = [...found].filter((word) => !wanted.has(word)).join(' ');
  if (rest.length <= SHORTEST || other === '' || rest.slice(0, STEM) === other.slice(0, STEM)) return true;
  return nearestName(rest, [other]) !== null;
}

/** Words that two headers share, of those that either has: 1 where they only differ in their order. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, a.size + b.size - shared);
}

function wordsOf(header: string): ReadonlySet<string> {
  return new Set(headerKey(header).match(/[\p{L}\p{N}]+/gu) ?? []);
}
