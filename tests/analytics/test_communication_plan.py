"""The communication plan: what is one's own and what is proposed, when the next contact is, what is overdue, and what it asks."""

from datetime import date, timedelta

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics import map as grid
from analytics.communication import (
    CADENCES,
    FREQUENCY,
    METHODS,
    ContactHours,
    cadence,
    coming,
    contact_hours,
    listed,
    method_of,
    off_days,
    plan,
    plan_finding,
    spent,
    urgent_first,
)
from analytics.communication.dates import due
from analytics.communication.proposed import CLASSES, confidentiality, proposed
from analytics.engagement import STEPS
from analytics.map import QUADRANTS
from analytics.schedule.calendar import working_calendar
from analytics.sentences import sentence
from data.export import complete
from data.kinds import LANGUAGES, Book
from data.reading import joined, read
from pages._shell.texts import TEXTS
from tests.analytics.conftest import TableMaker

TODAY = date(2026, 3, 2)  # a Monday
CALENDAR = working_calendar(Book(), date(2025, 1, 1), date(2027, 12, 31))
PEOPLE = [
    {"id": "S1", "name": "Zhao Min", "audience": "client", "organization": "Orchard Pay", "influence": 5, "relevance": 5, "attitude": "against",
     "engagement_current": "resistant", "engagement_desired": "neutral", "direction": "outward", "owner": "Li Na", "frequency": "Every two weeks"},
    {"id": "S2", "name": "Qian Li", "audience": "team", "influence": 1, "relevance": 5, "engagement_current": "neutral", "engagement_desired": "supportive",
     "direction": "downward", "communication_method": "Chat group", "next_contact": "2026-03-09"},
    {"id": "S3", "name": "Sun Wei", "audience": "boss", "influence": 5, "relevance": 1, "engagement_current": "unaware", "engagement_desired": "neutral",
     "direction": "upward", "frequency": "now and then"},
    {"id": "S4", "name": "Wu Gang"},
]  # fmt: skip


@pytest.fixture
def book(table: TableMaker) -> Book:
    log = [
        {"on": "2026-02-10", "stakeholder": "Zhao Min", "summary": "Price"},
        {"on": "2026-01-10", "stakeholder": "S1", "summary": "First talk"},
        {"on": "2026-02-24", "stakeholder": "Qian Li", "summary": "Review"},
    ]
    own = [
        {"audience": "Sun Wei", "message": "Steering report", "purpose": "Budget", "method": "Report", "frequency": "Monthly", "owner": "Zhou Yan", "date": "2026-02-20"},
        {"audience": "Qian Li; Wu Gang", "message": "Stand-up", "method": "Meeting", "frequency": "Daily"},
        {"audience": "Works council", "message": "What changes", "frequency": "Quarterly", "date": "2026-03-07"},
    ]  # fmt: skip
    return Book(
        {
            "stakeholders": table("stakeholders", PEOPLE),
            "engagements": table("engagements", log),
            "communication": table("communication", own),
        }
    )


def planned(book: Book, today: date = TODAY) -> pd.DataFrame:
    return plan(book, grid.placed(book.table("stakeholders")), today)


def row(rows: pd.DataFrame, who: str) -> pd.Series:
    return rows[rows["who"] == who].iloc[0]


def test_everyone_has_a_row_and_so_has_an_entry_that_names_nobody(book: Book) -> None:
    assert sorted(planned(book)["who"]) == ["Qian Li", "Sun Wei", "Works council", "Wu Gang", "Zhao Min"]


def test_the_own_plan_comes_before_the_register_and_both_before_what_is_proposed(book: Book) -> None:
    rows = planned(book)
    zhao, sun, qian = (row(rows, who) for who in ("Zhao Min", "Sun Wei", "Qian Li"))
    assert zhao[["frequency", "frequency_from", "owner", "owner_from"]].tolist() == [
        "Every two weeks",
        "own_register",
        "Li Na",
        "own_register",
    ]
    assert zhao[["purpose", "purpose_from", "method", "method_from"]].tolist() == [
        "hear",
        "proposed",
        "meeting",
        "proposed",
    ]
    assert sun[["frequency", "frequency_from", "information", "information_from"]].tolist() == [
        "Monthly",
        "own_plan",
        "Steering report",
        "own_plan",
    ]
    assert qian[["method", "method_from", "purpose", "purpose_from"]].tolist() == [
        "Meeting",
        "own_plan",
        "convince",
        "proposed",
    ]


def test_what_nobody_said_is_unknown_and_not_guessed(book: Book) -> None:
    rows = planned(book)
    wu, council = row(rows, "Wu Gang"), row(rows, "Works council")
    assert wu[["quadrant", "purpose", "owner", "language"]].tolist() == ["not_rated", None, None, None]
    assert council[["purpose", "method", "owner", "quadrant"]].tolist() == [None, None, None, None]
    assert pd.isna(council["stakeholder"])


def test_a_frequency_that_is_not_understood_is_told_and_not_replaced(table: TableMaker) -> None:
    rows = planned(Book({"stakeholders": table("stakeholders", PEOPLE)}))
    sun = row(rows, "Sun Wei")
    assert sun[["frequency", "unread", "frequency_from"]].tolist() == ["now and then", True, "own_register"]
    assert pd.isna(sun["per_month"])
    assert not sun["overdue"]


def test_overdue_is_today_later_than_the_last_contact_plus_the_cadence(book: Book) -> None:
    zhao = row(planned(book), "Zhao Min")
    assert [f"{zhao[name]:%Y-%m-%d}" for name in ("last", "due", "next")] == ["2026-02-10", "2026-02-24", "2026-02-24"]
    assert zhao[["overdue", "overdue_days", "state", "next_from"]].tolist() == [True, 6, "overdue", "cadence"]
    assert not row(planned(book, date(2026, 2, 24)), "Zhao Min")["overdue"]
    assert row(planned(book, date(2026, 2, 25)), "Zhao Min")["overdue"]


def test_a_planned_day_to_come_is_the_next_and_a_past_one_without_a_talk_is_told(book: Book) -> None:
    rows = planned(book)
    qian, sun = row(rows, "Qian Li"), row(rows, "Sun Wei")
    assert (f"{qian['next']:%Y-%m-%d}", qian["next_from"]) == ("2026-03-09", "own_register")
    assert qian["overdue"], "the stand-up is daily, and the last one was noted a week ago"
    assert (f"{sun['next']:%Y-%m-%d}", sun["state"], sun["overdue"]) == ("2026-03-20", "passed", False)


def test_nobody_with_neither_a_talk_nor_a_plan_has_a_next_date(table: TableMaker) -> None:
    rows = planned(Book({"stakeholders": table("stakeholders", PEOPLE[:1])}))
    assert rows.loc[0, ["state", "overdue"]].tolist() == ["open", False]
    assert pd.isna(rows.loc[0, "next"])


def test_the_next_day_is_moved_to_a_working_day_of_the_projects_calendar(table: TableMaker) -> None:
    people = [{"name": "Li Na", "frequency": "monthly"}]
    log = [{"on": "2026-09-03", "stakeholder": "Li Na", "summary": "x"}]
    tables = {"stakeholders": table("stakeholders", people), "engagements": table("engagements", log)}
    days = {
        country: f"{planned(Book(tables, settings={'holidays': country}), date(2026, 9, 10)).at[0, 'next']:%Y-%m-%d}"
        for country in ("none", "CN")
    }
    assert days == {
        "none": "2026-10-05",
        "CN": "2026-10-08",
    }  # a Saturday; in China within the holidays of the National Day


@given(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.sampled_from(sorted(CADENCES)), st.integers(0, 90))
def test_a_contact_is_overdue_exactly_when_its_rhythm_is_past(last: date, code: str, later: int) -> None:
    today = last + timedelta(days=later)
    found = due(code, None, last, today, CALENDAR)
    assert found.due == CADENCES[code].after(last, CALENDAR)
    assert found.overdue == (today > found.due)
    assert found.next is not None
    assert found.next >= found.due
    assert CALENDAR.worked(found.next)


def test_a_resisting_person_is_confidential_and_the_others_are_internal(book: Book) -> None:
    rows = planned(book)
    assert {who: row(rows, who)["confidentiality"] for who in ("Zhao Min", "Sun Wei")} == {
        "Zhao Min": "confidential",
        "Sun Wei": "internal",
    }
    cases = {
        ("resistant", None): 1,
        ("neutral", "against"): 1,
        (None, "against"): 1,
        ("neutral", "for"): 0,
        (None, None): 0,
    }
    for (current, attitude), place in cases.items():
        assert confidentiality({"current": current, "attitude": attitude}) == CLASSES[place]


@pytest.mark.parametrize(
    ("quadrant", "frequency"),
    [("manage_closely", "weekly"), ("keep_satisfied", "monthly"), ("keep_informed", "fortnightly"), ("monitor", "quarterly"), ("not_rated", None)],
)  # fmt: skip
def test_the_cadence_that_is_proposed_for_each_quadrant(quadrant: str, frequency: str | None) -> None:
    assert proposed(quadrant, "keep", None)["frequency"] == frequency


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_that_is_proposed_has_words_and_a_frequency_is_understood_again(language: str) -> None:
    for quadrant in QUADRANTS:
        for step in STEPS:
            for direction in ("upward", "downward", "outward", "sideward", None):
                for name, code in proposed(quadrant, step, direction).items():
                    assert code is None or TEXTS[f"contact_{name}_{code}"](language)
    for code in FREQUENCY.values():
        assert cadence(TEXTS[f"contact_frequency_{code}"](language)) == CADENCES[code]
    for code in ("meeting", "brief", "email", "newsletter"):
        assert method_of(TEXTS[f"contact_method_{code}"](language)) == code


def test_a_lead_that_is_said_owns_what_nobody_owns_and_speaks_to_those_above(book: Book) -> None:
    rows = planned(book.with_settings(project_lead="Jiang Hua"))
    assert row(rows, "Wu Gang")[["owner", "owner_from"]].tolist() == ["Jiang Hua", "lead"]
    assert row(rows, "Zhao Min")["provider"] == "Li Na"
    upward = planned(Book({"stakeholders": book.table("stakeholders")}, settings={"project_lead": "Jiang Hua"}))
    assert row(upward, "Sun Wei")[["provider", "provider_from"]].tolist() == ["Jiang Hua", "lead"]


def test_the_weeks_ahead_repeat_each_contact_on_its_rhythm(book: Book) -> None:
    rows = planned(book)
    days = coming(rows, book, TODAY)
    zhao = days[days["row"] == row(rows, "Zhao Min").name]
    assert zhao["sign"].tolist()[:3] == ["overdue", "repeat", "repeat"]
    assert [f"{day:%m-%d}" for day in zhao["on"]] == ["03-02", "03-16", "03-30", "04-13"]
    council = days[days["row"] == row(rows, "Works council").name]
    assert [(f"{day:%m-%d}", sign) for day, sign in zip(council["on"], council["sign"], strict=True)] == [
        ("03-09", "next")
    ]  # planned for a Saturday
    assert not days.duplicated(["row", "on"]).any()
    off = set(off_days(book, TODAY)["date"])
    assert not off & set(days["on"])
    assert days["on"].between(pd.Timestamp(TODAY), pd.Timestamp("2026-04-26")).all()


def test_a_moved_day_moves_no_other(table: TableMaker) -> None:
    people = [{"name": "Li Na", "frequency": "weekly", "next_contact": "2026-03-07"}]  # a Saturday
    book = Book({"stakeholders": table("stakeholders", people)})
    days = coming(planned(book), book, TODAY, weeks=3)
    assert [f"{day:%m-%d}" for day in days["on"]] == ["03-09", "03-16"]


@pytest.mark.parametrize(
    ("said", "method"),
    [("Meeting in person", "meeting"), ("Video call", "video"), ("E-mail with weekly report", "email"), ("周报邮件", "email"), ("Project chat group", "chat"),
     ("项目群", "chat"), ("Weekly report", "report"), ("电话", "call"), ("Steering committee", "meeting"), ("培训", "workshop"), ("Pigeon", "other"), (None, "other"), ("", "other")],
)  # fmt: skip
def test_how_somebody_is_told_is_understood_in_either_language(said: str | None, method: str) -> None:
    assert method_of(said) == method


def test_hours_are_minutes_times_rhythm_and_a_shared_contact_is_made_once(book: Book) -> None:
    rows = planned(book)
    hours = spent(rows, ContactHours(), book.records("stakeholders"))
    by = rows.assign(hours=hours.hours).set_index("who")["hours"]
    assert by["Zhao Min"] == pytest.approx(26 / 12)  # an hour every two weeks
    assert by["Qian Li"] == by["Wu Gang"] == pytest.approx(260 / 12 / 2)  # a daily hour, with two people at once
    assert hours.total == pytest.approx(float(by.sum()))
    assert hours.owners["Li Na"] == pytest.approx(26 / 12)
    half = ContactHours(minutes=tuple((name, 30.0 if name == "meeting" else value) for name, value in METHODS.items()))
    assert spent(rows, half, book.records("stakeholders")).hours[row(rows, "Zhao Min").name] == pytest.approx(13 / 12)


def test_what_is_asked_of_the_lead_is_what_the_lead_owns(book: Book) -> None:
    rows = planned(book)
    assert spent(rows, ContactHours(), book.records("stakeholders"), "Li Na").asked == pytest.approx(26 / 12)


def test_nobody_spends_time_on_telling_themselves(table: TableMaker) -> None:
    people = [{"name": "Li Na", "owner": "Li Na", "frequency": "Daily"}]
    book = Book({"stakeholders": table("stakeholders", people)})
    assert spent(planned(book), ContactHours(), book.records("stakeholders")).total == 0


def crowd(table: TableMaker, **changes: object) -> Book:
    """Three alike people of one owner, who cost an hour a week each."""
    people = [
        {
            "name": name,
            "audience": "team",
            "owner": "Li Na",
            "frequency": "weekly",
            "communication_method": "Meeting",
            **changes,
        }
        for name in ("Zhao Min", "Qian Li", "Sun Wei")
    ]
    return Book({"stakeholders": table("stakeholders", people)})


def grouped(book: Book, budget: float) -> pd.DataFrame:
    return spent(planned(book), ContactHours(budget), book.records("stakeholders")).groups


def test_people_alike_are_to_be_told_together_once_the_budget_is_passed(table: TableMaker) -> None:
    book = crowd(table)
    assert grouped(book, 13).empty
    (group,) = grouped(book, 12).to_dict("records")
    assert group["names"] == ("Zhao Min", "Qian Li", "Sun Wei")
    assert group["saving"] == pytest.approx(2 * 52 / 12)


@pytest.mark.parametrize("changes", [{"attitude": "against"}, {"audience": None}, {"owner": None, "audience": None}])
def test_who_resists_and_whose_audience_is_unknown_is_put_into_no_group(
    table: TableMaker, changes: dict[str, object]
) -> None:
    assert grouped(crowd(table, **changes), 1).empty


def test_two_clients_are_never_told_together(table: TableMaker) -> None:
    people = [
        {"name": f"{house} {n}", "audience": "client", "organization": house, "owner": "Li Na", "frequency": "weekly", "communication_method": "Meeting"}
        for house in ("Orchard", "Lakeside") for n in (1, 2)
    ]  # fmt: skip
    found = grouped(Book({"stakeholders": table("stakeholders", people)}), 0)
    assert sorted(found["names"]) == [("Lakeside 1", "Lakeside 2"), ("Orchard 1", "Orchard 2")]


@pytest.mark.parametrize("kept", [None, "x", 7, {"budget": "much"}, {"meeting": -5}, {"meeting": True}, {"nope": 3}, {"email": float("inf")}])  # fmt: skip
def test_strange_settings_leave_the_defaults(kept: object) -> None:
    assert contact_hours(kept) == ContactHours(minutes=tuple((name, float(value)) for name, value in METHODS.items()))


def test_hours_below_nothing_are_refused() -> None:
    with pytest.raises(ValueError, match="budget"):
        ContactHours(-1)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_settings_come_back_with_the_complete_copy(language: str) -> None:
    people = joined([read("people.csv", b"Name,Owner\nZhao Min,Li Na\n")])
    settings = {"contact_hours": {"budget": 12.0, "meeting": 25.0}, "project_lead": "Li Na"}
    again = joined([read("copy.xlsx", complete(people.with_settings(**settings), language))])
    assert {name: again.settings[name] for name in settings} == settings
    assert contact_hours(again.settings["contact_hours"]).of("meeting") == 25


def test_other_programs_get_the_plan_with_days_as_text_and_what_is_unknown_as_none(book: Book) -> None:
    rows = planned(book)
    found = {one["who"]: one for one in listed(rows, spent(rows, ContactHours(), book.records("stakeholders")).hours)}
    assert found["Zhao Min"] == {
        "who": "Zhao Min", "purpose": "hear", "information": "promises", "provider": "Li Na", "frequency": "Every two weeks", "method": "meeting",
        "language": None, "confidentiality": "confidential", "owner": "Li Na", "last": "2026-02-10", "next": "2026-02-24", "overdue": True,
        "overdue_days": 6, "feedback": "concern", "hours": 2.17,
    }  # fmt: skip
    assert found["Wu Gang"]["last"] is None


def test_the_longest_overdue_comes_first_and_the_title_says_so(book: Book) -> None:
    rows = urgent_first(planned(book))
    assert rows["who"].tolist()[:2] == ["Zhao Min", "Qian Li"]
    hours = spent(rows, ContactHours(), book.records("stakeholders"))
    assert sentence(plan_finding(rows, hours, ContactHours()), "en") == "Two contacts are overdue: Zhao Min, Qian Li"
    assert sentence(plan_finding(rows, hours, ContactHours()), "zh") == "2 项沟通已逾期：Zhao Min、Qian Li"


@pytest.mark.parametrize(
    ("people", "budget", "said"),
    [
        ({"frequency": "weekly", "next_contact": "2026-03-04"}, 40, "The one contact is in time, on 2026-03-04"),
        ({"frequency": "weekly", "next_contact": "2026-03-04"}, 1, "The plan asks for 2 hours a month; there is 1"),
        (
            {"frequency": "weekly", "next_contact": "2026-02-27"},
            40,
            "One planned day is past with no contact written down",
        ),
        ({"frequency": "weekly"}, 40, "The one contact has no next date"),
    ],
)
def test_the_title_of_a_plan_in_time(table: TableMaker, people: dict[str, object], budget: float, said: str) -> None:
    book = Book({"stakeholders": table("stakeholders", [{"name": "Li Na", **people}])})
    rows, settings = planned(book), ContactHours(budget)
    assert sentence(plan_finding(rows, spent(rows, settings, book.records("stakeholders")), settings), "en") == said


def test_nobody_makes_an_empty_plan() -> None:
    rows = planned(Book())
    assert rows.empty
    assert coming(rows, Book(), TODAY).empty
    assert listed(rows) == []
    hours = spent(rows, ContactHours(), Book().records("stakeholders"))
    assert (hours.total, plan_finding(rows, hours, ContactHours()).code) == (0, "contact_nobody")


@pytest.mark.parametrize("day", ["1700-01-01", "2200-05-05", "9999-12-31"])
def test_a_day_far_away_breaks_nothing(table: TableMaker, day: str) -> None:
    people = [{"name": "Li Na", "frequency": "monthly"}]
    log = table("engagements", [{"stakeholder": "Li Na", "summary": "x"}])
    log.records["on"] = pd.Series([pd.Timestamp(day).as_unit("us")], index=log.records.index)
    book = Book({"stakeholders": table("stakeholders", people), "engagements": log})
    assert len(coming(planned(book), book, TODAY)) <= 10
