"""A table of which nothing but its place or the name of the file says what it lists is kept and told, never read as records."""

from data.reading import Reading, read
from tests.data.reading.workbooks import Rows, book

RISKS: Rows = [("Ref", "Risk", "Probability", "Impact"), ("R1", "Crane breaks down", "High", "Low"), ("R2", "Rain delays the roof", "Low", "High")]  # fmt: skip
COSTS: Rows = [("Cost line", "Q1", "Q2"), ("Timber", 1000, 2000), ("Glazing", 400, 900), ("Total", 1400, 2900)]


def reading(file: str, sheets: dict[str, Rows]) -> Reading:
    return read(file, book(sheets))


def test_a_budget_in_a_file_of_risks_is_kept_and_told_and_none_of_its_lines_is_a_risk() -> None:
    result = reading("risk register.xlsx", {"Register": RISKS, "Costs": COSTS})
    assert [(one.kind, one.account.used) for one in result.found] == [("risks", 2), ("unknown", 0)]
    assert [(one.code, one.sheet, one.row) for one in result.problems] == [("table_not_understood", "Costs", 1)]
    assert [sheet.name for sheet in result.sheets] == ["Costs"]


def test_the_same_holds_for_a_file_with_nothing_but_such_a_table() -> None:
    (found,) = reading("risks.xlsx", {"Sheet1": COSTS}).found
    assert found.kind == "unknown"


def test_a_column_without_a_heading_is_no_name_beside_one_heading_that_only_resembles_another() -> None:
    rows = [("", "Cost line", "Q1"), ("Timber", "a", 1), ("Glazing", "b", 2), ("Paint", "c", 3)]
    (found,) = reading("risks.xlsx", {"Sheet1": rows}).found
    assert found.kind == "unknown"


def test_a_sheet_that_says_what_it_lists_is_read_though_its_headings_say_nothing() -> None:
    rows = [("Aa", "Bb", "Cc"), ("Ida Lind", "x", "y"), ("Per Holm", "z", "w"), ("Una Mark", "v", "u")]
    (found,) = reading("made.xlsx", {"Stakeholders": rows}).found
    assert (found.kind, found.account.used) == ("stakeholders", 3)
