"""How old each rating is: it fades, and after a while somebody has to look at it again.

How often to be in touch follows the quadrant (weekly, fortnightly, monthly, quarterly: the usual choice for the power/interest grid,
no primary source gives one). How often to verify a rating is our choice: after four contacts, at the latest after half a year. That is
28, 56, 120 and 182 days, in place of one interval for everybody.
"""

from datetime import date

import numpy as np
import pandas as pd

from analytics.findings import Finding, told
from analytics.judgements import dates

CADENCES: dict[str, tuple[str, int]] = {  # quadrant -> its cadence, and the days between two contacts
    "manage_closely": ("weekly", 7),
    "keep_informed": ("fortnightly", 14),
    "keep_satisfied": ("monthly", 30),
    "monitor": ("quarterly", 91),
}
CONTACTS, LONGEST = 4, 182
REVIEW_DAYS: dict[str, int] = {name: min(CONTACTS * days, LONGEST) for name, (_, days) in CADENCES.items()}
FAINTEST = 0.35  # no rating fades away altogether
DUE = (1 + FAINTEST) / 2  # how strong a rating still is on the day when it is to be verified


def aged(
    placed: pd.DataFrame, stakeholders: pd.DataFrame, today: date, changed: "pd.Series[date] | None" = None
) -> pd.DataFrame:
    """How old the rating of each person is on a day; same index as `placed` (which see).

    rated_on: the day of the rating (column rated_on; where it is blank the day of the last change known, from `changed` by record;
    NaT where neither is known), dated_by: `column`, `history` or None; days_old (Int64, 0 for a day to come); cadence, contact_days and
    review_days of the quadrant; verify_by: rated_on and review_days; overdue (boolean): today is later; days_overdue (Int64, 0 where not);
    fading: 1 when new, 0.675 on the day of verify_by, 0.35 from twice that age on, evenly between. Of who is not rated on both
    axes, or of a rating without a date, all of it is unknown (missing), never old and never new.
    """
    own = dates(stakeholders, "rated_on").reindex(placed.index)
    known = pd.to_datetime(
        changed.reindex(placed.index) if changed is not None else pd.Series(pd.NaT, index=placed.index)
    )
    rated_on = own.fillna(known.astype(own.dtype)).rename("rated_on")
    days_old = (pd.Timestamp(today) - rated_on).dt.days.clip(lower=0)
    review = placed["quadrant"].map(REVIEW_DAYS).astype("float64")
    verify_by = rated_on + pd.to_timedelta(review, unit="D")
    late = (pd.Timestamp(today) - verify_by).dt.days
    source = np.select([own.notna(), rated_on.notna()], ["column", "history"], "")
    cadence = [CADENCES.get(quadrant, (None, None)) for quadrant in placed["quadrant"]]
    return pd.DataFrame(
        {
            "rated_on": rated_on,
            "dated_by": pd.Series(source, index=placed.index, dtype="object").replace("", None),
            "days_old": days_old.astype("Int64"),
            "cadence": pd.Series([name for name, _ in cadence], index=placed.index, dtype="object"),
            "contact_days": pd.Series([days for _, days in cadence], index=placed.index, dtype="Int64"),
            "review_days": review.astype("Int64"),
            "verify_by": verify_by,
            "overdue": late.gt(0).astype("boolean").mask(late.isna()),
            "days_overdue": late.clip(lower=0).astype("Int64"),
            "fading": (1 - (1 - FAINTEST) * (days_old / (2 * review)).clip(upper=1)).round(6),
        },
        index=placed.index,
    )


def freshness(placed: pd.DataFrame, aged: pd.DataFrame) -> Finding:
    """What the ages say in one sentence; n rated people, undated of them without a date.

    ratings_none: nobody is rated. ratings_undated: of none it is known when. ratings_overdue: k are due to be verified, the longest overdue
    first (`_unnamed` where one of them has no name). ratings_fresh: none is due; `day` the next one is.
    """
    rated = aged[placed["quadrant"] != "not_rated"]
    counts = {"n": len(rated), "undated": int(rated["rated_on"].isna().sum())}
    if rated.empty:
        return Finding.of("ratings_none")
    if counts["undated"] == len(rated):
        return Finding.of("ratings_undated", **counts)
    late = rated[rated["overdue"].fillna(False)].sort_values("days_overdue", ascending=False, kind="stable")
    if late.empty:
        return Finding.of("ratings_fresh", day=rated["verify_by"].min().date().isoformat(), **counts)
    names = placed.loc[late.index, "name"]
    if names.isna().any():
        return Finding.of("ratings_overdue_unnamed", k=len(late), **counts)
    return Finding.of("ratings_overdue", k=len(late), names=told(names), **counts)
