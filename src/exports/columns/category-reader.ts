import { latin1Text } from '../decode/latin1-text.js';
import { textRecords } from '../decode/text-records.js';
import { textTable } from '../decode/text-table.js';
import { codeOfText } from '../decode/text-view.js';
import { codeTable } from '../kernel/code-table.js';
import { theKernel } from '../kernel/kernel.js';
import { INPUT_AT, VALUES_AT } from '../kernel/memory-map.js';
import { endAt, startAt } from '../scan/records-scanner.js';
import type { CellReader } from './cell-reader.js';
import type { CategoryPart } from './column-part.js';
import { partNumbers } from './part-numbers.js';

/** Reads texts that repeat: each distinct one becomes a string once. The kernel finds those again that aren't long. */
export function categoryReader(): CellReader {
  const table = textTable((count) => new Int32Array(count));
  const cell = textRecords();
  const codes = partNumbers(Uint32Array);
  const known = codeTable();
  let texts = [''];

  function codeOf(bytes: Uint8Array, start: number, end: number): number {
    if (start === end) return 0;
    cell.clear();
    cell.push(0, bytes, start, end);
    const code = codeOfText(table.view, cell.words, 0);
    if (code !== 0) return code;
    table.add(cell.words, 0, texts.length);
    return texts.push(latin1Text(bytes, start, end)) - 1;
  }
  const add: CellReader['add'] = (bytes, start, end) => codes.push(codeOf(bytes, start, end));
  return {
    add,
    addScanned(cells, from, to) {
      const { startsAt, endsAt, bytes } = cells;
      const { run, uints } = theKernel();
      const tableAt = known.at();
      for (let record = from; record < to; record++) {
        const stop = run.readCodes(tableAt, INPUT_AT, startsAt, endsAt, record, to, VALUES_AT);
        codes.append(uints.subarray((VALUES_AT >> 2) + record, (VALUES_AT >> 2) + stop));
        record = stop;
        if (record === to) return;
        const start = startAt(cells, record);
        const end = endAt(cells, record);
        if (end < 0) cells.give(add, record);
        else {
          const code = codeOf(bytes, start, end);
          codes.push(code);
          run.rememberCode(tableAt, INPUT_AT + start, end - start, code);
        }
      }
    },
    take() {
      const part: CategoryPart = { type: 'category', codes: codes.take(texts.length === 1), texts };
      texts = [''];
      table.clear();
      known.clear();
      return part;
    },
  };
}
