"""Nothing is lost silently: what stands beside or above a table is kept, or told with its place and its text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.kinds import Book, Problem
from data.reading import Reading, joined
from tests.data.reading.workbooks import PEOPLE, Rows, cells, reading

TASKS: Rows = (
    ("ID", "Task", "Owner", "Start", "Duration", "Predecessors"),
    ("T1", "Draft the interface", "Qian Li", date(2026, 3, 2), 3, None),
    ("T2", "Review the draft", "Zhao Min", date(2026, 3, 5), 2, "T1"),
    ("T3", "Sign off", "Zhou Yan", date(2026, 3, 9), 1, "T2"),
)
RISKS: Rows = (("Risk", "Probability", "Impact"), ("Late", 3, 4), ("Costly", 2, 2), ("Lost", 1, 1), ("Gone", 1, 1))
TOKEN = "Zanzibar-4711"


def beside(left: Rows, right: Rows, gap: int) -> Rows:
    """Two tables side by side, blank columns between them, one of them maybe longer."""
    wide = max(map(len, left)) + gap
    rows = max(len(left), len(right))
    filled = [list(left[at]) if at < len(left) else [] for at in range(rows)]
    return [[*row, *[None] * (wide - len(row)), *(right[at] if at < len(right) else ())] for at, row in enumerate(filled)]  # fmt: skip


def told(one: Reading) -> list[Problem]:
    return [problem for problem in one.problems if problem.code == "cells_not_used"]


def all_texts(one: Reading, book: Book) -> str:
    """Every text that the book holds or that a problem tells."""
    headings = [column.header for found in one.found for column in found.columns]
    held = [str(cell) for table in book.tables.values() for cell in table.records.to_numpy().ravel()]
    kept = [str(cell) for sheet in book.sheets for row in sheet.rows for cell in row]
    return "\n".join([*headings, *held, *kept, *one.facts.values(), *(problem.found for problem in book.problems)])


def test_a_table_beside_another_is_read_as_a_table_of_its_own() -> None:
    one = reading(beside(TASKS[:3], RISKS, 2))
    assert [(found.kind, found.record_rows) for found in one.found] == [("tasks", (2, 3)), ("risks", (2, 3, 4, 5))]
    assert told(one) == []


def test_a_legend_beside_a_table_is_told_with_its_place() -> None:
    legend = (("Level", "Meaning"), ("High", "soon"), ("Medium", "later"), ("Low", "never"), ("None", "gone"))
    one = reading(beside(TASKS[:3], legend, 2))
    (note,) = told(one)
    assert (note.severity, note.row, note.column) == ("note", 1, "I")
    assert note.found == "Level · Meaning · High · soon · Medium · later"
    assert note.sentence("en") == "Filled cells that stand in no table were not used: 6, in I1:J3."
    assert note.sentence("zh") == "表格之外有 6 个单元格含内容，未采用：I1:J3。"
    assert one.found[0].not_records == (4, 5)


def test_a_remark_beside_a_table_is_told() -> None:
    rows = [*TASKS[:2], (*TASKS[2], None, None, "ask Sun Wei first"), TASKS[3]]
    (note,) = told(reading(rows))
    assert (note.row, note.column, note.found) == (3, "I", "ask Sun Wei first")


def test_remarks_in_one_column_are_one_note() -> None:
    rows = [*TASKS[:2], (*TASKS[2], None, None, "first"), TASKS[3], (*TASKS[3], None, None, "second")]
    (note,) = told(reading(rows))
    assert (note.found, dict(note.values)) == ("first · second", {"place": "I3:I5", "count": 2})


def test_the_extra_cells_of_a_long_row_are_columns_of_the_owner() -> None:
    extra = ("Zhao Min", "Platform", "Architect", "Stable interfaces", 5, 5, "one", "two", "three")
    one = reading([PEOPLE[0], extra, *PEOPLE[2:], *PEOPLE[2:]])
    assert [cells(one.found[0], f"Column {letter}")[:2] for letter in "GHI"] == [["one", None], ["two", None], ["three", None]]  # fmt: skip
    assert told(one) == []


def test_a_narrow_list_above_a_table_is_told_as_one_block() -> None:
    one = reading([("Name", "E-mail"), ("Li Na", "li@x.org"), ("Wu Gang", "wu@x.org"), (), *TASKS])
    (note,) = told(one)
    assert (note.row, note.column, dict(note.values)) == (1, "A", {"place": "A1:B3", "count": 6})


def test_what_is_known_as_a_fact_is_not_told_as_lost() -> None:
    above = [("Harbour integration",), ("Project", "Harbour"), ("Status date", date(2026, 3, 2)), ()]
    one = reading([*above, *TASKS])
    assert dict(one.facts) == {"title": "Harbour", "as_of": "2026-03-02"}
    assert [note.found for note in told(one)] == ["Harbour integration"]


def test_a_table_that_is_not_understood_is_kept_though_another_on_its_sheet_is_a_register() -> None:
    strange: Rows = [("Sun", "Moon", "Star"), ("a", "b", "c"), ("d", "e", "f"), ("g", "h", "i"), ()]
    one = reading([*strange, *TASKS])
    assert all(word in all_texts(one, joined([one])) for word in ("Moon", "e", "i", "Sign off"))


def test_a_table_that_is_not_understood_is_warned_of_in_both_languages() -> None:
    (warning,) = reading([("Sun", "Moon", "Star"), ("a", "b", "c"), ("d", "e", "f")]).problems
    assert (warning.code, warning.severity, warning.row, warning.found) == ("table_not_understood", "warning", 1, "Sun · Moon · Star")  # fmt: skip
    assert warning.sentence("en") == (
        "The headings of this table say nothing that Liaison knows, so its rows are kept as they are and not used: 2."
    )
    assert warning.sentence("zh") == "无法识别此表格的表头；其 2 行数据原样保留，不参与计算。"
    assert (warning.expected("en"), warning.expected("zh")) == (
        "headings such as those of the template",
        "与模板相同的表头",
    )


AROUND = {
    "a list of people": PEOPLE,
    "a plan under a title": [("Harbour",), (), *TASKS],
    "a plan beside risks": beside(TASKS, RISKS, 2),
    "a plan and below it a list of risks": [*TASKS, (), *RISKS],
    "a plan with a total and a note": [*TASKS, ("Total", None, None, None, 6), (), ("Note: working days",)],
}


@pytest.mark.parametrize("name", AROUND)
@given(row=st.integers(0, 12), column=st.integers(0, 14))
def test_a_text_in_any_cell_of_a_sheet_is_found_again_or_told(name: str, row: int, column: int) -> None:
    rows = [list(one) for one in AROUND[name]]
    rows += [[] for _ in range(row + 1 - len(rows))]
    rows[row] += [None] * (column + 1 - len(rows[row]))
    rows[row][column] = TOKEN
    one = reading(rows)
    assert TOKEN in all_texts(one, joined([one])), one
