import type { ExportName } from '../definition/definition.js';
import type { Finding } from './finding.js';
import { findingsOf } from './findings-of.js';
import type { Reads } from './read-as-of.js';
import { NO_ROW, type Records, recordOf } from './records.js';
import { idColumn } from './table-columns.js';
import { addToTally, startTally, tallyProblem } from './tally.js';

/** Which exports name leads, and deals, by their ids. */
const NAME_LEADS: readonly ExportName[] = ['stage_history', 'touches', 'deals', 'owner_history'];
const NAME_DEALS: readonly ExportName[] = ['leads', 'touches', 'deal_history'];

/**
 * Rows that name a lead (or deal) by an id that its own export has with other zeros in front or with `.0` behind: a
 * spreadsheet or a program took the ids for numbers in one of them, and that alone keeps the rows from being linked.
 */
export function paddedIdFindings(reads: Reads, leads: Records, deals: Records | null): Finding[] {
  return [
    ...NAME_LEADS.flatMap((name) => findingsIn(reads, name, 'lead', leads)),
    ...(deals === null ? [] : NAME_DEALS.flatMap((name) => findingsIn(reads, name, 'deal', deals))),
  ];
}

function findingsIn(reads: Reads, name: ExportName, field: 'lead' | 'deal', records: Records): Finding[] {
  const table = reads.get(name)?.table;
  const column = table === undefined ? null : idColumn(table, field);
  if (table === undefined || column === null || records.key === null) return [];
  const { codes, ids } = column;
  const tally = startTally(table.files);
  const meant = new Map<number, number>();
  const concerned = new Set<number>();
  const isKnown = (code: number) => (records.rowOfCode[code] ?? NO_ROW) !== NO_ROW;
  let paddedRecords: ReadonlyMap<string, number> | null = null;
  const recordMeant = (code: number): number => {
    const several = ids.listOf(code);
    if (several !== null) return several.map(recordMeant).find((record) => record !== -1) ?? -1;
    const text = ids.textOf(code);
    if (!NUMBER.test(text) || isKnown(code)) return -1;
    paddedRecords ??= recordsByNumber(records);
    return paddedRecords.get(numberOf(text)) ?? -1;
  };
  const firstUnknown = firstUnknownCode(records);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code < firstUnknown || isKnown(code)) continue;
    const record = meant.get(code) ?? recordMeant(code);
    meant.set(code, record);
    if (record === -1) continue;
    addToTally(tally, table.file[row]!, table.line[row]!);
    concerned.add(record);
  }
  const problems = tallyProblem('ids-padded-otherwise', tally, 'row', (counted, isOne) => {
    const owner = field === 'lead' ? 'leads' : 'deals';
    return `${counted} of the ${name} export ${isOne ? 'names' : 'name'} a ${field} that the ${owner} export has with other zeros before its id, or with .0 behind it (00123, 123, 123.0), and ${isOne ? 'is' : 'are'} not linked: export both again with the ids as text, and open neither in a spreadsheet`;
  });
  return findingsOf(problems, { [field === 'lead' ? 'leads' : 'deals']: concerned });
}

/** Ids of its own export were read first, so that most rows need not be looked up. The blank one is nobody's. */
function firstUnknownCode({ rowOfCode }: Records): number {
  const unknown = rowOfCode.indexOf(NO_ROW, 1);
  return unknown === -1 ? Math.max(1, rowOfCode.length) : unknown;
}

const NUMBER = /^\d+(?:\.0+)?$/;

function numberOf(id: string): string {
  return id.replace(/\.0+$/, '').replace(/^0+(?=\d)/, '');
}

/** The records whose ids are digits, by what they are without zeros; of several with one number none. */
function recordsByNumber(records: Records): ReadonlyMap<string, number> {
  const { codes, ids } = records.key!;
  const found = new Map<string, number>();
  for (const row of records.rows) {
    const code = codes[row]!;
    const text = code === 0 ? '' : ids.textOf(code);
    if (!NUMBER.test(text)) continue;
    const number = numberOf(text);
    found.set(number, found.has(number) ? -1 : recordOf(records, code));
  }
  return found;
}
