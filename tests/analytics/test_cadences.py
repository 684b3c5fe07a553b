"""How often: the words people write for a rhythm, in both languages, and the days that follow from them."""

from datetime import date

import pytest

from analytics.communication import AD_HOC, CADENCES, cadence
from analytics.communication.cadence import Cadence, next_working
from analytics.schedule.calendar import working_calendar
from data.kinds import Book

CALENDAR = working_calendar(Book(settings={"holidays": "none"}), date(2026, 1, 1), date(2027, 12, 31))
CHINA = working_calendar(Book(settings={"holidays": "CN"}), date(2026, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Daily", "daily"), ("every day", "daily"), ("every working day", "daily"), ("Daily stand-up", "daily"), ("每天", "daily"),
        ("每日", "daily"), ("每个工作日", "daily"),
        ("weekly", "weekly"), ("Weekly (Fri)", "weekly"), ("once a week", "weekly"), ("1/week", "weekly"), ("every Monday", "weekly"),
        ("per week", "weekly"), ("每周", "weekly"), ("每周一", "weekly"), ("每周一次", "weekly"), ("每周例会", "weekly"), ("一周一次", "weekly"),
        ("every two weeks", "fortnightly"), ("Every 2 weeks", "fortnightly"), ("bi-weekly", "fortnightly"), ("fortnightly", "fortnightly"),
        ("every other week", "fortnightly"), ("双周", "fortnightly"), ("每两周", "fortnightly"), ("隔周", "fortnightly"), ("每隔两周", "fortnightly"),
        ("monthly", "monthly"), ("once a month", "monthly"), ("每月", "monthly"), ("每个月", "monthly"), ("月度", "monthly"), ("每月一次", "monthly"),
        ("quarterly", "quarterly"), ("every 3 months", "quarterly"), ("每季度", "quarterly"), ("每3个月", "quarterly"),
        ("half-yearly", "half_yearly"), ("每半年", "half_yearly"), ("twice a year", None), ("annually", "yearly"), ("每年", "yearly"),
    ],
)  # fmt: skip
def test_a_rhythm_is_understood_in_either_language(words: str, code: str | None) -> None:
    assert cadence(words) == (CADENCES[code] if code else Cadence("months", 6, 2 / 12))


@pytest.mark.parametrize(
    ("words", "unit", "step", "per_month"),
    [
        ("2x per month", "days", 15, 2), ("2 x / month", "days", 15, 2), ("twice a month", "days", 15, 2), ("每月2次", "days", 15, 2),
        ("每半个月", "days", 15, 2), ("twice a week", "workdays", 2, 26 / 3), ("每周两次", "workdays", 2, 26 / 3), ("每周一、三", "workdays", 2, 26 / 3),
        ("Mon/Wed/Fri", "workdays", 1, 13), ("Tuesdays and Thursdays", "workdays", 2, 26 / 3), ("3 times per quarter", "months", 1, 1),
        ("every 10 days", "days", 10, 365 / 120), ("every 10 working days", "workdays", 10, 26 / 12), ("每两个月", "months", 2, 0.5),
    ],
)  # fmt: skip
def test_so_many_times_in_a_time_is_spread_evenly(words: str, unit: str, step: int, per_month: float) -> None:
    found = cadence(words)
    assert found is not None
    assert (found.unit, found.step) == (unit, step)
    assert found.per_month == pytest.approx(per_month)


@pytest.mark.parametrize(
    "words", ["ad hoc", "Ad-hoc", "as needed", "on request", "at each milestone", "once", "按需", "不定期", "里程碑"]
)
def test_no_rhythm_is_a_rhythm_that_is_known(words: str) -> None:
    assert cadence(words) == AD_HOC
    assert AD_HOC.after(date(2026, 3, 2), CALENDAR) is None


@pytest.mark.parametrize(
    "words", ["sometimes", "soon", "often", "bimonthly", "weekly or monthly", "每周或每月", "双月", "", "  ", None, float("nan"), 7, "0 x per month", "every 0 weeks", "经常"]
)  # fmt: skip
def test_what_is_not_understood_or_may_mean_two_things_is_not_guessed(words: object) -> None:
    assert cadence(words) is None


def test_as_needed_but_at_least_monthly_is_monthly() -> None:
    assert cadence("as needed, at least monthly") == CADENCES["monthly"]


@pytest.mark.parametrize(
    ("code", "day", "then"),
    [
        ("daily", date(2026, 3, 6), date(2026, 3, 9)),  # from a Friday to the Monday
        ("weekly", date(2026, 3, 6), date(2026, 3, 13)),
        ("fortnightly", date(2026, 3, 6), date(2026, 3, 20)),
        ("monthly", date(2026, 1, 31), date(2026, 2, 28)),
        ("quarterly", date(2026, 11, 30), date(2027, 2, 28)),
        ("yearly", date(2028, 2, 29), date(2029, 2, 28)),
    ],
)
def test_the_day_after_one_rhythm(code: str, day: date, then: date) -> None:
    assert CADENCES[code].after(day, CALENDAR) == then


def test_a_month_counted_from_the_last_day_does_not_drift() -> None:
    days = [CADENCES["monthly"].after(date(2026, 1, 31), CALENDAR, times) for times in (1, 2, 3)]
    assert days == [date(2026, 2, 28), date(2026, 3, 31), date(2026, 4, 30)]


def test_a_day_far_in_the_future_has_no_day_after_it() -> None:
    assert CADENCES["yearly"].after(date(9990, 5, 1), CALENDAR) is None


def test_a_day_that_is_not_worked_is_moved_to_the_next_that_is() -> None:
    assert next_working(date(2026, 3, 7), CALENDAR) == date(2026, 3, 9)
    assert next_working(date(2026, 10, 1), CHINA) == date(2026, 10, 8)  # the holidays of the National Day
    assert next_working(date(2026, 10, 10), CHINA) == date(2026, 10, 10)  # a Saturday that is worked for them
    assert next_working(date(2031, 3, 8), CALENDAR) == date(2031, 3, 8)  # outside the calendar: as it is
