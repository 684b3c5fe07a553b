"""A problem of a date shows the date as the file writes it, and tells what it was read as."""

import pytest

from data.kinds import Book
from data.reading import joined, read
from data.reading.still_wrong import still_wrong
from tests.data.reading.workbooks import book

PLAN = [("Task", "Start", "Finish"), ("Dig", "2026-11-02", "2026-11-06"), ("Pave", "14 Dec 2026", "8.12.2026")]


def whole() -> Book:
    return joined([read("plan.xlsx", book({"Plan": PLAN}))])


@pytest.mark.parametrize("again", [False, True])
def test_a_start_after_its_finish_is_told_as_both_are_written(again: bool) -> None:
    problems = still_wrong(whole()) if again else list(whole().problems)
    (fault,) = [one for one in problems if one.code == "start_after_finish"]
    assert (fault.found, fault.row, fault.column) == ("14 Dec 2026", 3, "B")
    assert fault.sentence("en") == "It starts (14 Dec 2026) after it finishes (8.12.2026)."


def test_what_was_read_is_told_beside_it_once_a_cell() -> None:
    notes = [(one.row, one.column, one.sentence("en")) for one in whole().problems if one.code == "read_as"]
    assert notes == [
        (3, "B", "“14 Dec 2026” is read as 2026-12-14."),
        (3, "C", "“8.12.2026” is read as 2026-12-08."),
    ]


def test_a_date_that_is_one_in_the_file_is_told_as_it_is() -> None:
    rows = [PLAN[0], ("Pave", "2026-12-14", "2026-12-08")]
    (fault,) = [one for one in joined([read("plan.xlsx", book({"Plan": rows}))]).problems if one.severity != "note"]
    assert fault.sentence("en") == "It starts (2026-12-14) after it finishes (2026-12-08)."
