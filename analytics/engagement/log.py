"""The engagement log: who was spoken with when, about what and in which mood, and when each person was last spoken with."""

from datetime import date

import pandas as pd

from analytics.decisions import concerned
from analytics.judgements import dates, texts
from data.kinds import Book

_WRITTEN = ("channel", "summary", "author", "follow_up")


def contacts(book: Book) -> pd.DataFrame:
    """Every entry of the log with each person whom it names, the latest first, undated ones last; index from 0.

    Columns entry, stakeholder (records); on (day, NaT where unknown); channel, summary, author, follow_up (text or None);
    sentiment (Int64, -2 very negative to 2 very positive; missing where nobody said).
    """
    entries = book.records("engagements")
    pairs = concerned(book, "engagements", "stakeholder", "stakeholders").set_axis(["entry", "stakeholder"], axis=1)
    told = pd.DataFrame({name: texts(entries, name) for name in _WRITTEN}, index=entries.index).assign(
        on=dates(entries, "on"), sentiment=pd.to_numeric(texts(entries, "sentiment"), errors="coerce").astype("Int64")
    )
    found = pairs.join(told, on="entry")
    return found.sort_values("on", ascending=False, kind="stable", na_position="last", ignore_index=True)


def last_contacts(found: pd.DataFrame, today: date) -> pd.Series:
    """The day on which each person of the log (`contacts`) was last spoken with, up to today; index the stakeholders' records.

    A talk that is only planned, dated after today, has not been held.
    """
    held = found[found["on"].notna() & (found["on"] <= pd.Timestamp(today))]
    latest: pd.Series = held.groupby("stakeholder")["on"].max().rename("last")
    return latest
