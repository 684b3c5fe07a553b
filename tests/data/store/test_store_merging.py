"""My edits are put on top of theirs; where both changed the same thing, theirs stands and mine is told."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.kinds import Book, KeptSheet, Problem
from data.store import Edit, differences, merged, on_top
from tests.data.store.cast import assert_same, book, table, with_cell, with_row, without_row


def scaled(book: Book, column: str, scale: str) -> Book:
    old = book.tables["stakeholders"]
    return book.with_table(replace(old, scales={**old.scales, column: scale}))


def test_edits_of_different_cells_are_both_kept() -> None:
    mine = with_cell(book(), "tasks", 5, "name", "Course")
    theirs = with_cell(with_cell(book(), "tasks", 5, "duration", 3.0), "stakeholders", 1, "name", "Zhao M.")
    both, clashes = merged(book(), mine, theirs)
    assert clashes == []
    assert_same(with_cell(theirs, "tasks", 5, "name", "Course"), both)


def test_nothing_that_was_passed_in_is_changed() -> None:
    base, mine, theirs = book(), with_cell(book(), "tasks", 5, "name", "A"), with_cell(book(), "tasks", 2, "name", "B")
    merged(base, mine, theirs)
    assert_same(book(), base)
    assert_same(with_cell(book(), "tasks", 5, "name", "A"), mine)
    assert_same(with_cell(book(), "tasks", 2, "name", "B"), theirs)


def test_of_a_cell_that_both_changed_theirs_stands_and_mine_is_told() -> None:
    mine = with_cell(with_cell(book(), "tasks", 5, "name", "Course"), "tasks", 9, "duration", 1.0)
    both, clashes = merged(book(), mine, with_cell(book(), "tasks", 5, "name", "Workshop"))
    assert clashes == [Edit("cell", "tasks", 5, "Course", "name", "Training", "Course")]
    assert both.records("tasks")["name"].tolist() == ["Pilot", "Workshop", "Go live"]
    assert both.records("tasks").loc[9, "duration"] == 1.0


def test_the_same_edit_by_both_is_no_clash() -> None:
    changed = with_cell(book(), "tasks", 5, "name", "Course")
    both, clashes = merged(book(), changed, changed)
    assert clashes == []
    assert_same(changed, both)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("duration", float("nan")),
        ("start", pd.NaT),
        ("start", pd.Timestamp("2026-05-01")),
        ("milestone", None),
        ("name", None),
    ],
)
def test_a_cell_of_any_type_can_be_put_or_made_blank(field: str, value: object) -> None:
    mine = with_cell(book(), "tasks", 2, field, value)
    both, clashes = merged(book(), mine, with_cell(book(), "tasks", 9, "name", "Launch"))
    assert clashes == []
    assert_same(with_cell(mine, "tasks", 9, "name", "Launch"), both)


def test_my_new_rows_come_after_theirs_under_a_free_number() -> None:
    mine = with_row(book(), "tasks", 10, id="T4", name="Mine", duration=2.0)
    mine = replace(mine, problems=(*mine.problems, Problem("cycle", "error", kind="tasks", record=10, found="T4")))
    theirs = with_row(book(), "tasks", 10, id="T5", name="Theirs")
    both, clashes = merged(book(), mine, theirs)
    assert clashes == []
    assert both.records("tasks")["name"].to_dict() == {
        2: "Pilot",
        5: "Training",
        9: "Go live",
        10: "Theirs",
        11: "Mine",
    }
    assert both.records("tasks").dtypes.equals(book().records("tasks").dtypes)
    assert both.records("tasks").loc[10, "milestone"] is None
    assert both.tables["tasks"].places.index.tolist() == [2, 5, 9, 10, 11]
    assert both.problems[-1].record == 11


def test_the_same_new_row_by_both_stands_once() -> None:
    changed = with_row(book(), "tasks", 10, id="T4", name="Review")
    both, clashes = merged(book(), changed, changed)
    assert (clashes, len(both.records("tasks"))) == ([], 4)


def test_a_row_that_one_removed_and_the_other_changed_is_a_clash() -> None:
    removed, changed = without_row(book(), "tasks", 5), with_cell(book(), "tasks", 5, "name", "Course")
    both, clashes = merged(book(), removed, changed)
    assert ([edit.change for edit in clashes], 5 in both.records("tasks").index) == (["row_removed"], True)
    both, clashes = merged(book(), changed, removed)
    assert ([edit.change for edit in clashes], 5 in both.records("tasks").index) == (["cell"], False)


def test_a_row_that_i_removed_is_gone_and_one_that_both_removed_too() -> None:
    mine = without_row(without_row(book(), "tasks", 5), "tasks", 2)
    both, clashes = merged(book(), mine, without_row(book(), "tasks", 5))
    assert clashes == []
    assert both.records("tasks").index.tolist() == both.tables["tasks"].places.index.tolist() == [9]


def test_tables_come_and_go() -> None:
    risks = table("risks", pd.DataFrame({"title": ["Delay"]}), [1])
    mine = Book({"stakeholders": book().tables["stakeholders"], "risks": risks})
    mine = replace(book(), tables=mine.tables)
    both, clashes = merged(book(), mine, with_cell(book(), "stakeholders", 1, "name", "Zhao M."))
    assert (clashes, list(both.tables)) == ([], ["stakeholders", "risks"])
    both, clashes = merged(book(), mine, with_cell(book(), "tasks", 5, "name", "Course"))
    assert ([edit.change for edit in clashes], list(both.tables)) == (
        ["table_removed"],
        ["stakeholders", "tasks", "risks"],
    )


def test_a_table_that_both_added_differently_is_a_clash() -> None:
    mine, theirs = (
        book().with_table(table("risks", pd.DataFrame({"title": [name]}), [1])) for name in ("Delay", "Leak")
    )
    both, clashes = merged(book(), mine, theirs)
    assert [edit.change for edit in clashes] == ["table_added"]
    assert both.records("risks")["title"].tolist() == ["Leak"]
    assert merged(book(), mine, mine)[1] == []


def test_my_edits_in_a_table_that_they_removed_are_a_clash() -> None:
    theirs = replace(book(), tables={"stakeholders": book().tables["stakeholders"]})
    both, clashes = merged(book(), with_row(with_cell(book(), "tasks", 5, "name", "A"), "tasks", 10), theirs)
    assert [edit.change for edit in clashes] == ["cell", "row_added"]
    assert "tasks" not in both.tables


def test_a_column_that_one_rescaled_and_the_other_edited_is_a_clash() -> None:
    rescaled = with_cell(scaled(book(), "relevance", "1-10"), "stakeholders", 1, "relevance", 8.0)
    edited = with_cell(with_cell(book(), "stakeholders", 3, "relevance", 1.0), "stakeholders", 3, "name", "Sun W.")
    both, clashes = merged(book(), rescaled, edited)
    assert {edit.field for edit in clashes} == {"relevance"}
    assert_same(edited, both)
    both, clashes = merged(book(), edited, rescaled)
    assert [edit.field for edit in clashes] == ["relevance"]
    assert_same(with_cell(rescaled, "stakeholders", 3, "name", "Sun W."), both)


def test_a_scale_that_i_alone_changed_is_taken() -> None:
    mine = scaled(book(), "relevance", "1-10")
    both, clashes = merged(book(), mine, with_cell(book(), "stakeholders", 3, "influence", 1.0))
    assert clashes == []
    assert both.tables["stakeholders"].scales == {"relevance": "1-10", "influence": "1-10"}


def test_settings_mappings_and_sheets_are_put_together_key_by_key() -> None:
    mine = replace(
        book().with_settings(title="Mine", holidays="CN"),
        mappings={**book().mappings, "a|b": {"a": "name"}},
        sheets=(*book().sheets, KeptSheet("b.xlsx", "B", (("mine",),))),
    )
    theirs = replace(
        book().with_settings(title="Theirs", as_of="2026-04-01"),
        mappings={"姓名|影响度": {"影响度": "relevance"}},
        sheets=(KeptSheet("plan.xlsx", "Notes 说明", (("theirs",),)),),
    )
    both, clashes = merged(book(), mine, theirs)
    assert clashes == [Edit("setting", field="title", before="北辰 Rollout", after="Mine")]
    assert (both.settings["title"], both.settings["as_of"], both.settings["holidays"]) == ("Theirs", "2026-04-01", "CN")
    assert both.mappings == {"姓名|影响度": {"影响度": "relevance"}, "a|b": {"a": "name"}}
    assert [sheet.rows for sheet in both.sheets] == [(("theirs",),), (("mine",),)]


def test_a_setting_with_parts_is_put_together_part_by_part() -> None:
    base = book().with_settings(weights={"boss": {"value": 0.4}, "team": {"effort": 0.2}}, cuts={})
    mine = base.with_settings(cuts={"influence": 0.7}, weights={"boss": {"value": 0.9}})
    theirs = base.with_settings(cuts={"relevance": 0.3}, weights={**base.settings["weights"], "client": {"concern": 1}})
    both, clashes = merged(base, mine, theirs)
    assert clashes == []
    assert both.settings["cuts"] == {"influence": 0.7, "relevance": 0.3}
    assert both.settings["weights"] == {"boss": {"value": 0.9}, "client": {"concern": 1}}


@pytest.mark.parametrize("cuts", [{"relevance": 0.6, "influence": 0.1}, "none", {}])
def test_a_part_that_both_changed_is_a_clash_and_the_setting_stays_theirs(cuts: object) -> None:
    base = book().with_settings(cuts={"relevance": 0.5})
    both, clashes = merged(base, base.with_settings(cuts={"relevance": 0.7}), base.with_settings(cuts=cuts))
    assert [(edit.field, edit.after) for edit in clashes] == [("cuts", '{"relevance": 0.7}')]
    assert both.settings["cuts"] == cuts


def test_of_a_setting_only_the_part_that_both_changed_is_at_odds() -> None:
    base = book().with_settings(cuts={"relevance": 0.5, "influence": 0.5})
    mine = base.with_settings(cuts={"relevance": 0.5, "influence": 0.9})
    theirs = base.with_settings(cuts={"relevance": 0.2, "influence": 0.1})
    both, clashes = merged(base, mine, theirs)
    assert both.settings["cuts"] == {"relevance": 0.2, "influence": 0.1}
    assert clashes == [Edit("setting", field="cuts", before='{"influence": 0.5}', after='{"influence": 0.9}')]
    both, lost = on_top(base, mine, theirs)
    assert both.settings["cuts"] == {"relevance": 0.2, "influence": 0.9}
    assert lost == [Edit("setting", field="cuts", before='{"influence": 0.5}', after='{"influence": 0.1}')]


def test_mine_on_top_opens_nothing_that_they_withheld_elsewhere() -> None:
    base = book().with_settings(policy={"client": {"days": "month"}})
    theirs = base.with_settings(policy={"client": {"days": "quarter"}, "boss": {"days": "month"}})
    both, _ = on_top(base, base.with_settings(policy={"client": {"days": "day"}}), theirs)
    assert both.settings["policy"] == {"client": {"days": "day"}, "boss": {"days": "month"}}


def test_a_setting_in_parts_and_the_same_as_a_whole_are_at_odds() -> None:
    base = book().with_settings(cuts=None)
    mine, theirs = base.with_settings(cuts={"influence": 0.9}), base.with_settings(cuts="none")
    both, clashes = merged(base, mine, theirs)
    assert (both.settings["cuts"], [edit.field for edit in clashes]) == ("none", ["cuts"])


def test_mine_on_top_leaves_their_rows_under_their_numbers() -> None:
    mine, theirs = with_row(book(), "stakeholders", 7, name="Mine"), with_row(book(), "stakeholders", 7, name="Theirs")
    both, lost = on_top(book(), mine, theirs)
    names = both.records("stakeholders")["name"]
    assert (names[7], "Mine" in set(names), lost) == ("Theirs", True, [])


def test_a_sheet_that_both_changed_is_a_clash_and_one_that_i_removed_is_gone() -> None:
    mine, theirs = (
        replace(book(), sheets=(KeptSheet("plan.xlsx", "Notes 说明", ((who,),)),)) for who in ("mine", "theirs")
    )
    both, clashes = merged(book(), mine, theirs)
    assert [edit.change for edit in clashes] == ["sheet_changed"]
    assert both.sheets[0].rows == (("theirs",),)
    assert merged(book(), replace(book(), sheets=()), book())[0].sheets == ()


def test_a_new_column_of_mine_takes_its_place_among_the_kinds_columns() -> None:
    old = book().tables["tasks"]
    mine = book().with_table(
        replace(
            old,
            records=old.records.assign(
                owner=pd.Series(["Li Na", None, None], old.records.index, dtype=object), ours=[1.5, None, None]
            ),
        )
    )
    both, clashes = merged(book(), mine, with_cell(book(), "tasks", 5, "name", "Course"))
    assert clashes == []
    assert list(both.records("tasks")) == ["id", "name", "owner", "start", "duration", "milestone", "ours"]
    assert both.records("tasks")["owner"].tolist() == ["Li Na", None, None]
    assert both.records("tasks")["ours"].dtype == "float64"


def test_problems_that_i_solved_go_and_those_that_i_found_come() -> None:
    wrong, hidden = book().problems
    new = Problem("cycle", "error", found="T1 → T2 → T1")
    both, _ = merged(book(), replace(book(), problems=(hidden, new)), replace(book(), problems=(wrong, hidden)))
    assert both.problems == (hidden, new)


edits = st.dictionaries(
    st.tuples(st.sampled_from(range(1, 7)), st.sampled_from(["relevance", "influence", "name"])),
    st.sampled_from([1.5, 2.5, 3.5]),
    max_size=8,
)


def edited(cells: dict[tuple[int, str], float]) -> Book:
    changed = book()
    for (record, field), value in cells.items():
        changed = with_cell(changed, "stakeholders", record, field, str(value) if field == "name" else value)
    return changed


@given(edits, edits)
@settings(max_examples=25, deadline=None)
def test_every_edit_is_applied_or_told_and_no_edit_of_theirs_is_lost(my: dict, their: dict) -> None:
    mine, theirs = edited(my), edited(their)
    both, clashes = merged(book(), mine, theirs)
    clashing = {(edit.record, edit.field) for edit in clashes}
    assert clashing == {place for place in my.keys() & their.keys() if my[place] != their[place]}
    assert_same(edited({**my, **their}), both)
    assert differences(theirs, both) == differences(theirs, edited({**my, **their}))
