"""Who is named, what waits for what, and how much hangs on each task."""

import time

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics import ties
from data.kinds import Table


def pairs(frame: pd.DataFrame) -> list[tuple[object, ...]]:
    return list(frame.itertuples(index=False, name=None))


def links(*waiting: tuple[int, int]) -> pd.DataFrame:
    return pd.DataFrame(waiting, columns=["task", "predecessor"], dtype="int64").assign(type="FS", lag_days=0.0)


def test_people_are_found_by_name_without_regard_to_case_and_spaces(cast: Table, plan: Table) -> None:
    assert pairs(ties.counterparts(plan.records, cast.records)) == [(0, 0), (1, 1), (2, 2), (2, 4), (4, 3)]


def test_people_are_found_by_id_and_by_full_width_letters(table) -> None:
    people = table("stakeholders", [{"id": "S1", "name": "王 伟"}, {"id": "S2", "name": "Li Na"}])
    tasks = table("tasks", [{"name": "A", "counterparts": "王伟；ｓ２"}])
    assert pairs(ties.counterparts(tasks.records, people.records)) == [(0, 0), (0, 1)]


def test_a_name_that_two_share_means_both(table) -> None:
    people = table("stakeholders", [{"name": "Li Na", "department": "Sales"}, {"name": "Li Na", "department": "Legal"}])
    tasks = table("tasks", [{"name": "A", "counterparts": "Li Na, Li Na"}])
    assert pairs(ties.counterparts(tasks.records, people.records)) == [(0, 0), (0, 1)]


def test_a_name_that_holds_a_separator_is_one_name(table) -> None:
    tasks = table("tasks", [{"name": "Design / build"}, {"name": "Design"}])
    risks = table("risks", [{"title": "Late", "tasks": "Design / build"}])
    assert pairs(ties.threatens(risks.records, tasks.records)) == [(0, 0)]


def test_names_of_strangers_are_listed(cast: Table, plan: Table) -> None:
    assert pairs(ties.unmatched(plan.records, "counterparts", cast.records)) == [(5, "Somebody else")]


def test_risks_reach_tasks_and_people(cast: Table, plan: Table, register: Table) -> None:
    assert pairs(ties.threatens(register.records, plan.records)) == [(0, 0), (0, 3), (1, 3), (2, 1), (3, 2)]
    assert pairs(ties.hurts(register.records, cast.records)) == [(0, 2), (1, 3)]


def test_predecessors_are_found_with_their_type_and_lag(plan: Table) -> None:
    assert pairs(ties.waits(plan.records)) == [
        (1, 0, "FS", 0.0),
        (2, 0, "FS", 0.0),
        (2, 1, "FS", 0.0),
        (3, 2, "FS", 2.0),
    ]
    assert pairs(ties.unmatched_predecessors(plan.records)) == [(5, "nothing we know")]


@pytest.mark.parametrize(
    ("identifier", "written"),
    [("T3", "3"), ("3", "T3"), ("003", "3"), ("T3", "t3"), ("WP-3", "WP-3"), ("3", "3SS+1d"), ("任务3", "3")],
)
def test_a_number_and_an_id_are_the_same_task(table, identifier: str, written: str) -> None:
    tasks = table("tasks", [{"id": identifier, "name": "A"}, {"id": "9", "name": "B", "predecessors": written}])
    assert pairs(ties.waits(tasks.records)[["task", "predecessor"]]) == [(1, 0)]


def test_an_exact_id_comes_before_a_number_and_an_id_before_a_name(table) -> None:
    tasks = table(
        "tasks",
        [{"id": "T3", "name": "7"}, {"id": "3", "name": "B"}, {"id": "7", "name": "C", "predecessors": "3; T3; 7"}],
    )
    assert pairs(ties.waits(tasks.records)[["task", "predecessor"]]) == [(2, 1), (2, 0), (2, 2)]


def test_a_predecessor_by_a_name_that_two_tasks_bear_means_neither(table) -> None:
    tasks = table("tasks", [{"name": "Test"}, {"name": "Test"}, {"name": "Go-live", "predecessors": "Test"}])
    assert ties.waits(tasks.records).empty


def test_a_plan_without_the_columns_has_no_ties(table) -> None:
    tasks, nobody = table("tasks", [{"name": "A"}]).records, table("stakeholders", []).records
    assert ties.waits(tasks).empty
    assert ties.counterparts(tasks, nobody).empty
    assert ties.followers(ties.waits(tasks)).empty
    assert ties.parents(tasks).empty
    assert ties.cycles(ties.waits(tasks)) == []


def test_parents_are_named_or_follow_from_the_outline(table) -> None:
    tasks = table(
        "tasks",
        [
            {"id": "1", "wbs": "1", "name": "Phase"}, {"id": "2", "wbs": "1.1", "name": "A"},
            {"id": "3", "wbs": "1.2.1", "name": "B"}, {"id": "4", "wbs": "2", "name": "C", "parent": "Phase"},
            {"id": "5", "wbs": "10", "name": "D", "parent": "a label of nothing"},
        ],
    )  # fmt: skip
    assert ties.parents(tasks.records).to_dict() == {1: 0, 2: 0, 3: 0}


def test_who_waits_for_a_phase_waits_for_all_of_it(table) -> None:
    tasks = table(
        "tasks",
        [
            {"id": "1", "name": "Phase"}, {"id": "2", "name": "A", "parent": "1"}, {"id": "3", "name": "B", "parent": "1"},
            {"id": "4", "name": "C", "predecessors": "1"},
        ],
    )  # fmt: skip
    below = ties.between_leaves(ties.waits(tasks.records), ties.parents(tasks.records))
    assert pairs(below[["task", "predecessor"]]) == [(3, 1), (3, 2)]


def test_followers_are_counted_directly_and_through_others(plan: Table) -> None:
    assert ties.followers(ties.waits(plan.records)).to_dict() == {0: 3, 1: 2, 2: 1, 3: 0}


def test_two_ways_to_the_same_task_count_it_once() -> None:
    assert ties.followers(links((1, 0), (2, 0), (3, 1), (3, 2))).to_dict() == {0: 3, 1: 1, 2: 1, 3: 0}


def test_tasks_in_a_circle_wait_for_each_other() -> None:
    waiting = links((0, 2), (1, 0), (2, 1), (3, 2), (5, 5))
    assert ties.followers(waiting).to_dict() == {0: 3, 1: 3, 2: 3, 3: 0, 5: 0}
    assert ties.cycles(waiting) == [(0, 2, 1), (5,)]


def closure(waiting: list[tuple[int, int]]) -> set[tuple[int, int]]:
    """Every (task, predecessor), through others too, found the slow way."""
    reached = set(waiting)
    while more := {(a, d) for a, b in reached for c, d in waiting if b == c} - reached:
        reached |= more
    return reached


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=16))
def test_followers_and_circles_agree_with_the_slow_way(waiting: list[tuple[int, int]]) -> None:
    reached = closure(waiting)
    everyone = sorted({task for pair in waiting for task in pair})
    expected = {task: len({after for after, before in reached if before == task} - {task}) for task in everyone}
    assert ties.followers(links(*waiting)).to_dict() == expected
    circles = ties.cycles(links(*waiting))
    for circle in circles:
        assert all((after, before) in waiting for after, before in zip(circle, (*circle[1:], circle[0]), strict=True))
    knots = {frozenset(b for b in everyone if {(a, b), (b, a)} <= reached) for a in everyone if (a, a) in reached}
    assert len(circles) == len(knots)


def test_five_thousand_tasks_in_one_chain_are_counted_within_a_second() -> None:
    waiting = links(*((after, after - 1) for after in range(1, 5000)))
    begun = time.process_time()
    counts = ties.followers(waiting)
    assert time.process_time() - begun < 1
    assert counts.tolist() == list(range(4999, -1, -1))


def test_more_tasks_than_are_reckoned_at_once_are_counted_whole() -> None:
    counts = ties.followers(links(*((after, 0) for after in range(1, 20_000))))
    assert counts[0] == 19_999
    assert counts[1:].sum() == 0
