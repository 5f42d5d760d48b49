import { parseDay } from '../time/civil.js';
import type { Day } from '../time/moment.js';

const PLAIN_DATE = /(?<!\d)((?:19|20|21)\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)/g;

/**
 * The date in a file's name, as `leads-2026-10-31.csv`, `leads_2026_10_31.csv` or `20261031_leads.csv` have it; the last one where there
 * are several (a range is named by its end), null where there is none. Folders don't count, nor do longer numbers
 * such as the milliseconds in Salesforce's `report1700000000000.csv`.
 */
export function fileNameDate(name: string): Day | null {
  const base = name.split(/[/\\]/).at(-1) ?? name;
  let last: Day | null = null;
  for (const [, year, , month, day] of base.matchAll(PLAIN_DATE)) {
    last = parseDay(`${year}-${month}-${day}`) ?? last;
  }
  return last;
}
