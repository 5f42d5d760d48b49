import { codeTable } from '../kernel/code-table.js';
import { theKernel } from '../kernel/kernel.js';
import { INPUT_AT, VALUES_AT } from '../kernel/memory-map.js';
import { endAt, type ScannedRecords, startAt } from '../scan/records-scanner.js';
import type { CellTest } from './careful-row.js';
import { ROW_VERDICT } from './row-verdict.js';

/** Of scanned records that are rows by `verdicts`, marks those that aren't asked for by their cell in one column, or of which that isn't sure. */
export type AskedFor = (records: ScannedRecords, verdicts: Uint8Array) => void;

/** Of a cell with doubled quotes. */
const DOUBLED = 3;

/** `isListed`: of a cell's bytes. It is asked once of each cell that isn't long. */
export function askedFor(position: number, isListed: CellTest): AskedFor {
  const known = codeTable();
  return (records, verdicts) => {
    const { run, uints } = theKernel();
    const column = records.columnAt(position);
    const { startsAt, endsAt } = column;
    const tableAt = known.at();
    const onBlank = isListed(records.bytes, 0, 0) ? ROW_VERDICT.row : ROW_VERDICT.notAskedFor;
    const codes = uints.subarray(VALUES_AT >> 2);
    for (let record = 0; record < records.count; record++) {
      record = run.readCodes(tableAt, INPUT_AT, startsAt, endsAt, record, records.count, VALUES_AT);
      if (record === records.count) break;
      const start = startAt(column, record);
      const end = endAt(column, record);
      codes[record] =
        end < 0 ? DOUBLED : isListed(records.bytes, start, end) ? ROW_VERDICT.row : ROW_VERDICT.notAskedFor;
      run.rememberCode(tableAt, INPUT_AT + start, end - start, codes[record]!);
    }
    for (let record = 0; record < records.count; record++) {
      if (verdicts[record] !== ROW_VERDICT.row) continue;
      const code = codes[record]!;
      verdicts[record] = code === 0 ? onBlank : code === DOUBLED ? ROW_VERDICT.unsure : code;
    }
  };
}
