/** What several of the queries say. Times are in UTC until a day or a month is asked of them. */

/** The moment at which as-of, a day, ends. */
export const AS_OF = "timestamp '2026-06-30 22:00:00'";

/** From when on the report shows months: six, of which as-of ends the last. Nothing is recorded later. */
export const FIRST_MONTH = "timestamp '2025-12-31 23:00:00'";

/** How conversions are compared: each cohort as it stood at the age that the newest has, 30 days after its month began. */
export const AGE = "interval '30 days'";

/** How the files are written, which is told so that nothing has to be guessed. */
export const WRITTEN = "header = true, delim = ',', quote = '\"', escape = '\"', auto_detect = false";

/** Loads these columns of the leads; of rows with the same id the one modified last. */
export function leadsTable(columns) {
  return `
create table leads as select ${columns}
from read_csv('FOLDER/leads.csv', ${WRITTEN}, nullstr = ['', 'n/a'], columns = {
  'Lead ID': 'VARCHAR', 'Lead Owner': 'VARCHAR', 'First Name': 'VARCHAR', 'Last Name': 'VARCHAR', 'Title': 'VARCHAR',
  'Company': 'VARCHAR', 'Email': 'VARCHAR', 'Phone': 'VARCHAR', 'Street': 'VARCHAR', 'City': 'VARCHAR',
  'Country': 'VARCHAR', 'Employees': 'INTEGER', 'Lead Source': 'VARCHAR', 'Lead Status': 'VARCHAR',
  'Create Date': 'TIMESTAMP', 'Last Modified': 'TIMESTAMP', 'MQL Date': 'DATE', 'Accepted Date': 'DATE',
  'Region': 'VARCHAR', 'Industry': 'VARCHAR', 'Description': 'VARCHAR' })
qualify row_number() over (partition by "Lead ID" order by "Last Modified" desc) = 1`;
}

/** A time in the time zone that was agreed on. */
export function local(time) {
  return `(${time} at time zone 'UTC' at time zone 'Europe/Berlin')`;
}

/** Whether a stage was reached so many days after a date at most; up to a week before it is a slip, and counts as day 0. */
export function reached(stage, from, days) {
  return `coalesce(${stage}::date - ${from} between -7 and ${days} and ${stage} < start + ${AGE}, false)`;
}
