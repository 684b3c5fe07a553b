"""A newer file over a workspace: the same record stays the same record, whatever was inserted, removed or re-scaled."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.kinds import KINDS, SCALES, Book, KeptSheet, Problem, Table
from data.reading import joined, read, renewed, without
from data.store import Edit, differences
from data.store.manifest import packed, unpacked

PEOPLE = ("Zhao Min", "Qian Li", "Sun Wei", "Li Na", "Zhou Yan", "Wu Gang")


def loaded(text: str, name: str = "list.csv") -> Book:
    return joined([read(name, text.encode())])


def people(*names: str) -> Book:
    """A list of people without ids: name, influence, relevance, concern."""
    rows = [f"{name},{3 + PEOPLE.index(name) % 3},{2 + PEOPLE.index(name) % 2},Keeps {name}" for name in names]
    return loaded("\n".join(["Name,Influence,Relevance,Concern", *rows]), "stakeholders.csv")


def tasks(*rows: str) -> Book:
    return loaded("\n".join(["Task name,Start,Finish,Predecessors", *rows]), "tasks.csv")


def rated(scale: str, influence: list[float | None], names: tuple[str, ...] = PEOPLE) -> Book:
    """People with ids of their own, with an influence on a scale."""
    ids = [f"S{at}" for at in range(1, len(influence) + 1)]
    records = pd.DataFrame(
        {"id": ids, "name": names[: len(influence)], "influence": pd.Series(influence, dtype="float64")}
    ).set_axis(pd.RangeIndex(1, len(influence) + 1, name="record"))
    places = pd.DataFrame({"file": "a.xlsx", "sheet": "S", "row": 2}, index=records.index)
    return Book({"stakeholders": Table("stakeholders", records, {"influence": scale}, places)})


def told(edits: list[Edit]) -> list[tuple[str, str, str]]:
    return [(edit.change, edit.label, edit.field) for edit in edits if edit.change not in ("setting", "mapping")]


def test_a_row_inserted_at_the_top_is_the_only_change() -> None:
    old = people("Zhao Min", "Qian Li", "Sun Wei")
    newer = renewed(old, people("Li Na", "Zhao Min", "Qian Li", "Sun Wei"))
    assert told(differences(old, newer)) == [("row_added", "Li Na", "")]
    records = newer.records("stakeholders").set_index("name")
    assert records["id"].to_dict() == {"Li Na": "4", "Zhao Min": "1", "Qian Li": "2", "Sun Wei": "3"}


def test_a_row_removed_at_the_top_is_the_only_change() -> None:
    old = people("Zhao Min", "Qian Li", "Sun Wei")
    assert told(differences(old, renewed(old, people("Qian Li", "Sun Wei")))) == [("row_removed", "Zhao Min", "")]


def test_waiting_tasks_follow_the_ids_of_the_tasks_they_wait_for() -> None:
    old = tasks("Pilot,2026-03-02,2026-03-06,", "Training,2026-03-09,2026-03-13,1")
    new = tasks(
        "Kick-off,2026-02-27,2026-02-27,", "Pilot,2026-03-02,2026-03-06,1", "Training,2026-03-09,2026-03-13,2FS+2d"
    )
    newer = renewed(old, new).records("tasks").set_index("name")
    assert newer["id"].to_dict() == {"Kick-off": "3", "Pilot": "1", "Training": "2"}
    assert newer["predecessors"].to_dict() == {"Kick-off": None, "Pilot": "3", "Training": "1FS+2d"}


def test_decisions_and_actions_follow_the_ids_of_what_they_are_about() -> None:
    asked = "Decision,Asked of,Task concerned\nGo?,2,1"
    agreed = "Action,Owner,Person concerned,Task concerned\nCall,Wu Gang,2,1"

    def book(task_names: tuple[str, ...], task: str) -> Book:
        plan = "\n".join(["Task name,Start,Finish", *(f"{one},2026-03-02,2026-03-06" for one in task_names)])
        texts = {"tasks.csv": plan, "decisions.csv": asked[:-1] + task, "actions.csv": agreed[:-1] + task}
        return joined([read(name, text.encode()) for name, text in texts.items()])

    old, new = book(("Pilot", "Training"), "1"), book(("Kick-off", "Pilot", "Training"), "2")
    newer = renewed(old, new)
    assert newer.records("tasks").set_index("name")["id"].to_dict() == {"Kick-off": "3", "Pilot": "1", "Training": "2"}
    assert [newer.records(kind)["task"].tolist() for kind in ("decisions", "actions")] == [["1"], ["1"]]


def test_an_id_of_the_users_own_tells_a_record_through_a_new_name() -> None:
    old = loaded("ID,Name,Influence,Relevance\nS1,Zhao Min,3,4\nS2,Qian Li,2,2")
    new = loaded("ID,Name,Influence,Relevance\nS2,Qian Li,2,2\nS1,Zhao Min (PMO),3,4")
    assert told(differences(old, renewed(old, new))) == [("cell", "Zhao Min (PMO)", "name")]


def test_a_list_that_tells_ids_no_more_keeps_those_it_told() -> None:
    old = loaded("ID,Name,Influence,Relevance\n7,Zhao Min,3,4\n1,Qian Li,2,2")
    newer = renewed(old, loaded("Name,Influence,Relevance\nZhao Min,3,4\nQian Li,2,2\nSun Wei,5,5"))
    assert told(differences(old, newer)) == [("row_added", "Sun Wei", "")]
    table = newer.table("stakeholders")
    assert table.records["id"].tolist() == ["7", "1", "3"]
    assert set(table.given) == {3}


def test_which_ids_were_given_outlives_the_store_and_two_renewals() -> None:
    book = people("Zhao Min", "Qian Li")
    assert book.table("stakeholders").given == {1, 2}
    kept = unpacked(*packed(book))
    assert kept.table("stakeholders").given == {1, 2}
    newer = renewed(kept, people("Sun Wei", "Zhao Min", "Qian Li"))
    last = renewed(newer, people("Li Na", "Sun Wei", "Zhao Min", "Qian Li"))
    assert told(differences(newer, last)) == [("row_added", "Li Na", "")]


@given(
    st.lists(
        st.tuples(st.sampled_from(PEOPLE[:3]), st.sampled_from(PEOPLE[3:]), st.integers(1, 5)), min_size=1, max_size=9
    ),
    st.data(),
)
def test_one_relation_more_or_less_changes_only_itself(rows: list[tuple[str, str, int]], data: st.DataObject) -> None:
    old = relations(rows)
    assert differences(old, renewed(old, old)) == []
    at = data.draw(st.integers(0, len(rows)))
    inserted = [*rows[:at], ("Zhao Min", "Wu Gang", 2), *rows[at:]]
    assert [edit.change for edit in differences(old, renewed(old, relations(inserted)))] == ["row_added"]
    if len(rows) > 1:
        less = rows[: at % len(rows)] + rows[at % len(rows) + 1 :]
        assert [edit.change for edit in differences(old, renewed(old, relations(less)))] == ["row_removed"]


@given(
    st.lists(st.tuples(st.sampled_from(("Pilot", "Review", "Go live")), st.integers(1, 3)), min_size=2, max_size=8),
    st.data(),
)
def test_one_task_more_or_less_in_a_list_without_ids_changes_only_itself(
    rows: list[tuple[str, int]], data: st.DataObject
) -> None:
    def listed(some: list[tuple[str, int]]) -> Book:
        return tasks(*(f"{name},2026-03-0{day},2026-03-1{day}," for name, day in some))

    old = listed(rows)
    assert differences(old, renewed(old, old)) == []
    at = data.draw(st.integers(0, len(rows)))
    newer = renewed(old, listed([*rows[:at], ("Training", 4), *rows[at:]]))
    assert told(differences(old, newer)) == [("row_added", "Training", "")]
    assert newer.records("tasks")["id"].is_unique
    gone = at % len(rows)
    assert [edit.change for edit in differences(old, renewed(old, listed(rows[:gone] + rows[gone + 1 :])))] == [
        "row_removed"
    ]


def relations(rows: list[tuple[str, str, int]]) -> Book:
    index = pd.RangeIndex(1, len(rows) + 1, name="record")
    frame = pd.DataFrame(rows, columns=["source", "target", "strength"], index=index).astype({"strength": "float64"})
    places = pd.DataFrame({"file": "r.csv", "sheet": "r", "row": range(2, len(rows) + 2)}, index=index)
    return Book({"relations": Table("relations", frame, {"strength": "1-5"}, places)})


def test_a_problem_moves_with_its_record() -> None:
    old = people("Zhao Min", "Qian Li")
    new = people("Sun Wei", "Zhao Min", "Qian Li")
    wrong = Problem("wrong_value", "error", found="maybe", kind="stakeholders", record=2, field="influence")
    newer = renewed(old, replace(new, problems=(wrong,)))
    (moved,) = [problem for problem in newer.problems if problem.code == "wrong_value"]
    assert newer.records("stakeholders").at[moved.record, "name"] == "Zhao Min"


def test_a_change_of_scale_alone_is_told() -> None:
    old, new = rated("1-5", [3.0, 5.0, None]), rated("1-10", [3.0, 5.0, None])
    assert differences(old, renewed(old, new)) == [
        Edit("scale", "stakeholders", field="influence", before="1-5", after="1-10")
    ]


def test_a_refused_cell_comes_back_on_the_newer_scale() -> None:
    old, new = rated("1-5", [5.0, 3.0]), rated("1-10", [2.0, 3.0])
    taken = without(renewed(old, new), old, [("stakeholders", 1, "influence")])
    assert taken.records("stakeholders")["influence"].tolist() == [10.0, 3.0]


@given(st.sampled_from(sorted(SCALES)), st.sampled_from(sorted(SCALES)), st.floats(0, 1))
def test_a_refused_scale_keeps_the_old_one_and_converts_every_cell(before: str, after: str, unit: float) -> None:
    old = rated(before, [SCALES[before].highest, None, SCALES[before].lowest])
    new = rated(
        after,
        [SCALES[after].lowest, SCALES[after].lowest + unit * (SCALES[after].highest - SCALES[after].lowest), None],
    )
    taken = without(renewed(old, new), old, [("stakeholders", None, "influence"), ("stakeholders", 1, "influence")])
    table = taken.table("stakeholders")
    assert table.scales["influence"] == before
    influence = table.records["influence"]
    assert influence.iloc[0] == pytest.approx(SCALES[before].highest)
    assert SCALES[before].unit(influence).iloc[1] == pytest.approx(unit, abs=1e-6)
    assert pd.isna(influence.iloc[2])


def test_judgements_that_the_newer_file_lacks_come_back_on_their_own_scale() -> None:
    old, new = rated("1-10", [9.0, 2.0]), rated("1-5", [None, None])
    taken = without(renewed(old, new), old, [("stakeholders", 1, "influence"), ("stakeholders", 2, "influence")])
    assert taken.records("stakeholders")["influence"].tolist() == [9.0, 2.0]
    assert differences(old, taken) == []


def test_everything_refused_is_the_old_book_again() -> None:
    old = people("Zhao Min", "Qian Li", "Sun Wei")
    newer = renewed(old, people("Li Na", "Sun Wei", "Qian Li"))
    refused = [(edit.kind, edit.record, edit.field) for edit in differences(old, newer)]
    back = without(newer, old, refused)
    assert differences(old, back) == []
    assert back.table("stakeholders").given == old.table("stakeholders").given
    assert back.records("stakeholders").dtypes.equals(old.records("stakeholders").dtypes)


def test_two_sheets_of_one_name_are_both_kept() -> None:
    old = Book(sheets=(KeptSheet("a.xlsx", "Notes", (("a",),)), KeptSheet("b.xlsx", "Notes", (("b",),))))
    assert differences(old, renewed(old, old)) == []
    newer = renewed(old, Book(sheets=(KeptSheet("c.xlsx", "Notes", (("c",),)),)))
    assert [sheet.rows for sheet in newer.sheets] == [(("c",),), (("b",),)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_table_renewed_by_itself_is_itself(kind: str) -> None:
    column = KINDS[kind].label
    records = pd.DataFrame({name: pd.Series([None] * 3, dtype="object") for name in KINDS[kind].names})
    records[column] = ["Pilot", "Pilot", "Training"]
    records.index = pd.RangeIndex(4, 7, name="record")
    places = pd.DataFrame({"file": "", "sheet": "", "row": 0}, index=records.index)
    book = Book({kind: Table(kind, records, {}, places)})
    assert differences(book, renewed(book, book)) == []
