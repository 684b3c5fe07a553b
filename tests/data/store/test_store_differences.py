"""What changed between two books is told cell by cell, and nothing else is."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.kinds import Book, KeptSheet
from data.store import Edit, differences
from tests.data.store.cast import book, table, with_cell, with_row, without_row


def test_a_book_does_not_differ_from_itself() -> None:
    assert differences(book(), book()) == []


def test_a_blank_equals_a_blank_whatever_its_form() -> None:
    old = book().tables["tasks"]
    milestone = old.records["milestone"].astype(object).where(old.records["milestone"].notna(), float("nan"))
    records = old.records.assign(milestone=milestone, notes=None, start=old.records["start"].astype(object))
    assert differences(book(), book().with_table(replace(old, records=records))) == []


@pytest.mark.parametrize(
    ("field", "value", "before", "after"),
    [
        ("name", "Course", "Training", "Course"),
        ("duration", 2.5, None, "2.5"),
        ("milestone", True, None, "yes"),
        ("start", pd.Timestamp("2026-03-17"), "2026-03-16", "2026-03-17"),
        ("start", pd.Timestamp("2026-03-17 09:30"), "2026-03-16", "2026-03-17 09:30:00"),
        ("start", pd.NaT, "2026-03-16", None),
        ("name", None, "Training", None),
    ],
)
def test_a_changed_cell_is_told_as_a_person_would_type_it(field: str, value: object, before: str, after: str) -> None:
    label = "T2" if field == "name" and value is None else value if field == "name" else "Training"
    expected = [Edit("cell", "tasks", 5, str(label), field, before, after)]
    assert differences(book(), with_cell(book(), "tasks", 5, field, value)) == expected


def test_changed_cells_are_told_row_by_row() -> None:
    changed = with_cell(with_cell(book(), "tasks", 9, "name", "Launch"), "tasks", 2, "duration", 8.0)
    changed = with_cell(changed, "tasks", 2, "name", "Trial")
    assert [(edit.record, edit.field) for edit in differences(book(), changed)] == [
        (2, "name"),
        (2, "duration"),
        (9, "name"),
    ]


def test_the_order_of_rows_and_columns_is_no_difference() -> None:
    old = book().tables["stakeholders"]
    shuffled = old.records.iloc[::-1, ::-1]
    assert differences(book(), book().with_table(replace(old, records=shuffled))) == []


def test_rows_come_and_go_with_their_label() -> None:
    changed = without_row(with_row(book(), "tasks", 10, id="T4", name="Review"), "tasks", 2)
    assert differences(book(), changed) == [
        Edit("row_removed", "tasks", 2, "Pilot", before="Pilot"),
        Edit("row_added", "tasks", 10, "Review", after="Review"),
    ]


def test_a_row_without_a_label_is_known_by_its_key_or_its_number() -> None:
    changed = with_row(with_row(book(), "tasks", 10, id="T4"), "tasks", 11)
    assert [edit.label for edit in differences(book(), changed)] == ["T4", "#11"]


def test_a_new_column_is_its_cells() -> None:
    old = book().tables["tasks"]
    changed = book().with_table(replace(old, records=old.records.assign(notes=["a", None, None])))
    assert differences(book(), changed) == [Edit("cell", "tasks", 2, "Pilot", "notes", None, "a")]
    assert differences(changed, book()) == [Edit("cell", "tasks", 2, "Pilot", "notes", "a", None)]


def test_text_that_looks_like_a_number_differs_from_the_number() -> None:
    changed = with_cell(book(), "stakeholders", 3, "备注 own heading", "3")
    assert len(differences(book(), changed)) == 1


def test_whole_tables_come_and_go_with_their_number_of_rows() -> None:
    less = Book({"tasks": book().tables["tasks"]}, book().sheets, (), book().settings, book().mappings)
    assert differences(book(), less) == [Edit("table_removed", "stakeholders", before="6")]
    assert differences(less, book()) == [Edit("table_added", "stakeholders", after="6")]


def test_a_table_of_no_known_kind_is_compared_too() -> None:
    before = Book({"unknown": table("unknown", pd.DataFrame({"什么": ["a", "b"]}), (1, 2))})
    changed = with_cell(before, "unknown", 2, "什么", "c")
    assert differences(before, changed) == [Edit("cell", "unknown", 2, "c", "什么", "b", "c")]


def test_scales_settings_mappings_and_sheets_are_told() -> None:
    old = book().tables["stakeholders"]
    changed = book().with_table(replace(old, scales={"relevance": "1-5", "influence": "1-5"}))
    changed = changed.with_settings(as_of="2026-03-19", cuts={"relevance": 0.6})
    changed = replace(
        changed, mappings={"姓名|影响度": {"影响度": "relevance"}}, sheets=(KeptSheet("plan.xlsx", "New", (("a",),)),)
    )
    assert differences(book(), changed) == [
        Edit("scale", "stakeholders", field="influence", before="1-10", after="1-5"),
        Edit("sheet_added", "plan.xlsx", label="New"),
        Edit("sheet_removed", "plan.xlsx", label="Notes 说明"),
        Edit("setting", field="as_of", before="2026-03-18", after="2026-03-19"),
        Edit("setting", field="cuts", before='{"relevance": 0.5}', after='{"relevance": 0.6}'),
        Edit("mapping", "姓名|影响度", field="影响度", before="influence", after="relevance"),
    ]


def test_a_kept_sheet_with_another_cell_is_a_changed_sheet() -> None:
    (sheet,) = book().sheets
    changed = replace(book(), sheets=(replace(sheet, rows=(("Budget", 4),)),))
    assert differences(book(), changed) == [Edit("sheet_changed", "plan.xlsx", label="Notes 说明")]


def test_a_record_number_used_twice_is_refused() -> None:
    old = book().tables["tasks"]
    twice = book().with_table(replace(old, records=old.records.set_axis(pd.Index([2, 2, 9], name="record"))))
    with pytest.raises(ValueError, match="tasks: a record number stands twice"):
        differences(book(), twice)


@given(
    st.dictionaries(
        st.tuples(st.sampled_from(range(1, 7)), st.sampled_from(["relevance", "influence"])),
        st.sampled_from([1.5, 2.5, float("nan")]),
    )
)
@settings(max_examples=25, deadline=None)
def test_the_edits_are_exactly_the_cells_that_changed_and_turn_around(cells: dict[tuple[int, str], float]) -> None:
    changed = book()
    for (record, field), value in cells.items():
        changed = with_cell(changed, "stakeholders", record, field, value)
    there, back = differences(book(), changed), differences(changed, book())
    blank = (5, "influence")
    expected = {place for place, value in cells.items() if value == value or place != blank}
    assert {(edit.record, edit.field) for edit in there} == expected
    assert [(edit.before, edit.after) for edit in there] == [(edit.after, edit.before) for edit in back]
