"""A row that only names a phase among dated tasks with ids is a summary of those below it, never a task of one day."""

from datetime import date

import pytest

from analytics import schedule
from data.reading import joined
from tests.data.reading.workbooks import cells, reading, table

HEAD = ("ID", "Task", "Start", "Duration")
BELOW = [("1", "Survey", "2026-03-02", 3), ("2", "Design", "2026-03-05", 4)]
LATER = [("3", "Excavate", "2026-03-11", 5), ("4", "Pour", "2026-03-18", 2)]


def rows(first: str, second: str, key: str | None = None) -> list[tuple[object, ...]]:
    return [HEAD, (key, first, None, None), *BELOW, (key, second, None, None), *LATER]


@pytest.mark.parametrize(
    ("first", "second"),
    [("Phase 1 - Preparation", "Phase 2 - Works"), ("第一阶段 准备", "第二阶段 施工"), ("Stage A", "Stage B")],
)
def test_the_rows_below_a_phase_are_its_parts(first: str, second: str) -> None:
    found = table(rows(first, second), "Plan")
    assert cells(found, "parent") == [None, first, first, None, second, second]
    assert [one.found for one in found.problems if one.code == "phases_taken"] == [first]


def test_a_phase_spans_its_tasks_on_the_timeline() -> None:
    plan = schedule.planned(joined([reading(rows("Phase 1", "Phase 2"), "Plan")]), date(2026, 3, 2))
    assert plan.tasks["summary"].tolist() == [True, False, False, True, False, False]


@pytest.mark.parametrize(
    ("first", "second"),
    [("Mobilise", "Order steel"), ("Phase out the old pumps", "Stage the parts"), ("Phase 1", "Phase 1")],
)
def test_a_task_of_which_nothing_is_known_yet_is_none(first: str, second: str) -> None:
    assert set(cells(table(rows(first, second), "Plan"), "parent")) == {None}


def test_a_phase_with_a_number_of_its_own_is_a_task_as_the_others_are() -> None:
    numbered = [HEAD, ("10", "Phase 1", None, None), *BELOW, ("20", "Phase 2", None, None), *LATER]
    assert set(cells(table(numbered, "Plan"), "parent")) == {None}
