"""Several tasks that one task waits for, named in one cell."""

import pytest

from data.kinds import Book
from data.reading import joined
from tests.data.reading.workbooks import reading


def plan(waits: str) -> Book:
    names = (("A", "Dig"), ("B", "Pour"), ("C", "Black and white print"), ("D", "Hand over"))
    rows = [(key, name, 2, waits if key == "D" else None) for key, name in names]
    return joined([reading([("ID", "Task", "Duration", "Predecessors"), *rows])])


@pytest.mark.parametrize("waits", ["A and B", "A/B", "A + B", "A和B", "Dig and Pour", "Dig / Pour", "A与Pour"])
def test_several_names_in_one_cell_are_several_tasks(waits: str) -> None:
    assert plan(waits).tables["tasks"].records["predecessors"].iloc[3] == "A; B"


def test_a_name_with_an_and_in_it_is_one_task() -> None:
    assert plan("Black and white print").tables["tasks"].records["predecessors"].iloc[3] == "C"


def test_names_of_which_one_is_not_known_are_told_and_kept_as_written() -> None:
    book = plan("A and Nothing")
    assert book.tables["tasks"].records["predecessors"].iloc[3] == "A and Nothing"
    assert [problem.found for problem in book.problems if problem.code == "unknown_task"] == ["A and Nothing"]
