"""What was read with some room, renumbered or left out stays told while nobody mended it, in its column, and is told alike everywhere."""

import re
from pathlib import Path

import pandas as pd
import pytest

from data.kinds import PROBLEMS, Book, Problem, Register
from data.reading import accounts_of, checked, joined, left_out, read, still_wrong, told_of_ids
from data.reading.still_wrong import CHECKED
from tests.data.reading.workbooks import book, reading

HEAD = ("ID", "Task", "Start", "Finish", "Duration", "Predecessors")
PLAN = [
    HEAD,
    ("1", "Permit", "2026-03-02", "2026-03-03", 2, None),
    ("2", "Survey", "2026-03-04", "2026-03-05", 2, "1"),
    ("2", "Drawings", "2026-03-09", "2026-03-06", None, "1"),
    ("4", "Build", "2026-03-16", "2026-03-20", 19, "3"),
]


def whole(rows: list[tuple[object, ...]]) -> Book:
    return joined([reading(rows, "Plan")])


def told(problems: list[Problem]) -> list[tuple[str, int | None, str | None]]:
    return [(one.code, one.row, one.column) for one in problems]


def edited(now: Book, record: int, field: str, value: object) -> Book:
    table = now.table("tasks")
    records = table.records.copy()
    records.at[record, field] = value
    return now.with_table(type(table)("tasks", records, table.scales, table.places, table.given))


def test_a_task_that_got_another_id_is_told_until_somebody_gives_it_one() -> None:
    now = whole(PLAN)
    assert ("duplicate_id", 4, "A") in told(still_wrong(now))
    assert "duplicate_id" not in {one.code for one in still_wrong(edited(now, 3, "id", "2b"))}


def test_an_id_that_nobody_wrote_is_not_what_a_task_of_the_file_waits_for() -> None:
    now = whole(PLAN)
    tasks = now.records("tasks")
    assert tasks["id"].tolist() == ["1", "2", "5", "4"]
    assert Register(tasks, numbered=True).one("3") is None
    assert ("unknown_task", 5, "F") in told(still_wrong(now))


@pytest.mark.parametrize("waits", ["T9", "009", "9FS+2d", "1; 9"])
def test_a_number_is_left_free_however_a_predecessor_writes_it(waits: str) -> None:
    rows = [HEAD, *((str(at), f"Step {at}", None, None, 2, None) for at in range(1, 9))]
    rows += [("8", "Handover", None, None, 2, waits)]
    assert "9" not in whole(rows).records("tasks")["id"].tolist()


def test_where_no_row_has_an_id_a_number_still_counts_the_rows() -> None:
    rows = [("Task", "Duration", "Predecessors"), ("Permit", 2, None), ("Survey", 3, "1"), ("Build", 4, "2")]
    assert whole(rows).records("tasks")["predecessors"].tolist() == [None, "1", "2"]


def test_a_reading_tells_of_ids_before_it_is_joined() -> None:
    (found,) = reading(PLAN, "Plan").found
    assert told(told_of_ids(found)) == [("duplicate_id", 4, "A"), ("duplicate_id_first", 3, "A")]


def test_a_value_that_was_read_with_some_room_stays_told_until_it_is_changed() -> None:
    now = whole([HEAD, ("1", "Permit", "Q1 2027", None, 3, None), ("2", "Survey", "2026-03-04", None, 3, None)])
    assert ("read_as", 2, "C") in told(still_wrong(now))
    assert "read_as" not in {one.code for one in still_wrong(edited(now, 1, "start", pd.Timestamp(2027, 2, 1)))}


def test_a_cell_that_was_left_blank_is_told_until_it_is_filled() -> None:
    now = whole([HEAD, ("1", "Permit", "soon", None, 3, None), ("2", "Survey", "2026-03-04", None, 3, None)])
    assert ("wrong_value", 2, "C") in told(still_wrong(now))
    assert "wrong_value" not in {one.code for one in still_wrong(edited(now, 1, "start", pd.Timestamp(2027, 2, 1)))}


def test_what_two_cells_tell_together_names_the_column_at_fault() -> None:
    found = told(still_wrong(whole(PLAN)))
    assert {("start_after_finish", 4, "C"), ("dates_disagree", 5, "E"), ("unknown_task", 5, "F")} <= set(found)


def test_everything_is_told_once_when_the_files_are_read_and_again_when_the_book_is_looked_at() -> None:
    now = whole(PLAN)
    assert sorted(map(str, still_wrong(now))) == sorted(map(str, now.problems))


def test_every_rule_that_is_checked_anew_is_known_as_such() -> None:
    house = Path(__file__).parents[3] / "data"
    source = "\n".join(file.read_text() for folder in ("kinds", "reading") for file in (house / folder).rglob("*.py"))
    calls = [source[one.end() : one.end() + 200] for one in re.finditer(r"Fault\(", source)]
    codes = {word for call in calls for word in re.findall(r'"([a-z_]+)"', call)} & set(PROBLEMS)
    assert {"same_name", "start_after_finish", "dates_disagree", "cycle", "residual_above_inherent"} <= codes
    assert codes | {one.code for one in checked(whole(PLAN))} <= CHECKED


def test_the_rows_of_a_hidden_sheet_that_is_left_out_are_not_counted_as_used() -> None:
    content = book({"Plan": PLAN, "Plan (old)": PLAN}, hidden=("Plan (old)",))
    one = read("plan.xlsx", content)
    problems = joined([one]).problems
    accounts = {account.sheet: account for account in accounts_of(one.file, one.found, problems)}
    assert (accounts["Plan"].used, accounts["Plan"].left_out) == (4, 0)
    assert (accounts["Plan (old)"].used, accounts["Plan (old)"].left_out) == (0, 4)
    assert [table.sheet for table in left_out(one.found)] == ["Plan (old)"]
    assert "hidden_sheet" in {problem.code for problem in problems}
