from pandas_terms import DAY, FIRST_DAY, FIRST_MONTH, counts, local, medians, old_enough, read_leads, reached, shares

COLUMNS = [
    "Lead ID", "Lead Owner", "Lead Source", "Create Date", "Last Modified", "MQL Date", "Accepted Date",
    "Region", "Industry", "Email", "Employees",
]
NAMES = {"Lead Owner": "category", "Lead Source": "category", "Region": "category", "Industry": "category"}


def lead_figures(folder):
    """Where all there is are leads with the dates of their stages."""
    leads = read_leads(folder, COLUMNS, ["MQL Date", "Accepted Date"], **NAMES).rename(columns={"MQL Date": "mql", "Accepted Date": "accepted"})
    return {**by_created(leads), **by_mql(leads), **by_accepted(leads)}


def by_created(leads):
    cohort = leads[leads["Create Date"] >= FIRST_MONTH]
    since = local(cohort["Create Date"])
    to_accepted = reached(cohort.accepted, since, 30)
    to_mql = reached(cohort.mql, since, 30) | to_accepted
    of = old_enough(since)
    return {
        "volume.lead": counts(since),
        "lead-to-mql": shares(since, to_mql, of),
        "software-accepted": shares(since, to_accepted, of & (cohort.Industry == "Software")),
    }


def by_mql(leads):
    """Accepted in time for sure where that day had ended when the hand-over's day had begun 5 x 24 hours before."""
    cohort = leads[leads.mql >= FIRST_DAY]
    since = cohort.mql
    due = since + 6 * DAY <= "2026-07-01"
    in_time = (cohort.accepted - since).dt.days.between(-7, 4)
    qualified = cohort.Email.notna() & (cohort.Employees >= 200)
    days = (since - local(cohort["Create Date"]).dt.normalize()).dt.days
    return {
        "volume.mql": counts(since),
        "hand_overs": counts(since),
        "web-mqls": counts(since, cohort["Lead Source"] == "Web"),
        "mql-to-accepted": shares(since, reached(cohort.accepted, since, 14), old_enough(since)),
        "acceptance": shares(since, in_time, due),
        "one-owner": shares(since, in_time, due & (cohort["Lead Owner"] == "Owner 017")),
        "sla.qualified": shares(since, qualified, since.notna()),
        "velocity.lead.mql": medians(since, 86400 * days),
    }


def by_accepted(leads):
    cohort = leads[leads.accepted >= FIRST_DAY]
    since = cohort.accepted
    return {
        "volume.accepted": counts(since),
        "emea-accepted": counts(since, cohort.Region == "EMEA"),
        "velocity.mql.accepted": medians(since, 86400 * (since - cohort.mql).dt.days),
    }
