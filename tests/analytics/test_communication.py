"""Whom to tell what: dates that moved, decisions asked, actions promised, each only as far as the reader may see."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from analytics import schedule
from analytics.communication import finding, messages
from analytics.letters import day
from analytics.sentences import sentence
from data.kinds import LANGUAGES, Book, Table, empty_table
from tests.analytics.conftest import TableMaker

TODAY = date(2026, 3, 2)
SECRET = "Undercover"  # stands in every cell that a client must not read


def whole(table: Table) -> Table:
    """The table with every column of its kind, as the reader gives it."""
    blank = empty_table(table.kind).records
    cells = {name: table.records.get(name, pd.Series(dtype=blank[name].dtype)) for name in blank}
    return replace(table, records=pd.DataFrame(cells, index=table.records.index))


@pytest.fixture
def before(table: TableMaker) -> Book:
    """Zhao Min and Zhou Yan are two clients, Qian Li does the work, Li Na decides, Wu Gang is of no told audience."""
    people = table(
        "stakeholders",
        [
            {"id": "S1", "name": "Zhao Min", "audience": "client", "organization": "Orchard Pay", "attitude": "against", "notes": f"{SECRET} notes"},
            {"id": "S2", "name": "Qian Li", "audience": "team"},
            {"id": "S3", "name": "Zhou Yan", "audience": "client", "organization": "Lakeside", "notes": f"{SECRET} notes"},
            {"id": "S4", "name": "Li Na", "audience": "boss"},
            {"id": "S5", "name": "Wu Gang"},
        ],
    )  # fmt: skip
    tasks = table(
        "tasks",
        [
            {"id": "T1", "name": f"{SECRET} price cut", "counterparts": "Zhao Min", "owner": "Qian Li", "start": "2026-03-02", "duration": 5,
             "public_title": "Price agreed", "notes": f"{SECRET} margin"},
            {"id": "T2", "name": f"{SECRET} test", "counterparts": "Zhao Min; Wu Gang", "predecessors": "T1", "duration": 5},
            {"id": "T3", "name": f"{SECRET} go-live", "counterparts": "Zhao Min; Li Na", "predecessors": "T2", "duration": 12,
             "public_title": "Go-live"},
            {"id": "T4", "name": f"{SECRET} copy", "counterparts": "Zhou Yan", "predecessors": "T3", "duration": 3, "public_title": "Pilot of Lakeside"},
        ],
    )  # fmt: skip
    return Book({"stakeholders": whole(people), "tasks": whole(tasks)})


def slipped(book: Book, days: float, task: int = 0) -> Book:
    """The book with a task that takes so many working days longer."""
    table = book.table("tasks")
    records = table.records.copy()
    records.loc[task, "duration"] += days
    return book.with_table(replace(table, records=records))


def asked(book: Book, table: TableMaker, **decision: str) -> Book:
    return book.with_table(
        whole(table("decisions", [{"id": "D1", "text": "May we start?", "due": "2026-03-06", **decision}]))
    )


def test_a_colleague_is_told_each_date_and_by_how_many_working_days(before: Book) -> None:
    told = messages(before, slipped(before, 3), TODAY, "en").set_index("name")
    assert told.loc["Qian Li", ["moved", "decisions", "actions"]].tolist() == [1, 0, 0]
    assert f"- {SECRET} price cut: from 2026-03-06 to 2026-03-11 (3 working days later)" in told.at["Qian Li", "text"]
    assert told.at["Wu Gang", "text"].startswith("Dear Wu Gang,")


def test_a_client_is_told_public_titles_and_months(before: Book) -> None:
    told = messages(before, slipped(before, 3), TODAY, "en").set_index("name").at["Zhao Min", "text"]
    assert "- Go-live: from March 2026 to April 2026\n" in told
    assert "Price agreed" not in told  # it stays within March, and more than months a client is not told
    assert "working day" not in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_client_reads_nothing_that_is_withheld_from_clients(before: Book, table: TableMaker, language: str) -> None:
    after = asked(slipped(before, 30), table, asked_of="Zhao Min; Zhou Yan", audience="client")
    told = messages(before, after, TODAY, language).set_index("name")["text"]
    for name, other in (("Zhao Min", "Zhou Yan"), ("Zhou Yan", "Zhao Min")):
        assert SECRET not in told[name]
        assert other not in told[name]
        assert "against" not in told[name].casefold()
    assert "Lakeside" not in told["Zhao Min"]


def test_who_has_nothing_to_be_told_gets_no_message(before: Book) -> None:
    after = slipped(before, 1)  # Lakeside's pilot stays within its month
    assert "Zhou Yan" not in set(messages(before, after, TODAY, "en")["name"])
    assert messages(before, before, TODAY, "en").empty


def test_a_new_decision_reaches_those_it_is_asked_of(before: Book, table: TableMaker) -> None:
    told = messages(before, asked(before, table, asked_of="Li Na"), TODAY, "en")
    assert told["name"].tolist() == ["Li Na"]
    assert "We ask for your decision:\n- May we start? (by 2026-03-06)" in told["text"].iloc[0]


def test_a_decision_that_is_made_is_not_asked_again(before: Book, table: TableMaker) -> None:
    open_, made = (asked(before, table, asked_of="Li Na", **more) for more in ({}, {"decided": "Yes"}))
    assert messages(open_, made, TODAY, "en").empty


def test_an_action_is_told_to_its_owner_and_that_it_is_late(before: Book, table: TableMaker) -> None:
    after = before.with_table(
        whole(table("actions", [{"id": "A1", "text": "Send\nthe list", "owner": "Qian Li", "due": "2026-02-27"}]))
    )
    told = messages(before, after, TODAY, "zh").set_index("name").at["Qian Li", "text"]
    assert "由您负责的行动项：\n- Send the list（原定 2026-02-27，已逾期）" in told


def test_the_owner_may_open_days_to_a_client(before: Book) -> None:
    policy = {"policy": {"client": {"days": "day"}}}
    now = slipped(before, 3).with_settings(**policy)
    told = messages(before, now, TODAY, "en").set_index("name").at["Zhao Min", "text"]
    assert "- Price agreed: from 2026-03-06 to 2026-03-11 (3 working days later)" in told


@pytest.mark.parametrize(("days", "code"), [(0, "moved_nothing"), (2, "moved_later"), (-2, "moved_earlier")])
def test_the_finding_tells_the_finish_and_whom_it_hits(before: Book, days: int, code: str) -> None:
    after = slipped(before, days)
    said = finding(schedule.planned(before, TODAY), schedule.planned(after, TODAY), after)
    assert said.code == code
    assert all(sentence(said, language) for language in LANGUAGES)
    if days:
        assert (said.value("days"), said.value("k")) == (2, 5)


def test_a_change_that_nobody_waits_for_says_so(before: Book) -> None:
    tasks = before.table("tasks")
    alone = before.with_table(replace(tasks, records=tasks.records.assign(counterparts=None, owner=None)))
    said = finding(schedule.planned(alone, TODAY), schedule.planned(slipped(alone, 2), TODAY), alone)
    assert said.code == "moved_later_unheard"
    assert sentence(said, "en") == "The finish moves by two working days; nobody on the list is hit"


@pytest.mark.parametrize(
    ("exact", "en", "zh"),
    [
        ("day", "2026-11-24", "2026-11-24"),
        ("month", "November 2026", "2026 年 11 月"),
        ("quarter", "Q4 2026", "2026 年第 4 季度"),
    ],
)
def test_a_day_is_said_as_exactly_as_it_may_be_known(exact: str, en: str, zh: str) -> None:

    moment = pd.Timestamp(2026, 11, 24, 17)
    assert (day(moment, exact, "en"), day(moment, exact, "zh")) == (en, zh)
