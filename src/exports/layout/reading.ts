import type { Dialect } from '../rows/dialect.js';
import { firstRecords } from './first-records.js';
import { type FoundHeader, headerAmong, type JudgeHeader } from './header-among.js';
import { type RowCensus, rowCensus } from './row-census.js';

/** The beginning of a file, and whether that is all of it. */
export interface Sample {
  readonly bytes: Uint8Array;
  readonly whole: boolean;
}

/** One dialect's header. */
export interface HeaderReading<M> extends FoundHeader<M> {
  readonly dialect: Dialect;
}

/** The same, with how well the rows fit. */
export interface Reading<M> extends HeaderReading<M> {
  readonly census: RowCensus;
}

/** Null where that dialect finds no text at all. */
export async function readHeader<M>(
  judge: JudgeHeader<M>,
  { bytes, whole }: Sample,
  dialect: Dialect,
): Promise<HeaderReading<M> | null> {
  const header = headerAmong(judge, await firstRecords(bytes, whole, dialect));
  return header === null ? null : { ...header, dialect };
}

export async function withCensus<M>(header: HeaderReading<M>, sample: Sample): Promise<Reading<M>> {
  return { ...header, census: await rowCensus(header, sample) };
}
