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
import type { ScannedRecords } from '../scan/records-scanner.js';
import { askedFor } from './asked-for.js';
import { filterTests, type PlainVerdict, plainRowTest } from './careful-row.js';
import { ROW_VERDICT } from './row-verdict.js';
import { rowWidths } from './row-widths.js';
import { IS_TOTALS_INITIAL } from './totals-test.js';

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
  const filters = filterTests(plan, layout).map(({ at, isListed }) => ({
    at,
    asked: askedFor(at, isListed),
  }));
  let judged: ScannedRecords | null = null;
  const verdicts = (records: ScannedRecords): Uint8Array => {
    const own = theKernel().bytes.subarray(VERDICTS_AT, VERDICTS_AT + records.count);
    if (judged === records) return own;
    judge.all(records);
    for (const { asked } of filters) asked(records, own);
    judged = records;
    return own;
  };
  return {
    positions: [...judge.positions, ...filters.map(({ at }) => at)],
    endOfRows(records, from, to) {
      const own = verdicts(records);
      let at = from;
      while (at < to && own[at] === ROW_VERDICT.row) at++;
      return at;
    },
    verdictOn(records, record) {
      const verdict = verdicts(records)[record];
      if (verdict === ROW_VERDICT.unsure) return careful(records.bytes, records.placesOf(record));
      return verdict === ROW_VERDICT.notAskedFor ? 'not-asked-for' : 'row';
    },
  };
}

/** What the kernel takes for a key at all: visible ASCII without blanks. */
const KEY = /^[\x21-\x7e]+$/;

function rowsJudge(plan: RowPlan, layout: Layout, digitColumns: readonly number[]) {
  const { headers, match, surplus } = layout;
  const { least, most } = rowWidths(layout);
  const telling = digitColumns.find((at) => at > 0) ?? -1;
  const others = [...PLACEHOLDERS, ...plan.blanks, ...headers.map(tidyText)];
  const { signs } = anyOf(others.filter((text) => KEY.test(text) && text.length <= LONGEST_SIGNED));
  return {
    positions: [
      ...match.keys,
      ...(telling < 0 ? [] : [telling]),
      ...Array.from({ length: surplus }, (_, i) => headers.length + i),
    ],
    all(records: ScannedRecords) {
      const { bytes, words, run } = theKernel();
      words.set(match.keys, KEYS_AT >> 2);
      bytes.set(IS_TOTALS_INITIAL, INITIALS_AT);
      loadSigns(signs, KEY_SIGNS_AT);
      const keys = [KEYS_AT, match.keys.length] as const;
      run.judgeBy(least, most, headers.length, ...keys, telling, KEY_SIGNS_AT, signs.longest, INITIALS_AT);
      const places = [COLUMNS_AT, records.capacity, COUNTS_AT, LINES_AT] as const;
      run.judge(INPUT_AT, ...places, 0, records.count, VERDICTS_AT);
    },
  };
}
