"""What waits for a decision: what counts as open and late, what it is about, and which id comes next."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.decisions import LONGEST, concerned, finding, following, outstanding
from analytics.sentences import sentence
from data.kinds import LANGUAGES, Book
from tests.analytics.conftest import TableMaker

TODAY = date(2026, 3, 2)


@pytest.fixture
def agreed(book: Book, table: TableMaker) -> Book:
    """Zhao Min's answer is a day late, Li Na's is due, one was decided; an action is late, another is done."""
    decisions = table(
        "decisions",
        [
            {"id": "D1", "text": "Freeze the interface?", "asked_of": "Li Na", "due": "2026-03-05", "task": "T1; T3"},
            {"id": "D2", "text": "Nine phones first?", "asked_of": "Zhao Min", "due": "2026-03-01", "risk": "R1"},
            {"id": "D3", "text": "Which bank?", "asked_of": "S2", "due": "2026-02-01", "decided": "The first", "by": "Qian Li"},
            {"id": "D4", "text": "Whom to tell?"},
        ],
    )  # fmt: skip
    actions = table(
        "actions",
        [
            {"id": "A1", "text": "Send the documents", "owner": "Qian Li", "due": "2026-02-20", "status": "in_progress", "stakeholder": "Zhao Min"},
            {"id": "A2", "text": "Book the room", "owner": "Sun Wei", "due": "2026-02-10", "status": "done"},
            {"id": "A3", "text": "Call the bank", "owner": "Qian Li", "task": "Go-live"},
        ],
    )  # fmt: skip
    return book.with_table(decisions).with_table(actions)


def test_a_decision_is_open_until_something_was_decided(agreed: Book) -> None:
    found = outstanding(agreed, TODAY).decisions
    assert found["id"].tolist() == ["D2", "D1", "D4", "D3"]  # overdue first, without a day later, made last
    assert found["open"].tolist() == [True, True, True, False]
    assert found["late"].tolist() == [True, False, False, False]
    assert found["late_days"].tolist() == [1, 0, 0, 0]


def test_a_day_is_not_late_before_it_is_over(agreed: Book) -> None:
    assert not outstanding(agreed, date(2026, 3, 1)).decisions["late"].any()


def test_what_is_done_is_never_late(agreed: Book) -> None:
    actions = outstanding(agreed, TODAY).actions.set_index("id")
    assert actions["late"].to_dict() == {"A1": True, "A3": False, "A2": False}
    assert actions["open"].to_dict() == {"A1": True, "A3": True, "A2": False}


def test_what_it_is_about_is_found_by_id_and_by_name(agreed: Book) -> None:
    found = outstanding(agreed, TODAY)
    decisions, actions = found.decisions.set_index("id"), found.actions.set_index("id")
    assert decisions.at["D1", "tasks"] == (0, 2)
    assert decisions.at["D2", "risks"] == (0,)
    assert decisions.at["D3", "people"] == (1,)
    assert actions.at["A1", "people"] == (0,)
    assert actions.at["A3", "tasks"] == (3,)
    assert decisions.at["D4", "tasks"] == ()


def test_each_pair_is_told_once(agreed: Book) -> None:
    pairs = concerned(agreed, "decisions", "task", "tasks")
    assert list(pairs.itertuples(index=False, name=None)) == [(0, 0), (0, 2)]


def test_the_title_quotes_what_is_longest_overdue(agreed: Book) -> None:
    said = finding(outstanding(agreed, TODAY))
    assert sentence(said, "en") == "Three decisions are open, one overdue: “Nine phones first?”"


@pytest.mark.parametrize(
    ("decisions", "actions", "code"),
    [
        ([], [], "decisions_none"),
        ([{"id": "D1", "text": "Freeze?"}], [], "decisions_open"),
        ([{"id": "D1", "text": "Freeze?", "due": "2026-03-02"}], [], "decisions_next"),
        ([{"id": "D1", "text": "Freeze?", "decided": "Yes"}], [], "decisions_made"),
        ([], [{"id": "A1", "text": "Call", "due": "2026-03-01"}], "actions_late"),
        ([], [{"id": "A1", "text": "Call", "due": "2026-03-01", "status": "done"}], "decisions_made"),
    ],
)
def test_the_title_says_no_more_than_the_lists_do(
    decisions: list[dict[str, str]], actions: list[dict[str, str]], code: str, table: TableMaker
) -> None:
    book = Book({"decisions": table("decisions", decisions), "actions": table("actions", actions)})
    said = finding(outstanding(book, TODAY))
    assert said.code == code
    assert all(sentence(said, language) for language in LANGUAGES)
    part = finding(outstanding(book, TODAY), whole=False)
    assert part.code == f"{code}_asked"
    assert "of you" in sentence(part, "en")
    assert "您" in sentence(part, "zh")


def test_a_long_decision_is_cut_in_the_title(table: TableMaker) -> None:
    book = Book({"decisions": table("decisions", [{"id": "D1", "text": "word " * 60}])})
    assert len(str(finding(outstanding(book, TODAY)).value("text"))) <= LONGEST


@pytest.mark.parametrize(
    ("ids", "after"),
    [
        ([], "D1"),
        (["D1", "D2"], "D3"),
        (["DEC-009", "DEC-010"], "DEC-011"),
        (["D7", None, "D2"], "D8"),
        (["first"], "D1"),
        (["4"], "5"),
    ],
)
def test_the_next_id_goes_on_where_the_list_ends(ids: list[str | None], after: str) -> None:
    assert following(pd.Series(ids, dtype="object"), "D") == after


@given(st.lists(st.from_regex(r"\A[DA]?-?0{0,2}[0-9]{1,3}\Z"), max_size=12))
def test_the_next_id_is_never_taken(ids: list[str]) -> None:
    assert following(pd.Series(ids, dtype="object"), "D") not in ids
