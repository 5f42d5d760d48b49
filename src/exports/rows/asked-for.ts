import { codeTable } from '../kernel/code-table.js';
import { theKernel } from '../kernel/kernel.js';
import { INPUT_AT, VALUES_AT } from '../kernel/memory-map.js';
import { endAt, type ScannedRecords, startAt } from '../scan/records-scanner.js';
import type { CellTest } from './plain-row.js';
import { ROW_VERDICT } from './row-verdict.js';

/** The `ROW_VERDICT` of each scanned record by its cell in one column, as far as that goes; until the kernel reads other values. */
export type AskedFor = (records: ScannedRecords) => (record: number) => number;

/** `isListed`: of a cell's bytes. It is asked once of each cell that isn't long. */
export function askedFor(position: number, isListed: CellTest): AskedFor {
  const known = codeTable();
  return (records) => {
    const { run, uints } = theKernel();
    const column = records.columnAt(position);
    const { startsAt, endsAt } = column;
    const tableAt = known.at();
    const onBlank = isListed(records.bytes, 0, 0) ? ROW_VERDICT.row : ROW_VERDICT.notAskedFor;
    const verdicts = uints.subarray(VALUES_AT >> 2);
    for (let record = 0; record < records.count; record++) {
      record = run.readCodes(tableAt, INPUT_AT, startsAt, endsAt, record, records.count, VALUES_AT);
      if (record === records.count) break;
      const start = startAt(column, record);
      const end = endAt(column, record);
      verdicts[record] =
        end < 0 ? DOUBLED : isListed(records.bytes, start, end) ? ROW_VERDICT.row : ROW_VERDICT.notAskedFor;
      run.rememberCode(tableAt, INPUT_AT + start, end - start, verdicts[record]!);
    }
    return (record) => {
      const verdict = verdicts[record]!;
      return verdict === 0 ? onBlank : verdict === DOUBLED ? ROW_VERDICT.unsure : verdict;
    };
  };
}

/** Of a cell with doubled quotes. */
const DOUBLED = 3;
