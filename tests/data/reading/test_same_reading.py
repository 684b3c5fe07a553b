"""However the same table is dressed, the same records are read out of it."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.kinds import KINDS, Column
from data.reading import headings, read
from data.reading.spellings import plain
from tests.data.reading.workbooks import PEOPLE, Rows, book, fields, table

FIELDS = ("name", "department", "role", "concern", "relevance", "influence")
EXPECTED = table(PEOPLE, "People").table.records[list(FIELDS)]


def same(rows: Rows, sheet: str = "People") -> None:
    pd.testing.assert_frame_equal(table(rows, sheet).table.records[list(FIELDS)], EXPECTED)


@settings(max_examples=25, deadline=None)
@given(order=st.permutations(range(len(FIELDS))))
def test_the_order_of_columns_does_not_matter(order: list[int]) -> None:
    same([[row[at] for at in order] for row in PEOPLE])


@settings(max_examples=20, deadline=None)
@given(
    above=st.integers(0, 12),
    left=st.integers(0, 4),
    title=st.sampled_from(["Harbour", "干系人登记册 2026", "People: Harbour"]),
)
def test_where_the_table_stands_does_not_matter(above: int, left: int, title: str) -> None:
    same([(title,), *[()] * above, *[(*[None] * left, *row) for row in PEOPLE]])


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_language_of_the_headings_does_not_matter(language: str) -> None:
    kind = KINDS["stakeholders"]
    head = [column.words(language) for name in FIELDS if (column := kind.column(name))]
    same([head, *PEOPLE[1:]])


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_the_dress_of_a_heading_does_not_matter(data: st.DataObject) -> None:
    head = [data.draw(st.sampled_from(_dresses(name))) for name in PEOPLE[0]]
    same([head, *PEOPLE[1:]])


def _dresses(name: str) -> list[str]:
    word = name.lower()
    return [
        name,
        name.upper(),
        f" {word} ",
        f"{name}*",
        f"{name} (*)",
        f"{name}：",
        f"{word}\u200b",
        f"\xa0{name}",
        f"{name}\n",
        f"“{name}”",
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_every_spelling_of_a_column_leads_to_it(kind: str) -> None:
    from data.reading.headings import words_for

    for column in KINDS[kind].columns:
        for spelling in (*column.words.everywhere(), *column.also):
            sure = words_for(kind, spelling)
            assert sure[column.name] == max(sure.values()) or _shared(kind, column, spelling), (column.name, spelling)


def _shared(kind: str, column: Column, spelling: str) -> bool:
    """Whether the words of another column are this spelling: then that one has the better right."""
    return any(
        plain(spelling) in map(plain, other.words.everywhere()) for other in KINDS[kind].columns if other is not column
    )


def test_a_mapping_that_was_chosen_before_is_used_again() -> None:
    rows = [("Who", "How much", "Seat"), ("Zhao Min", 4, "a"), ("Qian Li", 2, "b")]
    before = read("made.xlsx", book({"Sheet1": rows})).found[0]
    chosen = {headings(before.columns): {"": "stakeholders", "Who": "name", "How much": "influence"}}
    (after,) = read("made.xlsx", book({"Sheet1": rows}), mappings=chosen).found
    assert (after.kind, fields(after)) == ("stakeholders", {"Who": "name", "How much": "influence", "Seat": None})


def test_every_filled_row_is_accounted_for() -> None:
    rows = [*PEOPLE, (None, "Legal", "Counsel", "Contracts", 3, 3), (), ("Total", None, None, None, None, 18)]
    found = table(rows)
    assert (found.record_rows, found.rejected) == ((2, 3, 4, 5, 6), (7,))
