import numpy as np
import pandas as pd
from pandas_terms import AS_OF, DAY, FIRST_MONTH, counts, local, medians, old_enough, read_leads, reached, shares, times

STAGE_OF = {
    "MQL": "mql", "Accepted": "accepted", "Working": "accepted", "Qualified": "qualified", "Rejected": "rejected",
}


def event_figures(folder):
    """Where changes of the status tell the way of a lead, and touches what was done about it."""
    leads = read_leads(folder, ["Lead ID", "Lead Source", "Create Date", "Last Modified"], **{"Lead Source": "category"})
    changes, touches = read_changes(folder), read_touches(folder)
    first = changes.groupby([changes.id, changes.became.astype(object).map(STAGE_OF)]).moment.min().unstack()
    entries = leads.set_index("Lead ID").join(first)
    return {**entry_figures(entries), **accepted_figures(entries, touches), **hand_over_figures(changes, touches)}


def read_changes(folder):
    changes = pd.read_csv(f"{folder}/changes.csv", dtype={"Old Value": "category", "New Value": "category"})
    changes = changes.set_axis(["id", "moment", "was", "became"], axis=1, copy=False)
    changes["moment"] = times(changes.moment)
    return changes


def read_touches(folder):
    columns = ["Lead", "Created Date", "Status"]
    touches = pd.read_csv(f"{folder}/touches.csv", usecols=columns, dtype={"Status": "category"})
    touches = touches.set_axis(["id", "touched_at", "status"], axis=1, copy=False)
    touches = touches.loc[touches.status == "Completed", ["id", "touched_at"]]
    touches["touched_at"] = times(touches.touched_at)
    return touches


def entry_figures(entries):
    created = entries[entries["Create Date"] >= FIRST_MONTH]
    since = local(created["Create Date"])
    to_mql = [reached(local(created[stage]), since, 30) for stage in ("mql", "accepted", "qualified")]
    mqls = entries[entries.mql >= FIRST_MONTH]
    mql = local(mqls.mql)
    to_accepted = [reached(local(mqls[stage]), mql, 14) for stage in ("accepted", "qualified")]
    return {
        "volume.lead": counts(since),
        "lead-to-mql": shares(since, np.logical_or.reduce(to_mql), old_enough(since)),
        "volume.mql": counts(mql),
        "web-mqls": counts(mql, mqls["Lead Source"] == "Web"),
        "mql-to-accepted": shares(mql, np.logical_or.reduce(to_accepted), old_enough(mql)),
        "exits.rejected": counts(local(entries.rejected[entries.rejected >= FIRST_MONTH])),
    }


def accepted_figures(entries, touches):
    """Two touches within 14 days of being accepted, before the lead is given up."""
    cohort = entries[entries.accepted >= FIRST_MONTH]
    since = local(cohort.accepted)
    due = cohort.accepted + 14 * DAY
    until = due.where(~((cohort.rejected > cohort.accepted) & (cohort.rejected < due)), cohort.rejected)
    asked = pd.DataFrame({"accepted": cohort.accepted, "until": until})
    touched = touches.merge(asked, left_on="id", right_index=True)
    touched = touched[touched.touched_at.between(touched.accepted, touched.until)]
    how_often = touched.id.value_counts().reindex(cohort.index, fill_value=0)
    return {
        "volume.accepted": counts(since),
        "velocity.mql.accepted": medians(since, (cohort.accepted - cohort.mql).dt.total_seconds()),
        "sla.persistence": shares(since, how_often >= 2, due < AS_OF),
    }


def hand_over_figures(changes, touches):
    """Each hand-over, what was decided next, when the lead was given up, and the first touch since."""
    recent = changes[changes.moment >= FIRST_MONTH].sort_values(["id", "moment"])
    following = recent.groupby("id", sort=False)[["moment", "became"]].shift(-1)
    rejected_at = recent.moment.where(recent.became == "Rejected").groupby(recent.id, sort=False).bfill()
    recent = recent.assign(decided_at=following.moment, decision=following.became, rejected_at=rejected_at)
    handed = recent[recent.became == "MQL"]
    touched = handed[["id", "moment"]].merge(touches, on="id")
    touched = touched[touched.touched_at >= touched.moment].groupby(["id", "moment"]).touched_at.min()
    handed = handed.join(touched, on=["id", "moment"])
    since = local(handed.moment)
    due = handed.moment + 3 * DAY
    in_time = (handed.decision == "Accepted") & (handed.decided_at <= due)
    is_touched = (handed.touched_at <= due) & ~(handed.touched_at > handed.rejected_at)
    waited = (handed.touched_at - handed.moment).dt.total_seconds().fillna(np.inf)
    return {
        "hand_overs": counts(since),
        "acceptance": shares(since, in_time, due < AS_OF),
        "sla.first-touch": shares(since, is_touched, due < AS_OF),
        "response_time": medians(since, waited),
        "recycles": counts(local(recent.moment), (recent.was == "Rejected") & (recent.became == "Nurturing")),
    }
