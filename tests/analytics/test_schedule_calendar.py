"""The working calendar: China's make-up days, part days, and instants that are the same position."""

from datetime import date

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.schedule import DAY, WorkCalendar, working_calendar
from data.kinds import Book
from tests.analytics.conftest import TableMaker

PLAIN = WorkCalendar("none", 2026, 2027)
CHINA = WorkCalendar("CN", 2004, 2027)
NIGHTS = ((date(2026, 3, 4), 12 * 60, None), (date(2026, 3, 5), 23 * 60 + 30, None), (date(2026, 3, 6), 24 * 60, None), (date(2026, 3, 7), 90, None))  # fmt: skip
ODD = WorkCalendar("none", 2026, 2026, NIGHTS)


def at(text: str) -> pd.Timestamp:
    return pd.Timestamp(text)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_every_day_since_2004_is_worked_as_the_state_council_says() -> None:
    """chinesecalendar 1.11 is the other source; they differ on the last day of 2005 alone, which was worked."""
    import chinese_calendar

    days = pd.date_range("2004-01-01", "2026-12-31")
    ours = CHINA.worked(days.to_numpy())
    theirs = np.array([chinese_calendar.is_workday(day.date()) for day in days])
    assert [f"{day:%Y-%m-%d}" for day in days[ours != theirs]] == ["2005-12-31"]


def test_a_year_that_is_not_announced_makes_the_calendar_provisional_from_its_first_day() -> None:
    assert CHINA.provisional_from == date(2027, 1, 1)
    assert WorkCalendar("CN", 2020, 2027, until=date(2026, 12, 31)).provisional_from is None
    assert PLAIN.provisional_from is None


def test_a_country_that_is_not_known_is_told() -> None:
    with pytest.raises(ValueError, match="'XX' are not known, only those of CN, none"):
        WorkCalendar("XX", 2026, 2026).worked(date(2026, 1, 1))


def test_friday_evening_and_monday_morning_are_one_position() -> None:
    assert PLAIN.minutes_between(at("2026-03-06 17:00"), at("2026-03-09 08:00")) == 0
    assert PLAIN.minutes_between(at("2026-03-06 16:59"), at("2026-03-09 08:01")) == 2
    assert PLAIN.minutes_between(at("2026-03-02 12:00"), at("2026-03-02 13:00")) == 0
    assert PLAIN.days_between(date(2026, 3, 2), date(2026, 3, 9)) == 5
    assert PLAIN.days_between(date(2026, 3, 9), date(2026, 3, 2)) == -5


def test_what_starts_is_snapped_forward_and_what_finishes_back() -> None:
    friday_evening = PLAIN.position(at("2026-03-06 17:00"))
    assert pd.Timestamp(PLAIN.starts(np.array([friday_evening]))[0]) == at("2026-03-09 08:00")
    assert pd.Timestamp(PLAIN.finishes(np.array([friday_evening]))[0]) == at("2026-03-06 17:00")
    assert PLAIN.added(at("2026-03-06 08:00"), DAY) == at("2026-03-06 17:00")
    assert PLAIN.added(at("2026-03-06 08:00"), DAY + 1) == at("2026-03-09 08:01")
    assert PLAIN.added(at("2026-03-07 10:00"), 0) == at("2026-03-09 08:00")


@given(st.integers(0, ODD.minutes - 1), st.booleans())
def test_a_position_is_that_of_its_instant(position: int, starts: bool) -> None:
    instant = (ODD.starts if starts else ODD.finishes)(np.array([position + (not starts)]))
    assert ODD.position(instant)[0] == position + (not starts)


@given(st.integers(0, 364 * 1440), st.integers(0, 1440))
def test_no_minute_is_worked_twice(first: int, more: int) -> None:
    start = at("2026-01-01") + pd.Timedelta(minutes=first)
    assert 0 <= ODD.minutes_between(start, start + pd.Timedelta(minutes=more)) <= more


@pytest.mark.parametrize(
    ("day", "opens", "closes"),
    [
        ("2026-03-03", "2026-03-03 08:00", "2026-03-03 17:00"),
        ("2026-03-04", "2026-03-04 08:00", "2026-03-04 21:00"),
        ("2026-03-05", "2026-03-05 00:00", "2026-03-06 00:00"),
        ("2026-03-07", "2026-03-07 08:00", "2026-03-07 09:30"),
    ],
)
def test_a_day_of_other_hours_opens_at_eight_and_keeps_its_lunch(day: str, opens: str, closes: str) -> None:
    first = ODD.position(np.array([day], dtype="datetime64[m]"))
    last = ODD.position(np.array([day], dtype="datetime64[D]") + 1)
    assert pd.Timestamp(ODD.starts(first)[0]) == at(opens)
    assert pd.Timestamp(ODD.finishes(last)[0]) == at(closes)


def test_the_workbooks_own_days_come_before_the_country(table: TableMaker) -> None:
    days = table(
        "calendar",
        [
            {"date": "2026-10-01", "working": True, "name": "Opening week"},
            {"date": "2026-10-09", "working": False, "name": "Company day"},
            {"date": "2026-10-12", "hours": 4},
            {"date": "2026-10-13", "name": "Only a name"},
        ],
    )
    calendar = working_calendar(
        Book({"calendar": days}, settings={"holidays": "CN"}), date(2026, 9, 1), date(2026, 10, 31)
    )
    assert (calendar.country, calendar.overrides) == ("CN", 4)
    worked = calendar.worked(pd.date_range("2026-10-01", "2026-10-13").to_numpy())
    assert [day + 1 for day in np.flatnonzero(worked)] == [1, 8, 10, 12, 13]
    assert calendar.minutes_between(date(2026, 10, 12), date(2026, 10, 13)) == 240


def test_days_off_and_make_up_days_are_told_by_name() -> None:
    off = CHINA.off(date(2026, 9, 30), date(2026, 10, 11))
    assert [f"{day:%m-%d}" for day in off["date"]] == [
        "10-01",
        "10-02",
        "10-03",
        "10-04",
        "10-05",
        "10-06",
        "10-07",
        "10-11",
    ]
    assert off["name"].iloc[0] == "National Day"
    assert off["name"].iloc[-1] is None
    assert CHINA.off(date(2026, 10, 1), date(2026, 10, 1), "zh")["name"].tolist() == ["国庆节"]
    assert CHINA.made_up(date(2026, 9, 1), date(2026, 10, 31))["date"].dt.day.tolist() == [20, 10]


def test_without_a_setting_no_holiday_is_taken() -> None:
    calendar = working_calendar(Book(), date(2026, 10, 1), date(2026, 10, 1))
    assert (calendar.country, calendar.overrides, bool(calendar.worked(date(2026, 10, 1)))) == ("none", 0, True)
