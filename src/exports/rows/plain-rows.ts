import { anyOf, PLACEHOLDERS } from '../decode/placeholder.js';
import { tidyText } from '../decode/tidy-text.js';
import { theKernel } from '../kernel/kernel.js';
import { loadSigns } from '../kernel/load-signs.js';
import {
  COLUMNS_AT,
  COUNTS_AT,
  INITIALS_AT,
  INPUT_AT,
  KEY_SIGNS_AT,
  KEYS_AT,
  LINES_AT,
  LONGEST_SIGNED,
  VERDICTS_AT,
} from '../kernel/memory-map.js';
import type { Layout } from '../layout/find-layout.js';
import type { RowPlan } from '../parts/part-plan.js';
import { endAt, type ScannedRecords, startAt } from '../scan/records-scanner.js';
import { filterTests, type PlainVerdict, plainRowTest } from './plain-row.js';
import { TOTALS_INITIALS } from './totals-test.js';

/** Tells rows among scanned records, without making texts of them. */
export interface PlainRows {
  /** Of the cells that it looks at. */
  readonly positions: readonly number[];
  /** Where a run of rows that begins at a record ends, at `to` at most: there, a record may still be one. */
  endOfRows(records: ScannedRecords, from: number, to: number): number;
  /** What a record is. */
  verdictOn(records: ScannedRecords, record: number): PlainVerdict;
}

/**
 * The kernel judges all records of a scan at once, by what is certain of most rows; what it can't tell is judged by `plainRowTest`.
 */
export function plainRows(plan: RowPlan, layout: Layout, digitColumns: readonly number[]): PlainRows {
  const careful = plainRowTest(plan, layout, digitColumns);
  const judge = rowsJudge(plan, layout, digitColumns);
  const filters = filterTests(plan, layout);
  /** Of a record that is plainly a row. */
  const filtered = (records: ScannedRecords, record: number): PlainVerdict => {
    for (const { at, isListed } of filters) {
      const column = records.columnAt(at);
      const end = endAt(column, record);
      if (end < 0) return 'unsure';
      if (!isListed(records.bytes, startAt(column, record), end)) return 'not-asked-for';
    }
    return 'row';
  };
  const endOfFiltered = (records: ScannedRecords, from: number, to: number): number => {
    for (let at = from; at < to; at++) if (filtered(records, at) !== 'row') return at;
    return to;
  };
  let judged: ScannedRecords | null = null;
  /** Where the kernel says of each record whether it is plainly a row. */
  const verdicts = (records: ScannedRecords): Uint8Array => {
    if (judged !== records) judge.all(records);
    judged = records;
    return theKernel().bytes;
  };
  return {
    positions: [...judge.positions, ...filters.map(({ at }) => at)],
    endOfRows(records, from, to) {
      const isRow = verdicts(records);
      let at = from;
      while (at < to && isRow[VERDICTS_AT + at] === 1) at++;
      return filters.length === 0 ? at : endOfFiltered(records, from, at);
    },
    verdictOn(records, record) {
      const isRow = verdicts(records)[VERDICTS_AT + record] === 1;
      return isRow ? filtered(records, record) : careful(records.bytes, records.placesOf(record));
    },
  };
}

function rowsJudge(plan: RowPlan, { headers, match, surplus }: Layout, digitColumns: readonly number[]) {
  const named = headers.findLastIndex((header) => header.trim() !== '') + 1;
  const least = surplus === 0 ? named : headers.length + surplus;
  const telling = digitColumns.find((at) => at > 0) ?? -1;
  const others = [...PLACEHOLDERS, ...plan.blanks, ...headers.map(tidyText)];
  const { signs } = anyOf(others.filter(({ length }) => length <= LONGEST_SIGNED));
  const initials = new Uint8Array(256);
  for (const letter of TOTALS_INITIALS)
    for (const each of [letter, letter.toUpperCase()]) initials[each.charCodeAt(0)] = 1;
  return {
    positions: [...match.keys, ...(telling < 0 ? [] : [telling])],
    all(records: ScannedRecords) {
      const { bytes, words, run } = theKernel();
      words.set(match.keys, KEYS_AT >> 2);
      bytes.set(initials, INITIALS_AT);
      loadSigns(signs, KEY_SIGNS_AT);
      const keys = [KEYS_AT, match.keys.length] as const;
      run.judgeBy(least, headers.length, ...keys, telling, KEY_SIGNS_AT, signs.longest, INITIALS_AT);
      const places = [COLUMNS_AT, records.capacity, COUNTS_AT, LINES_AT] as const;
      run.judge(INPUT_AT, ...places, 0, records.count, VERDICTS_AT);
    },
  };
}
