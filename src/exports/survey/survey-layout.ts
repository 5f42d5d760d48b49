import { headerKey } from '../header-key.js';
import { findLayoutBy, type LayoutBy } from '../layout/find-layout.js';
import type { HeaderVerdict } from '../layout/header-among.js';
import { guessHeader } from './guess-header.js';
import type { KnownKind } from './kinds-known.js';
import { rankKinds } from './rank-kinds.js';

/** One header that is known may stand in a row too. */
const ENOUGH_KNOWN = 2;
/** So many hardly do, whatever kind of export they are of. */
const SURELY_KNOWN = 4;

/**
 * How a file is laid out of which nothing is known beforehand: under the header with most of what any preset knows, else
 * under the one that it has by its looks. Null where no line is surely a header.
 */
export async function surveyLayout(
  kinds: readonly KnownKind[],
  head: Uint8Array,
  whole: boolean,
): Promise<LayoutBy<unknown> | null> {
  const known = knownHeaders(kinds);
  const found = await findLayoutBy((headers) => knownAmong(headers, known, kinds), head, whole);
  if (found !== null && found.match >= ENOUGH_KNOWN) return found;
  const guessed = await guessHeader(head, whole);
  return guessed === null ? null : findLayoutBy((headers) => equalTo(guessed, headers), head, whole);
}

function knownHeaders(kinds: readonly KnownKind[]): ReadonlySet<string> {
  const ofPlans = kinds.flatMap(({ plan }) => plan.fields.flatMap(({ aliases }) => aliases));
  return new Set([...ofPlans, ...kinds.flatMap(({ own, telling }) => [...own, ...telling])]);
}

function knownAmong(
  headers: readonly string[],
  known: ReadonlySet<string>,
  kinds: readonly KnownKind[],
): HeaderVerdict<number> {
  const score = [...new Set(headers.map(headerKey))].filter((key) => known.has(key)).length;
  const isKind = () => score >= ENOUGH_KNOWN && rankKinds(kinds, headers, () => []).length > 0;
  const complete = score >= SURELY_KNOWN || isKind();
  return { match: score, score, complete };
}

function equalTo(expected: readonly string[], headers: readonly string[]): HeaderVerdict<null> {
  const complete =
    headers.length === expected.length && headers.every((header, index) => header === expected[index]);
  return { match: null, score: complete ? headers.length : 0, complete };
}
