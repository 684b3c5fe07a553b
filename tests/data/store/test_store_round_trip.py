"""Whatever a book holds comes out of the store as it went in: cells, types, order, places, problems, settings."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.kinds import SCALES, Book, KeptSheet, Problem, Table, Words
from data.store.manifest import Manifest, packed, unpacked
from tests.data.store.cast import assert_same, book, told

any_text = st.text(alphabet=st.characters(), max_size=20)  # with NUL, half emoji, line ends
stamps = st.builds(
    lambda at, unit: pd.Timestamp(at).as_unit(unit),
    st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1)),
    st.sampled_from(["us", "ns"]),
)


def first(at: Any) -> Any:
    """The first of the two hours that a clock set back shows; no spreadsheet can mean the second."""
    return at.replace(fold=0)


cells = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), any_text, stamps,
    st.dates(), st.times().map(first), st.datetimes().map(first), st.timedeltas(),
)  # fmt: skip
kept_cells = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), any_text, stamps, st.dates()
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | any_text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(any_text, inner, max_size=3),
    max_leaves=6,
)


def column(rows: int) -> st.SearchStrategy[Any]:
    """A column of any type that the contract knows: mixed or text, numbers, whole numbers, dates of any unit, yes/no."""

    def of(content: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
        return st.lists(content, min_size=rows, max_size=rows)

    days = st.dates(date(1900, 1, 1), date(2200, 1, 1)) | st.just(pd.NaT)
    return st.one_of(
        of(cells).map(lambda content: pd.Series(content, dtype=object)),
        of(st.floats()).map(lambda content: pd.Series(content, dtype="float64")),
        of(st.integers(-(2**63), 2**63 - 1)).map(lambda content: pd.Series(content, dtype="int64")),
        of(st.booleans()).map(lambda content: pd.Series(content, dtype="bool")),
        of(st.text(st.characters(exclude_categories=["Cs"])) | st.none()).map(
            lambda content: pd.Series(content, dtype="str")
        ),
        st.tuples(of(days), st.sampled_from(["s", "ms", "us", "ns"])).map(
            lambda drawn: pd.Series(pd.to_datetime(drawn[0])).astype(f"datetime64[{drawn[1]}]")
        ),
    )


@st.composite
def tables(draw: st.DrawFn) -> Table:
    records = draw(st.lists(st.integers(0, 10**6), unique=True, max_size=5))
    names = draw(st.lists(any_text, unique=True, max_size=5))
    index = pd.Index(records, dtype="int64", name="record")
    # Headings are set apart: pandas takes no half emoji as a key of the dictionary that a frame is made from.
    content = {number: draw(column(len(records))).set_axis(index) for number in range(len(names))}
    frame = pd.DataFrame(content, index=index).set_axis(pd.Index(names, dtype=object), axis="columns")
    places = pd.DataFrame(
        {"file": pd.Series(draw(any_text), index, dtype=object), "row": range(len(index))}, index=index
    )
    scales = draw(st.dictionaries(st.sampled_from([*names, "$"]), st.sampled_from(sorted(SCALES)), max_size=2))
    return Table(draw(st.sampled_from(["tasks", "unknown", "risks"])), frame, scales, places)


problems = st.builds(
    Problem,
    st.sampled_from(["wrong_value", "cycle"]),
    st.sampled_from(["error", "warning", "note"]),
    any_text,
    row=st.none() | st.integers(1, 100),
    found=any_text,
    values=st.lists(
        st.tuples(any_text, st.one_of(any_text, st.integers(), st.builds(Words, any_text, any_text))), max_size=2
    ).map(tuple),
    record=st.none() | st.integers(0, 9),
)
sheets = st.builds(
    KeptSheet, any_text, any_text, st.lists(st.lists(kept_cells, max_size=4).map(tuple), max_size=3).map(tuple)
)
books = st.builds(
    Book,
    st.lists(tables(), max_size=2).map(lambda drawn: {table.kind: table for table in drawn}),
    st.lists(sheets, max_size=2).map(tuple),
    st.lists(problems, max_size=2).map(tuple),
    st.dictionaries(any_text, json_values, max_size=3),
    st.dictionaries(any_text, st.dictionaries(any_text, any_text, max_size=2), max_size=2),
)


def through(book: Book) -> Book:
    manifest, parts = packed(book)
    return unpacked(Manifest.of(manifest.text()), parts)


@given(books)
@settings(max_examples=60, deadline=None)
def test_any_book_comes_back_as_it_was(drawn: Book) -> None:
    assert_same(drawn, through(drawn))


def test_the_cast_comes_back_as_it_was() -> None:
    assert_same(book(), through(book()))


@pytest.mark.parametrize(
    "cell",
    [
        pd.NaT, pd.NA, pd.Timestamp("9999-12-31").as_unit("s"), pd.Timestamp("2026-03-18 09:00:00.123456789"),
        pd.Timestamp("2026-03-18", tz="UTC"), pd.Timedelta("1h"), datetime(2026, 3, 18, 9), timedelta(days=-1, seconds=3),
        time(23, 59, 59, 999999), Decimal("0.10"), -0.0, float("inf"), 2**70, True, 1, 1.0, "\ud83d\ude00", "\ud83d", "a\0b",
        "长" * 10_000, "=1+1", '{"$":["NaT"]}', "",
    ],
)  # fmt: skip
def test_a_cell_of_any_type_comes_back_with_its_type(cell: object) -> None:
    sheet = KeptSheet("a.xlsx", "A", ((cell,),))
    (back,) = through(Book(sheets=(sheet,))).sheets
    assert told(back.rows[0][0]) == told(cell)


def test_numbers_of_numpy_come_back_as_plain_numbers() -> None:
    sheet = KeptSheet("a.xlsx", "A", ((np.int64(3), np.float64(2.5), np.bool_(True)),))
    (back,) = through(Book(sheets=(sheet,))).sheets
    assert [told(cell) for cell in back.rows[0]] == [("int", "3"), ("float", "2.5"), ("bool", "True")]


@pytest.mark.parametrize("cell", [object(), {1, 2}, b"bytes", 1j])
def test_what_cannot_be_kept_is_refused_rather_than_changed(cell: object) -> None:
    with pytest.raises(TypeError, match="cannot be kept"):
        packed(Book(sheets=(KeptSheet("a.xlsx", "A", ((cell,),)),)))  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="cannot be kept"):
        packed(Book(settings={"title": cell}))


def test_a_column_of_a_type_outside_the_contract_is_refused() -> None:
    frame = pd.DataFrame({"name": pd.Series(["a", "b"], dtype="category")}, index=pd.Index([1, 2], name="record"))
    with pytest.raises(TypeError, match="'name': a column of type category cannot be kept"):
        packed(Book({"tasks": Table("tasks", frame)}))


def test_only_the_table_that_changed_gets_another_fingerprint() -> None:
    before, _ = packed(book())
    tasks = book().tables["tasks"]
    after, _ = packed(book().with_table(replace(tasks, records=tasks.records.assign(notes="x"))))
    assert [kind for kind, _ in after.apart_from(before).tables] == ["tasks"]
    assert len(after.parts() - before.parts()) == 1


def test_what_a_table_looks_like_as_json_is_not_kept_in_memory() -> None:
    one = book()
    manifest, first = packed(one)
    written = {sha: first[sha] for _, sha in manifest.tables}
    again, second = packed(one)
    assert again == manifest
    assert {sha: second[sha] for _, sha in again.tables} == written
    assert all(second[sha] is not second[sha] for _, sha in again.tables)  # written anew, when it is asked for


def test_a_workspace_of_a_later_layout_is_refused() -> None:
    manifest, _ = packed(book())
    with pytest.raises(ValueError, match="newer version"):
        Manifest.of(manifest.text().replace('"layout": 1', '"layout": 2'))


def test_a_problem_whose_code_is_no_longer_known_is_left_out() -> None:
    manifest, parts = packed(book())
    older = {**parts, manifest.problems: parts[manifest.problems].replace(b"hidden_sheet", b"no_such_code")}
    assert [problem.code for problem in unpacked(manifest, older).problems] == ["wrong_value"]
