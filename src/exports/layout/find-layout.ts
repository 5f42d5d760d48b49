import type { ExportPlan } from '../export-plan.js';
import { type Delimiter, type Dialect, plainDialect } from '../rows/dialect.js';
import type { StartPlace } from '../rows/record-reader.js';
import { findSurplus } from './find-surplus.js';
import { firstRecords } from './first-records.js';
import type { JudgeHeader } from './header-among.js';
import { isLikelier, isSettled, isSounder } from './likelier-reading.js';
import { linesBelowHeader } from './lines-below-header.js';
import { type ColumnMatch, isComplete, matchColumns } from './match-columns.js';
import { otherDialects } from './other-dialects.js';
import { type HeaderReading, type Reading, readHeader, type Sample, withCensus } from './reading.js';
import type { RowCensus } from './row-census.js';

/** How a file is laid out: how its records are split, where its header is, and what was made of that. */
export interface LayoutBy<M> {
  readonly dialect: Dialect;
  readonly headers: readonly string[];
  /** Of the header. */
  readonly start: StartPlace;
  readonly match: M;
  /** How many records the header is written over: 1, mostly. */
  readonly headerRecords: number;
  /** Records right below the header that are no rows: units, or a second line of names. */
  readonly linesBelow: number;
  /** Blank cells that its rows end with beyond the header. */
  readonly surplus: number;
  /** Of the file's beginning. */
  readonly census: RowCensus;
}

/** The same, with where in the header the plan's columns are. */
export type Layout = LayoutBy<ColumnMatch>;

/** Those that are tried for every file; the others only where these find no sound table. */
export const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

/** Of a file that isn't known as a whole: as much of it as any head holds, in whatever pieces and encoding it came. */
export const SAMPLE_BYTES = 60_000;

/**
 * The likeliest layout: with the delimiter and the header under which all mapped columns are found, else most of
 * them. Null where the head holds no text at all.
 */
export function findLayout(plan: ExportPlan, head: Uint8Array, whole: boolean): Promise<Layout | null> {
  const judge = (headers: readonly string[]) => {
    const match = matchColumns(plan, headers);
    return { match, score: match.found, complete: isComplete(match) };
  };
  return findLayoutBy(judge, head, whole);
}

/** The same for who knows a header otherwise than by a plan. */
export async function findLayoutBy<M>(
  judge: JudgeHeader<M>,
  head: Uint8Array,
  whole: boolean,
): Promise<LayoutBy<M> | null> {
  const sample = { bytes: whole ? head : head.subarray(0, SAMPLE_BYTES), whole };
  const found = await settled(judge, sample, await likeliest(judge, sample));
  if (found === null) return null;
  const { complete: _, score: __, ...layout } = found;
  const records = await firstRecords(sample.bytes, whole, found.dialect);
  return {
    ...layout,
    linesBelow: linesBelowHeader(found, records),
    // Where one row is as wide as the header there is none.
    surplus: found.census.widths.has(found.headers.length)
      ? 0
      : await findSurplus(found, sample.bytes, whole),
  };
}

/** Of the ordinary dialects. */
async function likeliest<M>(judge: JudgeHeader<M>, sample: Sample): Promise<Reading<M> | null> {
  let best: HeaderReading<M> | null = null;
  for (const delimiter of DELIMITERS) {
    if (delimiter !== ',' && !sample.bytes.includes(delimiter.charCodeAt(0))) continue;
    const reading = await readHeader(judge, sample, plainDialect(delimiter));
    if (reading !== null && (best === null || isLikelier(reading, best))) best = reading;
  }
  return best === null ? null : withCensus(best, sample);
}

/** Dialects that are rare are looked at only where the ordinary ones leave something to explain. */
async function settled<M>(
  judge: JudgeHeader<M>,
  sample: Sample,
  plain: Reading<M> | null,
): Promise<Reading<M> | null> {
  if (plain !== null && isSettled(plain, sample.bytes)) return plain;
  let best = plain;
  for (const dialect of otherDialects(sample.bytes)) {
    const header = await readHeader(judge, sample, dialect);
    if (header === null || !header.complete) continue;
    const reading = await withCensus(header, sample);
    if (isSounder(reading, best)) best = reading;
  }
  return best;
}
