import type { ExportName } from '../../definition/definition.js';
import { headerKey } from '../header-key.js';
import { type ColumnMatch, matchColumns } from '../layout/match-columns.js';
import { KIND_SIGNS } from './kind-signs.js';
import { type KnownKind, PLAIN } from './kinds-known.js';
import { isLogOfLoad } from './log-of-load.js';
import { type PrefixEvidence, prefixEvidence } from './salesforce-prefix.js';

/** A kind of export that a file's header fits, and how well. */
export interface RankedKind {
  readonly kind: KnownKind;
  readonly match: ColumnMatch;
  /** Compared one after the other; more is likelier. */
  readonly score: readonly number[];
  /** A header is there that tells. */
  readonly isTold: boolean;
  /** Its ids are of something else. */
  readonly isAgainst: boolean;
}

interface FittingKind extends Pick<RankedKind, 'kind' | 'match'> {
  readonly telling: number;
  readonly evidence: PrefixEvidence;
}

/** Cells of a column, as far as they are known. */
export type CellsAt = (position: number) => readonly string[];

/**
 * The kinds of export that a file may be, likeliest first: by what proves a kind, then by telling headers, then by ids
 * of Salesforce, then by how many of its columns are there. A header that several kinds share counts for less.
 */
export function rankKinds(
  kinds: readonly KnownKind[],
  headers: readonly string[],
  cellsAt: CellsAt,
): readonly RankedKind[] {
  const there = new Set(headers.map(headerKey).filter((key) => key !== ''));
  if (isOfOthers(there) || isLogOfLoad(headers, cellsAt)) return [];
  const fitting = kinds.flatMap((kind): FittingKind[] => {
    const match = matchColumns(kind.plan, headers);
    if (!hasNeeds(kind, match)) return [];
    const sharing = (key: string) => kinds.filter((other) => other.telling.has(key)).length;
    const telling = shareOf(kind.telling, there, sharing);
    const evidence = evidenceOf(kind, match, headers, cellsAt);
    const isFit = telling > 0 || isLikeKind(kind, match, headers, evidence);
    return isFit ? [{ kind, match, telling, evidence }] : [];
  });
  const namesWith = (key: string) => {
    return new Set(fitting.filter(({ kind }) => kind.own.has(key)).map(({ kind }) => kind.name)).size;
  };
  return fitting
    .map((one) => ranked(one, shareOf(one.kind.own, there, namesWith)))
    .sort((one, other) => compareScores(other, one));
}

/** Whose owner a row names is what the row is of. */
const OTHERS: readonly string[] = [
  'company owner',
  'account owner',
  'campaign owner',
  'organization - owner',
];
const OURS: readonly string[] = [
  'contact owner',
  'lead owner',
  'deal owner',
  'opportunity owner',
  'assigned',
];

/** A list of companies, accounts or campaigns: it is no export of ours, much as it has in common with leads. */
function isOfOthers(there: ReadonlySet<string>): boolean {
  return OTHERS.some((key) => there.has(key)) && !OURS.some((key) => there.has(key));
}

/** Below zero where the first is less likely; 0 where nothing tells the two apart. */
export function compareScores(one: RankedKind, other: RankedKind): number {
  for (const [index, score] of one.score.entries()) {
    if (score !== other.score[index]!) return score - other.score[index]!;
  }
  return 0;
}

function ranked({ kind, match, telling, evidence }: FittingKind, own: number): RankedKind {
  const { proof } = KIND_SIGNS[kind.name];
  const isProven = proof.length > 0 && proof.every((field) => isFound(kind, match, field));
  const isPlain = kind.preset === null || kind.preset.id === PLAIN;
  const isAgainst = evidence === 'against';
  const signs = [!isAgainst, isProven, telling, evidence === 'for', own, match.found, isPlain];
  return { kind, match, score: signs.map(Number), isTold: telling > 0, isAgainst };
}

/** One header, divisible by any number of kinds that share it, so that equal sums are equal. */
const WHOLE = 2520;

/** How much of these headers is there, each counted as its share among those that have it too. */
function shareOf(
  headers: ReadonlySet<string>,
  there: ReadonlySet<string>,
  sharing: (key: string) => number,
): number {
  let sum = 0;
  for (const key of headers) if (there.has(key)) sum += Math.floor(WHOLE / Math.max(1, sharing(key)));
  return sum;
}

function hasNeeds(kind: KnownKind, match: ColumnMatch): boolean {
  return match.keys.length > 0 && KIND_SIGNS[kind.name].needs.every((field) => isFound(kind, match, field));
}

/** An id and a name are all that a list of users needs, and every other list has them too. */
const FEW_COLUMNS = 4;

/** Where no header tells: whether it has what marks the kind, whatever the CRM. */
function isLikeKind(
  kind: KnownKind,
  match: ColumnMatch,
  headers: readonly string[],
  evidence: PrefixEvidence,
): boolean {
  if (kind.name === USERS) return headers.length <= FEW_COLUMNS || evidence === 'for';
  const found = KIND_SIGNS[kind.name].marks.map((fields) =>
    fields.filter((field) => isFound(kind, match, field)),
  );
  return found.every((fields) => fields.length > 0) && new Set(found.flat()).size >= found.length;
}

const USERS: ExportName = 'users';

function isFound({ plan }: KnownKind, { positions }: ColumnMatch, sought: string): boolean {
  return positions[plan.fields.findIndex(({ field }) => field === sought)]! >= 0;
}

/** What is called just `Id` is the row's own, though another column may be that of a lead's. */
function evidenceOf(
  { name, plan }: KnownKind,
  { positions }: ColumnMatch,
  headers: readonly string[],
  cellsAt: CellsAt,
): PrefixEvidence {
  const ownId = headers.findIndex((header) => headerKey(header) === 'id');
  return prefixEvidence(name, (sought) => {
    const found = positions[plan.fields.findIndex(({ field }) => field === sought)]!;
    const position = sought === 'id' && ownId >= 0 ? ownId : found;
    return position < 0 ? [] : cellsAt(position);
  });
}
