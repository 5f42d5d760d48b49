import { decodeAlone } from '../bytes/text-encoding.js';
import { isBlankFrom } from '../rows/is-blank-from.js';
import type { StartPlace } from '../rows/record-reader.js';
import type { FirstRecord } from './first-records.js';

/** What a record is worth as a header. */
export interface HeaderVerdict<M> {
  readonly match: M;
  /** How many known columns it names. */
  readonly score: number;
  /** It names all that is asked for. */
  readonly complete: boolean;
}

export type JudgeHeader<M> = (headers: readonly string[]) => HeaderVerdict<M>;

/** The likeliest header among a file's first records. */
export interface FoundHeader<M> extends HeaderVerdict<M> {
  readonly headers: readonly string[];
  readonly start: StartPlace;
  /** How many records it is written over: 1, mostly. */
  readonly headerRecords: number;
  /** Of the first records after it, how many have as many cells. */
  readonly even: number;
}

/** Report titles and blank lines may precede the header, but no more than fit in this many records. */
export const HEADER_WITHIN = 100;
/** A header may be written over as many records. */
const MOST_RECORDS = 3;

/** The first record that names all that is asked for, or several that do so together; else that which names most of it. */
export function headerAmong<M>(
  judge: JudgeHeader<M>,
  records: readonly FirstRecord[],
): FoundHeader<M> | null {
  const first = records.slice(0, HEADER_WITHIN).filter(({ cells }) => !isBlankFrom(cells, 0));
  let best: FoundHeader<M> | null = null;
  for (const record of first) {
    const headers = record.cells.map(decodeAlone);
    const candidate = { ...judge(headers), ...placed(headers, record, 1, records) };
    if (candidate.score === 1 && record !== first[0] && looksLikeData(headers)) continue;
    if (candidate.complete) return candidate;
    if (best === null || candidate.score > best.score) best = candidate;
  }
  return headerOverRecords(judge, first) ?? best;
}

/** Names that are broken into several cells, one below the other: `Lead` above `ID`. */
function headerOverRecords<M>(judge: JudgeHeader<M>, records: readonly FirstRecord[]): FoundHeader<M> | null {
  const texts = records.map(({ cells }) => cells.map(decodeAlone));
  for (let count = 2; count <= MOST_RECORDS; count++) {
    for (let from = 0; from + count <= records.length; from++) {
      const parts = texts.slice(from, from + count);
      if (!parts.every((part) => part.length === parts[0]!.length && !part.some(hasDigit))) continue;
      const headers = parts[0]!.map((_, column) =>
        parts
          .map((part) => part[column]!.trim())
          .join(' ')
          .trim(),
      );
      const verdict = judge(headers);
      if (verdict.complete && verdict.score > 1)
        return { ...verdict, ...placed(headers, records[from]!, count, records) };
    }
  }
  return null;
}

function placed(
  headers: readonly string[],
  { line, offset }: FirstRecord,
  headerRecords: number,
  records: readonly FirstRecord[],
) {
  const even = records.filter((one) => one.offset > offset && one.cells.length === headers.length).length;
  return { headers, start: { line, offset }, headerRecords, even };
}

function hasDigit(cell: string): boolean {
  return /\d/.test(cell);
}

/** One known name may stand among a row's cells too, beside an address, a date or a number. */
function looksLikeData(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.includes('@') || /^\s*[+-]?\d/.test(cell));
}
