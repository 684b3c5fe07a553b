"""Plans whose hierarchy stands in the names of the tasks."""

from tests.data.reading.workbooks import cells, table

HEADINGS = ("Task", "Owner", "Start", "Finish")


def plan(*names: str) -> list[tuple[object, ...]]:
    return [HEADINGS, *((name, "Sun Wei", "2026-03-02", "2026-03-06") for name in names)]


def test_numbers_before_the_names_are_the_outline() -> None:
    found = table(plan("1 Design", "  1.1 Draw", "  1.2 Review", "2. Build", "  2.1、Dig"))
    assert cells(found, "wbs") == ["1", "1.1", "1.2", "2", "2.1"]
    assert cells(found, "name")[1] == "1.1 Draw"
    assert [problem.code for problem in found.problems if problem.field == "name"] == ["outline_in_names"]


def test_a_plain_list_and_numbers_that_repeat_are_no_outline() -> None:
    assert set(cells(table(plan("1 Dig", "2 Pour", "3 Dry")), "wbs")) == {None}
    assert set(cells(table(plan("1.1 Dig", "1.1 Pour", "1.2 Dry")), "wbs")) == {None}
    assert set(cells(table(plan("1.5 m pipe", "Dig", "2.5 m pipe")), "wbs")) == {None}
