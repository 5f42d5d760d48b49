import { AGE, FIRST_MONTH, leadsTable, local, reached } from './duckdb-terms.js';

export const LOAD_LEADS = [
  leadsTable(`"Lead ID" as id, "Lead Owner" as owner, "Lead Source" as source, "Region" as region,
    "Industry" as segment, "Create Date" as created, "MQL Date" as mql, "Accepted Date" as accepted,
    "Email" is not null and "Employees" >= 200 as qualified`),
];

const BY_CREATED = `
with cohort as (
  select *, ${local('created')} as since, date_trunc('month', since) as start, since::date as day
  from leads where created >= ${FIRST_MONTH}),
ways as (
  select *, since < start + ${AGE} as old_enough,
    ${reached('mql', 'day', 30)} or ${reached('accepted', 'day', 30)} as to_mql,
    ${reached('accepted', 'day', 30)} as to_accepted
  from cohort)
select strftime(start, '%Y-%m') as month,
  count(*) as "volume.lead",
  count(*) filter (old_enough and to_mql) as "lead-to-mql:met",
  count(*) filter (old_enough) as "lead-to-mql:of",
  count(*) filter (old_enough and segment = 'Software' and to_accepted) as "software-accepted:met",
  count(*) filter (old_enough and segment = 'Software') as "software-accepted:of"
from ways group by start`;

/** Accepted in time for sure where that day had ended when the hand-over's day had begun 5 × 24 hours before. */
const BY_MQL = `
with cohort as (
  select *, date_trunc('month', mql) as start, mql - ${local('created')}::date as days
  from leads where mql >= date '2026-01-01'),
ways as (
  select *, mql < start + ${AGE} as old_enough, mql + 6 <= date '2026-07-01' as due,
    ${reached('accepted', 'mql', 14)} as to_accepted, coalesce(accepted - mql between -7 and 4, false) as in_time
  from cohort)
select strftime(start, '%Y-%m') as month,
  count(*) as "volume.mql",
  count(*) as "hand_overs",
  count(*) filter (source = 'Web') as "web-mqls",
  count(*) filter (old_enough and to_accepted) as "mql-to-accepted:met",
  count(*) filter (old_enough) as "mql-to-accepted:of",
  count(*) filter (due and in_time) as "acceptance:met",
  count(*) filter (due) as "acceptance:of",
  count(*) filter (due and in_time and owner = 'Owner 017') as "one-owner:met",
  count(*) filter (due and owner = 'Owner 017') as "one-owner:of",
  count(*) filter (qualified) as "sla.qualified:met",
  count(*) as "sla.qualified:of",
  86400 * median(days) filter (days >= 0) as "velocity.lead.mql"
from ways group by start`;

const BY_ACCEPTED = `
select strftime(accepted, '%Y-%m') as month,
  count(*) as "volume.accepted",
  count(*) filter (region = 'EMEA') as "emea-accepted",
  86400 * median(accepted - mql) filter (accepted >= mql) as "velocity.mql.accepted"
from leads where accepted >= date '2026-01-01' group by month`;

export const QUERIES_OF_LEADS = [BY_CREATED, BY_MQL, BY_ACCEPTED];
