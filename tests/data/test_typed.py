"""Cells typed in the app: links as in files, ids that stand twice, values that are not taken."""

import pandas as pd
import pytest

from data.kinds import LANGUAGES, Book, Cell, Table
from data.reading import changed, checked, joined, read


def tasks() -> Table:
    text = 'ID,Task name,Start,Finish,Predecessors\nA-1,Pilot,2026-03-02,2026-03-06,\nA-2,Training,2026-03-09,2026-03-13,A-1\nA-3,"Sign off, phase 2",,,'
    return joined([read("tasks.csv", text.encode())]).table("tasks")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Pilot", "A-1"),
        ("t1", "A-1"),
        ("training; Pilot", "A-2; A-1"),
        ("A-2FS+2d", "A-2FS+2d"),
        ("Sign off, phase 2", "A-3"),
        ("", None),
        ("Nowhere", "Nowhere"),
    ],
)
def test_a_typed_predecessor_means_the_task_it_would_mean_in_a_file(typed: str, kept: Cell) -> None:
    table, problems = changed(tasks(), {1: {"predecessors": typed}})
    assert (table.records["predecessors"].tolist()[1], problems) == (kept, ())


def test_predecessors_that_were_not_typed_stay_as_they_are() -> None:
    before = tasks()
    before.records.loc[2, "predecessors"] = "Pilot"
    assert changed(before, {0: {"name": "Pilot two"}})[0].records["predecessors"].tolist() == [None, "Pilot", None]


def test_an_added_task_waits_for_the_task_that_is_named() -> None:
    table, _ = changed(tasks(), {}, [{"name": "Go live", "predecessors": "Training"}])
    assert table.records.iloc[-1]["predecessors"] == "A-2"


def test_an_id_typed_twice_is_told_at_both_rows() -> None:
    table, _ = changed(tasks(), {2: {"id": "A-1"}})
    told = [problem for problem in checked(Book({"tasks": table})) if problem.code == "duplicate_id_typed"]
    assert [(problem.record, problem.found, problem.field) for problem in told] == [(1, "A-1", "id"), (3, "A-1", "id")]
    assert "duplicate_id_typed" not in {problem.code for problem in checked(Book({"tasks": tasks()}))}


@pytest.mark.parametrize(
    ("typed", "kept"), [(60, 0.6), (100.0, 1.0), (1, 1.0), (0.25, 0.25), (0, 0.0), (101, None), (-1, None)]
)
def test_a_percentage_may_be_typed_as_it_is_said(typed: float, kept: float | None) -> None:
    table = joined([read("tasks.csv", b"Task,Progress\nPilot,50%\n")]).table("tasks")
    edited, problems = changed(table, {0: {"progress": typed}})
    assert edited.records["progress"].tolist() == [0.5 if kept is None else kept]
    assert bool(problems) == (kept is None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_value_that_is_not_taken_leaves_the_cell_as_it_was(language: str) -> None:
    table, (problem,) = changed(tasks(), {0: {"start": "soon"}})
    assert table.records["start"].iloc[0] == pd.Timestamp("2026-03-02")
    assert problem.code == "typed_not_taken"
    assert "soon" in problem.sentence(language)
    assert "2026-03-18" in problem.sentence(language)
    assert "Pilot" in problem.sentence(language)
    assert (problem.file, problem.row, problem.record, problem.field) == ("tasks.csv", 2, 1, "start")


@pytest.mark.parametrize("typed", ["2026-05-12", "12 May 2026", "12/05/2026", "5月12日", "May 12"])
def test_a_date_may_be_typed_in_any_form_that_a_file_may_have(typed: str) -> None:
    table, problems = changed(tasks(), {2: {"start": typed}})
    assert (table.records["start"].iloc[2], problems) == (pd.Timestamp("2026-05-12"), ())


@pytest.mark.parametrize("typed", ["next week", "today", "2026-02-30", "1899-12-30"])
def test_what_is_no_date_is_told_and_never_guessed(typed: str) -> None:
    table, (problem,) = changed(tasks(), {0: {"start": typed}})
    assert table.records["start"].equals(tasks().records["start"])
    assert problem.found == typed


def test_an_id_that_is_given_to_a_new_row_is_remembered_until_someone_types_one() -> None:
    table, _ = changed(tasks(), {}, [{"name": "Go live"}, {"id": "A-9", "name": "Review"}])
    assert table.given == {4}
    assert changed(table, {3: {"id": "A-7"}})[0].given == frozenset()
    assert changed(table, {}, deleted=[3])[0].given == frozenset()
