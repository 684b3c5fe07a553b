"""A sum of what an audience may see is no secret, even where something withheld happens to be the same number."""

from datetime import UTC, date, datetime

import pytest

from analytics.exports import handout
from data.export import Leaked, checked_handout
from data.kinds import Book, policy_of
from data.reading import joined, read

TODAY, NOON = date(2026, 11, 18), datetime(2026, 11, 18, 12, tzinfo=UTC)


def plan(estimate: int) -> Book:
    """Two workstreams with costs, and a column of the owner's own with an estimate that the boss does not see."""
    rows = f"ID,Task,Workstream,Duration,Cost,Our own estimate\n1,Dig,Works,2,100250,{estimate}\n2,Pour,Works,3,24750,\n3,Ask,Permit,1,700,\n"
    return joined([read("plan.csv", rows.encode())])


def handed(book: Book) -> bytes:
    return checked_handout(handout(book, "boss", "en", TODAY), book, policy_of(book, "boss"), created=NOON)


def test_a_sum_of_costs_excuses_the_same_number_of_a_withheld_column() -> None:
    assert handed(plan(125_000))[:2] == b"PK"  # what Works cost together


def test_a_withheld_number_under_a_heading_of_sums_that_may_not_be_seen_is_a_leak() -> None:
    book = plan(125_000)
    policy = policy_of(book, "boss")
    told = handout(book, "boss", "en", TODAY)
    blind = policy.changed({"hide": [["tasks", "cost"]]})
    with pytest.raises(Leaked):
        checked_handout(told, book, blind, created=NOON)
