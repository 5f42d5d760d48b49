import { FIRST_MONTH, leadsTable, WRITTEN } from './duckdb-terms.js';

const LEADS = leadsTable('"Lead ID" as id, "Lead Source" as source, "Create Date" as created');

const CHANGES = `
create table changes as
select "Lead ID" as id, "Edit Date" as moment, "Old Value" as was, "New Value" as became
from read_csv('FOLDER/changes.csv', ${WRITTEN}, columns = {
  'Lead ID': 'VARCHAR', 'Edit Date': 'TIMESTAMP', 'Old Value': 'VARCHAR', 'New Value': 'VARCHAR' })`;

const TOUCHES = `
create table touches as
select "Lead" as id, "Created Date" as moment
from read_csv('FOLDER/touches.csv', ${WRITTEN}, columns = {
  'Lead': 'VARCHAR', 'Created Date': 'TIMESTAMP', 'Activity Type': 'VARCHAR', 'Assigned': 'VARCHAR',
  'Call Result': 'VARCHAR', 'Status': 'VARCHAR' })
where "Status" = 'Completed'`;

/** When each lead first entered each stage. */
const ENTRIES = `
create table entries as
with first as (
  select id, min(moment) filter (became = 'MQL') as mql,
    min(moment) filter (became in ('Accepted', 'Working')) as accepted,
    min(moment) filter (became = 'Qualified') as qualified, min(moment) filter (became = 'Rejected') as rejected
  from changes group by id)
select id, created, source, mql, accepted, qualified, rejected from leads left join first using (id)`;

/** Each hand-over, what was decided next, when the lead was given up, and the first touch since. */
const HAND_OVERS = `
create table hand_overs as
with followed as (
  select *, lead(moment) over later as decided_at, lead(became) over later as decision,
    min(case became when 'Rejected' then moment end) over (later rows between 1 following and unbounded following)
      as rejected_at
  from changes where moment >= ${FIRST_MONTH}
  window later as (partition by id order by moment)),
handed_over as (select * from followed where became = 'MQL'),
touched as (
  select id, handed_over.moment, min(touches.moment) as touched_at
  from handed_over join touches using (id) where touches.moment >= handed_over.moment group by all)
select * from handed_over left join touched using (id, moment)`;

export const LOAD_EVENTS = [LEADS, CHANGES, TOUCHES, ENTRIES, HAND_OVERS];
