import type { ExportName } from '../definition/definition.js';
import { HISTORY_NAMES, shownBy } from './history-read.js';
import type { Leads } from './leads.js';
import { eachRecordRow, type RecordRow } from './record-rows.js';
import { tellingDeals } from './telling-deals.js';
import { type Joined, tellingHistory } from './telling-history.js';
import { leftOut, type RowFate, type Tell, type TellingRow } from './telling-row.js';
import { tellingTouches } from './telling-touches.js';

/**
 * Finds every row that tells of some leads or their deals, by the records and links that joining found, and with the same
 * functions where it kept nothing. Goes through each export once, however many leads are asked about.
 */
export function rowsTelling(joined: Joined): Leads['rowsTelling'] {
  return (wanted) => {
    const rows: TellingRow[] = [];
    const tellOf = (name: ExportName, inWhole = false): Tell => {
      const { table: current, firstFile, snapshots } = joined.reads.get(name)!;
      const table = (inWhole ? snapshots?.whole : null) ?? current;
      return (lead, row, fate) => {
        if (wanted.has(lead)) rows.push({ lead, table, row, file: firstFile + table.file[row]!, fate });
      };
    };
    const { reads, records, deals } = joined;
    const tellOfLead = tellOf('leads');
    eachRecordRow(records, (lead, row, is) => tellOfLead(lead, row, fateOfRecord(is)));
    for (const name of HISTORY_NAMES) {
      const of = reads.has(name) ? name : shownBy(reads, name);
      if (of !== null) tellingHistory(joined, name, tellOf(of, of !== name));
    }
    if (reads.has('touches')) tellingTouches(joined, wanted, tellOf('touches'));
    if (deals !== null) tellingDeals(records, deals, wanted, tellOf('deals'));
    return rows;
  };
}

function fateOfRecord(is: RecordRow): RowFate {
  if (is === 'repeated') return leftOut('repeated');
  return is === 'later' ? leftOut('later_than_as_of') : { kind: 'record', merged: is === 'merged' };
}
