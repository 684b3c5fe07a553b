"""What somebody decided about a table is kept for its headings, and holds for the next file that has them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from data.kinds import KINDS, SCALES
from data.reading import Decision, Found, headings, joined, named_columns, opened, read, reread, taken
from data.reading.decision import names_of
from tests.data.reading.workbooks import book

ON = "2026-11-30"
LIST = [
    ("Payment for the shop",),
    (),
    ("Who", "Sits in", "How strong", "", "Seen by", "Seen by"),
    ("Zhao Min", "Platform", 4, "for", "Li", "Wu"),
    ("Qian Li", "Operations", 2, "against", "Wu", "Li"),
    (None, "Legal", 1, "for", "Li", "Li"),
]


def table(rows=LIST, mappings=None, sheet="People") -> Found:  # type: ignore[no-untyped-def]
    (found,) = read("list.xlsx", book({sheet: rows}), mappings=mappings).found
    return found


def decided(found: Found, **fields: str) -> dict[str, dict[str, str]]:
    """What is kept where somebody chooses these fields for the columns of these letters."""
    names, decision = named_columns(found), taken(found)
    for letter, field in fields.items():
        decision = decision.with_field(names[letter], field or None)
    return {headings(found.columns): replace(decision, kind="stakeholders", on=ON).kept()}


def fields_of(found: Found) -> dict[str, str | None]:
    return {column.letter: column.field for column in found.columns}


def test_columns_without_a_heading_and_of_the_same_heading_are_remembered() -> None:
    kept = decided(table(), A="name", B="department", C="influence", D="attitude", E="owner", F="rater")
    found = table(mappings=kept)
    assert fields_of(found) == dict(
        zip("ABCDEF", ("name", "department", "influence", "attitude", "owner", "rater"), strict=True)
    )
    assert (found.record_rows, found.rejected) == ((4, 5), (6,))
    assert {column.confidence for column in found.columns} == {1.0}
    assert joined([read("list.xlsx", book({"People": LIST}), mappings=kept)]).mappings == kept


def test_a_decision_holds_for_next_weeks_file_with_its_columns_moved_and_other_rows() -> None:
    kept = decided(table(), A="name", C="influence", D="attitude")
    moved = [
        ("Payment for the shop",),
        ("as of", "2026-12-07"),
        (),
        (None, "SEEN BY", "sits  in", "Who", "How strong:", None, "Seen by"),
        (None, "Li", "Legal", "Sun Wei", 5, "against", "Wu"),
        (None, "Wu", "Platform", "Zhao Min", 4, "for", "Li"),
    ]
    found = table(moved, kept)
    assert fields_of(found) | {"D": "name", "E": "influence", "F": "attitude"} == fields_of(found)
    assert found.decision is not None
    assert found.decision.on == ON


def test_a_column_without_a_heading_that_only_a_few_rows_fill_can_be_given_a_field() -> None:
    rows = [("Name", "Department", ""), *((f"Person {n}", "Legal", "by mail" if n == 7 else None) for n in range(12))]
    found = table(rows)
    assert fields_of(found)["C"] is None
    again = table(rows, decided(found, C="communication_method"))
    assert fields_of(again)["C"] == "communication_method"


def test_a_scale_that_was_decided_is_no_longer_assumed() -> None:
    found = table(mappings=decided(table(), A="name", C="influence"))
    assert [column.scale for column in found.columns if column.letter == "C"] == ["1-5"]
    decision = replace(Decision.of(decided(found)[headings(found.columns)]), scales={"How strong": "1-10"})  # type: ignore[type-var]
    again = table(mappings={headings(found.columns): decision.kept()})
    assert [column.scale for column in again.columns if column.letter == "C"] == ["1-10"]
    assert not [problem for problem in again.problems if problem.code == "scale_assumed"]


def test_headings_that_the_reader_would_not_have_taken_are_found_again_where_they_stand() -> None:
    rows = [
        ("Name", "Department", "Influence"),
        ("Chef", "wo", "wie stark"),
        ("Zhao Min", "Platform", 4),
        ("Qian Li", "Legal", 2),
    ]
    file = opened("list.xlsx", book({"People": rows}))
    sheet = file.sheets[0]  # type: ignore[union-attr]
    pointed = file.read_at(sheet, [2], "stakeholders")  # type: ignore[union-attr]
    assert pointed.header_rows == (2,)
    kept = decided(pointed, A="name", C="influence")
    assert table(rows, kept).header_rows == (2,)
    below = [("Team",), (), *rows]
    assert table(below, kept).header_rows == (4,)
    assert [problem.found for problem in table(below, kept).problems if problem.severity == "error"] == []


def test_two_rows_of_headings_can_be_pointed_at() -> None:
    rows = [("Who", "Assessment", ""), ("", "Influence", "Relevance"), ("Zhao Min", 4, 5), ("Qian Li", 2, 3)]
    file = opened("list.xlsx", book({"People": rows}))
    pointed = file.read_at(file.sheets[0], [1, 2], "stakeholders")  # type: ignore[union-attr]
    found = table(rows, decided(pointed, A="name"))
    assert found.header_rows == (1, 2)
    assert fields_of(found) == {"A": "name", "B": "influence", "C": "relevance"}


def test_a_table_that_was_not_understood_can_be_given_a_kind_and_one_that_was_can_be_kept_as_a_sheet() -> None:
    rows = [
        ("Aa", "Bb", "Cc"),
        ("Interface", "2026-11-02", "2026-11-20"),
        ("Trial", "2026-11-23", "2026-12-04"),
    ]
    found = table(rows, sheet="Sheet1")
    assert found.kind == "unknown"
    decision = Decision("tasks", {"Aa": "name", "Bb": "start", "Cc": "finish"}, on=ON)
    again = table(rows, {headings(found.columns): decision.kept()})
    assert (again.kind, list(again.table.records["name"])) == ("tasks", ["Interface", "Trial"])
    people = [("Name", "Influence (1-5)"), ("Zhao Min", 4), ("Qian Li", 2)]
    kept = {headings(table(people).columns): Decision("unknown", on=ON).kept()}
    whole = read("list.xlsx", book({"People": people}), mappings=kept)
    assert [one.kind for one in whole.found] == ["unknown"]
    assert [sheet.name for sheet in whole.sheets] == ["People"]


def test_a_hidden_look_alike_is_used_and_a_visible_sheet_left_out_where_somebody_decided_so() -> None:
    people = [("Name", "Influence (1-5)"), ("Zhao Min", 4), ("Qian Li", 2)]
    older = [("Name", "Influence (1-5)"), ("Sun Wei", 1)]
    content = book({"People": people, "Old": older}, hidden=("Old",))
    assert list(joined([read("list.xlsx", content)]).records("stakeholders")["name"]) == ["Zhao Min", "Qian Li"]
    decision = replace(taken(read("list.xlsx", content).found[0]), sheets={"Old": True, "People": False}, on=ON)
    kept = {headings(read("list.xlsx", content).found[0].columns): decision.kept()}
    whole = joined([read("list.xlsx", content, mappings=kept)])
    assert list(whole.records("stakeholders")["name"]) == ["Sun Wei"]
    assert [(problem.code, problem.sheet) for problem in whole.problems if problem.code == "sheet_left_out"] == [("sheet_left_out", "People")]  # fmt: skip


def test_what_the_reader_took_by_itself_stays_as_sure_as_it_is() -> None:
    rows = [("Name", "Interst Lvl", "Department"), ("Zhao Min", 4, "Legal"), ("Qian Li", 2, "Platform")]
    first = table(rows)
    sure = {column.letter: column.confidence for column in first.columns}
    assert sure["B"] < 1
    remembered = joined([read("list.xlsx", book({"People": rows}))]).mappings
    assert {column.letter: column.confidence for column in table(rows, remembered).columns} == sure


def test_files_read_again_under_another_decision_keep_typed_rows_and_drop_what_is_no_longer_told() -> None:
    people = [("Name", "Influence"), ("Zhao Min", 4), ("Qian Li", 2)]
    content = book({"People": people})
    first = joined([read("list.xlsx", content)])
    typed = first.records("stakeholders").iloc[[0]].assign(name="Typed here").set_axis([9]).rename_axis("record")
    table_with = first.table("stakeholders")
    import pandas as pd

    whole = first.with_table(replace(table_with, records=pd.concat([table_with.records, typed])))
    signature = headings(read("list.xlsx", content).found[0].columns)
    kept = {signature: Decision("risks", {"Name": "title", "Influence": "impact"}, on=ON).kept()}
    again = reread(whole, [read("list.xlsx", content, mappings=kept)])
    assert list(again.records("risks")["title"]) == ["Zhao Min", "Qian Li"]
    assert list(again.records("stakeholders")["name"]) == ["Typed here"]
    back = reread(again, [read("list.xlsx", content)])
    assert sorted(back.records("stakeholders")["name"]) == ["Qian Li", "Typed here", "Zhao Min"]
    assert "risks" not in back.tables


@given(
    kind=some.sampled_from([*KINDS, "unknown"]),
    scale=some.sampled_from(sorted(SCALES)),
    rows=some.integers(1, 4),
    used=some.booleans(),
    heading=some.text(min_size=1, max_size=8).filter(lambda said: said.strip() and not said.startswith("\t")),
)
def test_what_is_kept_says_all_that_was_decided(kind: str, scale: str, rows: int, used: bool, heading: str) -> None:
    fields = {heading: KINDS[kind].names[0]} if kind in KINDS else {}
    decision = Decision(kind, fields, {heading: scale}, rows, {"Sheet 1": used}, ON)
    assert Decision.of(decision.kept()) == decision


@pytest.mark.parametrize("kept", [{}, {"": "nothing we know"}, {"Who": "name"}, {"\ton": ON}])
def test_what_tells_of_no_kind_is_no_decision(kept: dict[str, str]) -> None:
    assert Decision.of(kept) is None


@given(some.lists(some.sampled_from(["", "Name", "name ", "Owner", " "]), max_size=8))
def test_every_column_has_a_name_of_its_own(said: list[str]) -> None:
    names = names_of(list(enumerate(said)))
    assert len(set(names.values())) == len(said)
