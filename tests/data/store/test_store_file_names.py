"""What is no edit: another file name, a table without records, the scale of a blank column; and how such things merge."""

from dataclasses import replace

from data.kinds import Book, KeptSheet, empty_table
from data.store import Edit, differences, merged
from tests.data.store.cast import book, with_cell

NOTES = KeptSheet("plan.xlsx", "Notes 说明", (("mine", None), (None,)))


def test_another_file_name_and_blanks_around_are_no_difference() -> None:
    renamed = replace(book(), sheets=tuple(replace(sheet, file="other.xlsx") for sheet in book().sheets))
    assert differences(book(), renamed) == []
    one, other = (Book(sheets=(replace(NOTES, rows=rows),)) for rows in ((("mine",),), (("mine", None), (None, None))))
    assert differences(one, other) == []


def test_the_second_sheet_of_a_name_is_told_by_its_number() -> None:
    more = replace(book(), sheets=(*book().sheets, replace(NOTES, file="b.xlsx")))
    assert differences(book(), more) == [Edit("sheet_added", "b.xlsx", label="Notes 说明 (2)")]


def test_a_table_without_records_is_no_table() -> None:
    more = book().with_table(empty_table("risks"))
    assert differences(book(), more) == []
    emptied = book().with_table(empty_table("tasks"))
    assert differences(book(), emptied) == [Edit("table_removed", "tasks", before="3")]


def test_the_scale_of_a_blank_column_is_no_difference_and_the_usual_scale_is_the_same_as_none() -> None:
    people = book().tables["stakeholders"]
    more = replace(people, scales={**people.scales, "urgency": "1-10"})
    less = replace(people, scales={"influence": "1-10"})
    assert differences(book(), book().with_table(more)) == []
    assert differences(book(), book().with_table(less)) == []
    other = replace(people, scales={**people.scales, "influence": "1-5"})
    assert [edit.change for edit in differences(book(), book().with_table(other))] == ["scale"]


def test_a_table_that_i_emptied_is_gone_and_one_that_they_emptied_clashes_with_my_edit() -> None:
    emptied = book().with_table(empty_table("tasks"))
    both, clashes = merged(book(), emptied, with_cell(book(), "stakeholders", 1, "name", "Zhao M."))
    assert ("tasks" in both.tables, clashes) == (False, [])
    edited = with_cell(book(), "tasks", 2, "name", "Pilot two")
    assert [edit.change for edit in merged(book(), edited, emptied)[1]] == ["cell"]


def test_two_sheets_of_one_name_from_two_files_are_both_kept() -> None:
    base = replace(book(), sheets=())
    mine, theirs = (replace(base, sheets=(KeptSheet(f"{who}.xlsx", "Notes", ((who,),)),)) for who in ("mine", "theirs"))
    both, clashes = merged(base, mine, theirs)
    assert ([sheet.rows for sheet in both.sheets], clashes) == ([(("theirs",),), (("mine",),)], [])


def test_given_ids_travel_with_my_new_rows_and_typed_ids_are_given_no_more() -> None:
    tasks = book().tables["tasks"]
    base = book().with_table(replace(tasks, given=frozenset({2, 5})))
    renamed = with_cell(base, "tasks", 2, "id", "P-1")
    mine = renamed.with_table(replace(renamed.tables["tasks"], given=frozenset({5})))
    both, _ = merged(base, mine, with_cell(base, "tasks", 9, "name", "Live"))
    assert both.tables["tasks"].given == {5}
