"""What figures of both kinds need. Times are in UTC until a day or a month is asked of them."""
import pandas as pd

AS_OF = pd.Timestamp("2026-06-30 22:00", tz="UTC")
FIRST_MONTH = pd.Timestamp("2025-12-31 23:00", tz="UTC")
FIRST_DAY = pd.Timestamp("2026-01-01")
DAY = pd.Timedelta(days=1)


def read_leads(folder, columns, days=(), **types):
    """These columns of the leads; of rows with the same id the one modified last."""
    leads = pd.read_csv(f"{folder}/leads.csv", usecols=columns, dtype=types)
    for column in ("Create Date", "Last Modified"):
        leads[column] = times(leads[column])
    for column in days:
        leads[column] = pd.to_datetime(leads[column])
    return leads.sort_values("Last Modified").drop_duplicates("Lead ID", keep="last")


def times(texts):
    """Once read: `parse_dates` makes an object of each time with a zone and then a time again, and takes thrice as long."""
    return pd.to_datetime(texts, utc=True)


def local(times):
    """Times in the time zone that was agreed on."""
    return times.dt.tz_convert("Europe/Berlin").dt.tz_localize(None)


def month_start(days):
    return days.dt.normalize() - pd.to_timedelta(days.dt.day - 1, unit="D")


def reached(stage, since, days):
    """Whether a stage was reached so many days after at most, and by the age that the newest cohort has: 30 days."""
    passed = (stage.dt.normalize() - since.dt.normalize()).dt.days
    return passed.between(-7, days) & (stage < month_start(since) + 30 * DAY)


def old_enough(since):
    return since < month_start(since) + 30 * DAY


def counts(since, wanted=None):
    """How many by month of `since`."""
    months = since.dt.month if wanted is None else since.dt.month[wanted]
    return keyed(months.value_counts(sort=False))


def shares(since, met, of):
    """By month how many of those were met."""
    tally = pd.DataFrame({"met": met & of, "of": of}).groupby(since.dt.month).sum()
    return {month_key(month): {"met": row.met, "of": row.of} for month, row in tally.iterrows()}


def medians(since, seconds):
    """By month the median of what is no less than 0."""
    return keyed(seconds[seconds >= 0].groupby(since.dt.month).median())


def keyed(series):
    return {month_key(month): value for month, value in series.items()}


def month_key(month):
    return f"2026-{month:02}"
