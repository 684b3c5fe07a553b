"""Each column of a person in a matrix of responsibilities is known as one; what names no part there is told, and so are two who answer."""

import pytest

from tests.data.reading.workbooks import said, table

HEAD = ("Activity", "Ines Marlow", "Bo Tamm", "Kira Oduya")


def told(*rows: tuple[object, ...]) -> list[tuple[str, int | None, str | None, str]]:
    return said(table([HEAD, *rows], "RACI"))


def test_the_columns_of_people_are_known_as_such() -> None:
    found = table([HEAD, ("Survey", "R", "A", "I"), ("Tender", "C", "R/A", "I"), ("Award", "A", "R", "I")], "RACI")
    assert [column.evidence for column in found.columns[1:]] == [("parts_played",)] * 3
    assert said(found) == []


@pytest.mark.parametrize("cell", ["X", "R?", "3", "later"])
def test_what_names_no_part_is_told_where_it_stands(cell: str) -> None:
    rows = [("Survey", "R", "A", "I"), ("Tender", "C", "R", "A"), ("Permit", "A", "R", "I"), ("Award", "A", "R", cell)]
    assert told(*rows) == [("part_unknown", 5, "D", cell)]


def test_two_who_answer_for_one_task_are_told_by_name() -> None:
    rows = [("Survey", "A", "A", "I"), ("Tender", "C", "R", "A"), ("Permit", "A", "R", "I"), ("Award", "A/R", "C", "I")]
    assert told(*rows) == [("several_accountable", 2, "C", "Ines Marlow; Bo Tamm")]


def test_a_letter_that_stands_twice_in_most_rows_means_something_else() -> None:
    rows = [("Survey", "A", "A", "I"), ("Tender", "A", "R", "A"), ("Permit", "A", "A", "R"), ("Award", "A", "R", "C")]
    assert told(*rows) == []
