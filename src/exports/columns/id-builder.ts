import type { IdDictionary } from '../decode/id-dictionary.js';
import { idKey } from '../decode/id-key.js';
import { nameKey } from '../decode/name-key.js';
import { placeholderTest } from '../decode/placeholder.js';
import { trimCell } from '../decode/trim-cell.js';
import { headerKey } from '../header-key.js';
import { cellLog } from './cell-log.js';
import type { ColumnBuilder } from './column-builder.js';
import { growingColumn } from './growing-column.js';
import { laterCells } from './later-cells.js';
import { EXPORT_AGAIN, roundedIds } from './rounded-ids.js';

/** How an export's columns of ids are written. */
interface IdWritings {
  /** What the CRM writes for nothing. */
  readonly blanks: readonly string[];
  /** Headers, as `headerKey` has them, under which they hold names of people. */
  readonly names: readonly string[];
}

/** Makes a column of ids, as codes of the dictionary that all exports share. */
export function idBuilder(ids: IdDictionary, { blanks, names }: IdWritings): ColumnBuilder {
  const saysNothing = placeholderTest(blanks);
  const codes = growingColumn(Uint32Array);
  const later = laterCells();
  const log = cellLog();
  const rounded = roundedIds();
  let keyOf = idKey;
  /** Of a cell that isn't ASCII: no number that a spreadsheet has made. */
  const codeOf = (cell: string, line: number): number => {
    const trimmed = trimCell(cell);
    if (trimmed === '') return 0;
    if (!saysNothing(trimmed)) return ids.intern(keyOf(trimmed));
    log.note('placeholders-empty', line, trimmed);
    return 0;
  };
  return {
    startFile(place, header = '') {
      codes.expect(place.rows);
      if (place.header !== null) ids.expect(place.rows);
      log.startFile(place, () => EXPORT_AGAIN);
      rounded.startFile(place);
      keyOf = names.includes(headerKey(header)) ? nameKey : idKey;
    },
    append(part, rows, firstLine) {
      if (part?.type !== 'id') return codes.append(null, rows);
      if (part.codes !== null) ids.internAll(part.fresh, part.codes, part.listing);
      for (const { row, cell, line } of part.later) later.add(codes.count + row, cell, firstLine + line);
      codes.append(part.codes, rows);
      log.append(part.faults, firstLine);
      rounded.append(part.rounded, firstLine);
    },
    endFile(decode) {
      later.take((row, cell, line) => codes.set(row, codeOf(decode(cell), line)));
    },
    finish() {
      const problems = [...log.problems(), ...rounded.problems()];
      return { column: { type: 'id', codes: codes.finish(), ids }, problems };
    },
  };
}
