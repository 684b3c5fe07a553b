"""What a change of a policy opens or shuts, and how much of the plan a client sees."""

from dataclasses import replace

import pytest

from analytics import audiences
from data.kinds import POLICIES, Book, Policy


def opened(audience: str, *fields: tuple[str, str]) -> dict[str, Policy]:
    policy = POLICIES[audience]
    return {**POLICIES, audience: replace(policy, fields=policy.fields | set(fields))}


def test_nothing_is_told_where_nothing_changed(book: Book) -> None:
    assert audiences.changes(book, POLICIES, POLICIES) == []


def test_a_column_that_is_opened_is_told_with_its_values_and_shut_again(book: Book) -> None:
    after = opened("client", ("tasks", "cost_of_delay"))
    (change,) = audiences.changes(book, POLICIES, after)
    assert (change.audience, change.what, change.opens, change.kind, change.name) == (
        "client",
        "field",
        True,
        "tasks",
        "cost_of_delay",
    )
    assert (change.values, change.grave) == (2, True)
    (back,) = audiences.changes(book, after, POLICIES)
    assert (back.opens, back.grave) == (False, False)


@pytest.mark.parametrize(
    ("audience", "field", "grave"),
    [
        ("team", ("stakeholders", "attitude"), True),
        ("client", ("stakeholders", "influence"), True),
        ("client", ("risks", "probability"), True),
        ("client", ("tasks", "effort"), False),
        ("boss", ("tasks", "optimistic"), False),
    ],
)
def test_what_commonly_stays_inside_is_called_grave(
    book: Book, audience: str, field: tuple[str, str], grave: bool
) -> None:
    (change,) = audiences.changes(book, POLICIES, opened(audience, field))
    assert change.grave == grave


def test_parts_names_titles_and_days_are_told_too_and_what_is_grave_comes_first(book: Book) -> None:
    client = replace(
        POLICIES["client"], parts=POLICIES["client"].parts | {"map"}, titles="own", people="all", days="day"
    )
    changes = audiences.changes(book, POLICIES, {**POLICIES, "client": client})
    assert {(change.what, change.name) for change in changes} == {
        ("part", "map"),
        ("titles", "own"),
        ("people", "all"),
        ("days", "day"),
    }
    assert [change.grave for change in changes] == [True, True, True, False]


def test_only_columns_that_hold_anything_are_listed(book: Book) -> None:
    fields = audiences.fields(book)
    assert (fields["values"] > 0).all()
    assert {"stakeholders", "tasks", "risks"} == set(fields["kind"])
    attitude = fields[fields["column"] == "attitude"].iloc[0]
    assert (bool(attitude["team"]), bool(attitude["client"]), bool(attitude["boss"])) == (False, False, True)


def test_a_book_without_tasks_has_nothing_to_withhold() -> None:
    assert audiences.finding(Book(), None).code == "client_none"
