import { AGE, AS_OF, FIRST_MONTH, local, reached } from './duckdb-terms.js';

const monthOf = (time) => `strftime(${local(time)}, '%Y-%m') as month`;

const BY_CREATED = `
with cohort as (
  select *, ${local('created')} as since, date_trunc('month', since) as start, since::date as day,
    ${local('mql')} as to_mql, ${local('accepted')} as to_accepted, ${local('qualified')} as to_qualified
  from entries where created >= ${FIRST_MONTH}),
ways as (
  select start, since < start + ${AGE} as old_enough,
    ${reached('to_mql', 'day', 30)} or ${reached('to_accepted', 'day', 30)} or ${reached('to_qualified', 'day', 30)}
      as is_mql
  from cohort)
select strftime(start, '%Y-%m') as month,
  count(*) as "volume.lead",
  count(*) filter (old_enough and is_mql) as "lead-to-mql:met",
  count(*) filter (old_enough) as "lead-to-mql:of"
from ways group by start`;

const BY_MQL = `
with cohort as (
  select *, ${local('mql')} as since, date_trunc('month', since) as start, since::date as day,
    ${local('accepted')} as to_accepted, ${local('qualified')} as to_qualified
  from entries where mql >= ${FIRST_MONTH}),
ways as (
  select start, source, since < start + ${AGE} as old_enough,
    ${reached('to_accepted', 'day', 14)} or ${reached('to_qualified', 'day', 14)} as is_accepted
  from cohort)
select strftime(start, '%Y-%m') as month,
  count(*) as "volume.mql",
  count(*) filter (source = 'Web') as "web-mqls",
  count(*) filter (old_enough and is_accepted) as "mql-to-accepted:met",
  count(*) filter (old_enough) as "mql-to-accepted:of"
from ways group by start`;

/** Two touches within 14 days of being accepted, before the lead is given up. */
const BY_ACCEPTED = `
with cohort as (
  select ${monthOf('accepted')}, id, accepted, mql, accepted + interval '14 days' as due,
    least(due, case when rejected > accepted then rejected end) as until
  from entries where accepted >= ${FIRST_MONTH}),
touched as (
  select id, count(*) as times from cohort join touches using (id)
  where moment between accepted and until group by id)
select month,
  count(*) as "volume.accepted",
  median(epoch(accepted) - epoch(mql)) filter (accepted >= mql) as "velocity.mql.accepted",
  count(*) filter (due < ${AS_OF} and times >= 2) as "sla.persistence:met",
  count(*) filter (due < ${AS_OF}) as "sla.persistence:of"
from cohort left join touched using (id) group by month`;

const BY_REJECTED = `
select ${monthOf('rejected')}, count(*) as "exits.rejected" from entries where rejected >= ${FIRST_MONTH} group by month`;

/** A lead that nobody touched has waited longer than any other. */
const BY_HAND_OVER = `
with decided as (
  select ${monthOf('moment')}, moment + interval '3 days' as due, due < ${AS_OF} as is_due,
    coalesce(decision = 'Accepted' and decided_at <= due, false) as in_time,
    coalesce(touched_at <= least(due, rejected_at), false) as is_touched,
    coalesce(epoch(touched_at) - epoch(moment), 'infinity'::double) as waited
  from hand_overs)
select month,
  count(*) as "hand_overs",
  count(*) filter (is_due and in_time) as "acceptance:met",
  count(*) filter (is_due) as "acceptance:of",
  count(*) filter (is_due and is_touched) as "sla.first-touch:met",
  count(*) filter (is_due) as "sla.first-touch:of",
  median(waited) as "response_time"
from decided group by month`;

const BY_RECYCLE = `
select ${monthOf('moment')}, count(*) as "recycles"
from changes where was = 'Rejected' and became = 'Nurturing' and moment >= ${FIRST_MONTH} group by month`;

export const QUERIES_OF_EVENTS = [BY_CREATED, BY_MQL, BY_ACCEPTED, BY_REJECTED, BY_HAND_OVER, BY_RECYCLE];
