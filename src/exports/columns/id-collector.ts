import { makeProblem } from '../../definition/make-problem.js';
import type { Problem } from '../../definition/problem.js';
import { isDamagedId, type RoundedIds, roundedIds } from '../decode/damaged-id.js';
import type { IdDictionary } from '../decode/id-dictionary.js';
import { idKey } from '../decode/id-key.js';
import { isPlain } from '../decode/is-plain.js';
import { nameKey } from '../decode/name-key.js';
import { isPlaceholder, type SaysNothing } from '../decode/placeholder.js';
import { trimCell } from '../decode/trim-cell.js';
import { headerKey } from '../header-key.js';
import { counted } from '../tally.js';
import { cellLog } from './cell-log.js';
import type { Collector, ColumnPlace } from './collector.js';
import { growingColumn } from './growing-column.js';
import { laterCells } from './later-cells.js';

/** How a column of ids is written, where not as most are. */
interface IdWriting {
  readonly saysNothing?: SaysNothing;
  /** Headers, as `headerKey` has them, under which it holds names of people. */
  readonly names?: readonly string[];
}

/**
 * Gathers ids in the form in which they are compared, as codes of the dictionary that all exports share. Names of people
 * that stand in their place link rows as ids do, and go no further: only what their hash is. An id that a spreadsheet has
 * made a number of is none.
 */
export function idCollector(
  ids: IdDictionary,
  { saysNothing = isPlaceholder, names = [] }: IdWriting = {},
): Collector {
  const codes = growingColumn(Uint32Array);
  const later = laterCells();
  let keyOf = idKey;
  const log = cellLog();
  const rounded: { readonly place: ColumnPlace; readonly ids: RoundedIds }[] = [];
  const codeOf = (cell: string, line: number): number => {
    const trimmed = trimCell(cell);
    if (trimmed === '') return 0;
    const fault = saysNothing(trimmed) ? 'placeholders-empty' : isDamagedId(trimmed) ? 'ids-damaged' : null;
    if (fault !== null) {
      log.note(fault, line, trimmed);
      return 0;
    }
    rounded.at(-1)?.ids.add(trimmed, line);
    return ids.intern(keyOf(trimmed));
  };
  return {
    startFile(place, header = '') {
      codes.expect(place.rows);
      log.startFile(place, () => EXPORT_AGAIN);
      rounded.push({ place, ids: roundedIds() });
      keyOf = names.includes(headerKey(header)) ? nameKey : idKey;
    },
    add(cell, line) {
      const plain = isPlain(cell);
      if (!plain) later.add(codes.count, cell, line);
      codes.push(plain ? codeOf(cell, line) : 0);
    },
    endFile(decode) {
      later.take((row, cell, line) => codes.set(row, codeOf(decode(cell), line)));
    },
    finish() {
      const problems = [...log.problems(), ...rounded.flatMap(roundedProblem)];
      return { column: { type: 'id', codes: codes.finish(), ids }, problems };
    },
  };
}

const EXPORT_AGAIN =
  'export the file again and do not open it in a spreadsheet, or import it there with the ids as text';

function roundedProblem({
  place,
  ids,
}: {
  readonly place: ColumnPlace;
  readonly ids: RoundedIds;
}): readonly Problem[] {
  const found = ids.found();
  if (found === null) return [];
  const { count, line } = found;
  const message = `${counted(count, 'id', 'ids')} of column "${place.header}" ${count === 1 ? 'has' : 'have'} nothing but zeros from the 16th digit on (line ${line}, for one), as after a spreadsheet has rounded them, and several may have become one: ${EXPORT_AGAIN}`;
  return [makeProblem('ids-damaged', message, { file: place.file, line, count })];
}
