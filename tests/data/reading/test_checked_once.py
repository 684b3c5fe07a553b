"""The checks of a book: each problem once, in the order of its rows, however often a book is checked or joined to more."""

import pandas as pd
import pytest

from data.kinds import Book
from data.reading import checked, checking, joined, joining, read

PLAN = b"ID,Task,Start,Finish,Duration,Predecessors\n" + b"".join(
    f"T{number},Step {number},2026-01-05,2026-01-09,9,{before}\n".encode()
    for number, before in enumerate(["", "T1", "T9", "t2", "Step 4", "T7", "T6", "T1; T99"], start=1)
)


@pytest.fixture
def book() -> Book:
    return joined([read("plan.csv", PLAN)])


def test_links_that_lead_nowhere_and_circles_are_told_in_the_order_of_the_rows(book: Book) -> None:
    told = [(problem.record, problem.found) for problem in checked(book) if problem.field == "predecessors"]
    assert told == [(3, "T9"), (8, "T99"), (6, "Step 6 -> Step 7 -> Step 6")]


def test_a_problem_tells_file_sheet_and_row_of_its_record(book: Book) -> None:
    table = book.tables["tasks"]
    assert {(problem.file, problem.row) for problem in checked(book) if problem.record == 3} == {("plan.csv", 4)}
    odd = table.places.assign(row=["2", 3.0, "4.0", *table.places["row"][3:]])
    again = book.with_table(type(table)(table.kind, table.records, table.scales, odd, table.given))
    assert {problem.row for problem in checked(again) if problem.record == 3} == {4}
    made_here = book.with_table(type(table)(table.kind, table.records, table.scales, pd.DataFrame(), table.given))
    assert {problem.row for problem in checked(made_here)} == {None}


def test_what_is_joined_to_a_book_does_not_check_it_anew_for_each_of_its_problems(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    times: list[Book] = []
    monkeypatch.setattr(joining, "checked", lambda whole: (times.append(whole), checking.checked(whole))[1])
    both = joined([read("more.csv", b"Risk,Probability,Impact\nDelay,3,4\n")], onto=book)
    assert len(book.problems) > 2
    assert len(times) == 1
    assert [problem for problem in both.problems if problem.kind == "tasks"] == list(book.problems)
