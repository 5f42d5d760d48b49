import { decodeAlone } from '../bytes/text-encoding.js';
import type { ExportPlan } from '../export-plan.js';
import { type Delimiter, type Dialect, plainDialect } from '../rows/dialect.js';
import type { StartPlace } from '../rows/record-reader.js';
import { findSurplus } from './find-surplus.js';
import { type FirstRecord, firstRecords } from './first-records.js';
import { type ColumnMatch, isComplete, matchColumns } from './match-columns.js';

/** How a file is laid out: what separates its cells, where its header is, and where in it the plan's columns are. */
export interface Layout {
  readonly dialect: Dialect;
  readonly headers: readonly string[];
  /** Of the header. */
  readonly start: StartPlace;
  readonly match: ColumnMatch;
  /** Blank cells that its rows end with beyond the header. */
  readonly surplus: number;
}

interface Candidate extends Omit<Layout, 'surplus'> {
  /** Of the records after the header, how many have as many cells. */
  readonly even: number;
}

/** Those that are tried. */
export const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
/** Report titles and blank lines may precede the header, but no more than fit in this many records. */
const HEADER_WITHIN = 20;

/**
 * The likeliest layout: with the delimiter and the header under which all mapped columns are found, else most of
 * them. Null where the head holds no text at all.
 */
export async function findLayout(plan: ExportPlan, head: Uint8Array, whole: boolean): Promise<Layout | null> {
  let best: Candidate | null = null;
  for (const delimiter of DELIMITERS) {
    if (delimiter !== ',' && !head.includes(delimiter.charCodeAt(0))) continue;
    const dialect = plainDialect(delimiter);
    const candidate = headerAmong(plan, await firstRecords(head, whole, dialect), dialect);
    if (candidate !== null && (best === null || isBetter(candidate, best))) best = candidate;
  }
  return best === null ? null : { ...best, surplus: await findSurplus(best, head, whole) };
}

function headerAmong(plan: ExportPlan, records: readonly FirstRecord[], dialect: Dialect): Candidate | null {
  let best: Candidate | null = null;
  for (const { cells, line, offset } of records.slice(0, HEADER_WITHIN)) {
    const headers = cells.map(decodeAlone);
    if (headers.every((header) => header.trim() === '')) continue;
    const match = matchColumns(plan, headers);
    const even = records.filter(
      (other) => other.offset > offset && other.cells.length === cells.length,
    ).length;
    const candidate = { dialect, headers, start: { line, offset }, match, even };
    if (isComplete(match)) return candidate;
    if (best === null || match.found > best.match.found) best = candidate;
  }
  return best;
}

function isBetter(one: Candidate, other: Candidate): boolean {
  const [a, b] = [isComplete(one.match), isComplete(other.match)];
  if (a !== b) return a;
  if (one.match.found !== other.match.found) return one.match.found > other.match.found;
  if (one.match.found === 0) return one.headers.length > other.headers.length;
  return one.even > other.even;
}
