import { isDamagedId, mayBeDamaged } from '../decode/damaged-id.js';
import { idKey } from '../decode/id-key.js';
import { pushIdKey } from '../decode/id-key-bytes.js';
import type { IdLookup } from '../decode/id-lookup.js';
import { latin1Text } from '../decode/latin1-text.js';
import { pushNameKey } from '../decode/name-key-bytes.js';
import { placeholderTest, type SaysNothing } from '../decode/placeholder.js';
import { roundedLog } from '../decode/rounded-log.js';
import { LIST_SIGN, NOT_PLAIN, signsIn } from '../decode/signs-in.js';
import { type TextRecords, textRecords } from '../decode/text-records.js';
import { trimmedEnd, trimmedStart } from '../decode/trim-bytes.js';
import { wordView } from '../decode/word-view.js';
import { theKernel } from '../kernel/kernel.js';
import { loadSigns } from '../kernel/load-signs.js';
import { INPUT_AT, LONGEST_SIGNED, SIGNS_AT, VALUES_AT } from '../kernel/memory-map.js';
import type { CellFault } from './cell-log.js';
import type { CellReader } from './cell-reader.js';
import type { IdPart, LaterCell } from './column-part.js';
import { faultLog } from './fault-log.js';
import { readQuickly } from './scanned-cells.js';

/** How a column of ids is written. */
interface IdWriting {
  /** What the CRM writes for nothing. */
  readonly blanks: readonly string[];
  /** It holds names of people in place of ids. */
  readonly isNames: boolean;
}

const NO_RECORDS = new Int32Array(0);

/**
 * Reads ids in the form in which they are compared, as the codes of those that are known. Names of people that stand in
 * their place become hashes. An id that a spreadsheet has made a number of is none.
 */
export function idReader(lookup: IdLookup, { blanks, isNames }: IdWriting): CellReader {
  const saysNothing = placeholderTest(blanks);
  const pushKey = isNames ? pushNameKey : pushIdKey;
  const keys = textRecords();
  const viewOf = wordView();
  const faults = faultLog();
  const rounded = roundedLog();
  let later: LaterCell[] = [];
  let listing: number[] = [];
  let rows = 0;
  const add: CellReader['add'] = (bytes, from, to, line) => {
    const row = rows++;
    const signs = signsIn(viewOf(bytes), from, to);
    if ((signs & NOT_PLAIN) !== 0) {
      later.push({ row, cell: latin1Text(bytes, from, to), line });
      return;
    }
    const start = trimmedStart(bytes, from, to);
    const end = trimmedEnd(bytes, start, to);
    if (start === end) return;
    const fault = faultOf(bytes, start, end, saysNothing);
    if (fault !== null) {
      faults.note(fault, line, bytes, start, end);
      return;
    }
    rounded.add(bytes, start, end, line);
    if ((signs & LIST_SIGN) !== 0 && !isNames) {
      listing.push(row);
      pushList(keys, row, latin1Text(bytes, start, end));
    } else pushKey(keys, row, bytes, start, end);
  };
  return {
    add,
    addScanned(cells, from, to) {
      const { startsAt, endsAt } = cells;
      const { run, words, left } = theKernel();
      const isQuick = !isNames && saysNothing.signs.longest <= LONGEST_SIGNED;
      if (isQuick) loadSigns(saysNothing.signs, SIGNS_AT);
      const quick = (first: number, end: number): number => {
        if (!isQuick) return first;
        const places = [INPUT_AT, startsAt, endsAt, first, end, VALUES_AT] as const;
        const stop = run.readIds(...places, rows - first, SIGNS_AT, saysNothing.signs.longest);
        keys.append(words.subarray(VALUES_AT >> 2, (VALUES_AT + left('written')) >> 2));
        rows += stop - first;
        return stop;
      };
      readQuickly(from, to, quick, (record) => cells.give(add, record));
    },
    take() {
      const codes = keys.end === 0 ? null : new Uint32Array(rows);
      const fresh = codes === null ? NO_RECORDS : lookup(keys.words, keys.end, codes);
      const part = { codes, fresh, listing, later, faults: faults.take(), rounded: rounded.take() };
      keys.clear();
      listing = [];
      later = [];
      rows = 0;
      return { type: 'id', ...part } satisfies IdPart;
    },
  };
}

function faultOf(bytes: Uint8Array, start: number, end: number, saysNothing: SaysNothing): CellFault | null {
  if (!saysNothing.mayBe(bytes, start, end) && !mayBeDamaged(bytes, start, end)) return null;
  const text = latin1Text(bytes, start, end);
  if (saysNothing(text)) return 'placeholders-empty';
  return isDamagedId(text) ? 'ids-damaged' : null;
}

function pushList(keys: TextRecords, row: number, list: string): void {
  const key = Buffer.from(idKey(list), 'latin1');
  keys.push(row, key, 0, key.length);
}
