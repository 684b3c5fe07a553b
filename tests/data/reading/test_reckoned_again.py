"""Formulas whose results a file does not hold: what the other columns tell is reckoned, and said; the rest stays blank, and said."""

from io import BytesIO

import openpyxl
import pandas as pd

from data.reading import Found, read


def made(*rows: tuple[object, ...]) -> Found:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    out = BytesIO()
    book.save(out)  # openpyxl writes formulas without their results
    (found,) = read("made.xlsx", out.getvalue()).found
    return found


def codes(found: Found) -> list[str]:
    return [problem.code for problem in found.problems if problem.code.startswith("formulas")]


def test_a_score_is_reckoned_from_probability_and_impact() -> None:
    found = made(("Risk", "Probability", "Impact", "Score"), ("Crane late", 3, 4, "=B2*C2"), ("Permit", 2, 5, "=B3*C3"))
    assert found.table.records["score"].tolist() == [12.0, 10.0]
    assert codes(found) == ["formulas_reckoned"]


def test_a_finish_is_reckoned_from_start_and_duration_in_working_days() -> None:
    day = pd.Timestamp("2026-03-05").to_pydatetime()  # a Thursday
    found = made(("Task", "Start", "Duration", "Finish"), ("Wire", day, 3, "=B2+C2"), ("Test", day, 1, "=B3+C3"))
    assert [f"{one:%Y-%m-%d}" for one in found.table.records["finish"]] == ["2026-03-09", "2026-03-05"]
    assert codes(found) == ["formulas_reckoned"]


def test_what_nothing_tells_stays_blank_and_is_said() -> None:
    day = pd.Timestamp("2026-03-05").to_pydatetime()
    found = made(("Task", "Start", "Duration", "Finish"), ("Wire", day, 3, "=B2+C2"), ("Test", None, None, "=B3+C3"))
    assert found.table.records["finish"].isna().tolist() == [False, True]
    assert codes(found) == ["formulas_without_values", "formulas_reckoned"]


def test_a_value_that_stands_there_is_left_alone() -> None:
    found = made(("Risk", "Probability", "Impact", "Score"), ("Crane late", 3, 4, 99), ("Permit", 2, 5, "=B3*C3"))
    assert found.table.records["score"].tolist() == [99.0, 10.0]
