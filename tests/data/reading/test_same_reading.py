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


TOTALS = ("Total", "TOTAL:", "Sum", "Average", "合计", "总计：", "小计", "合 計", "Grand total")


@settings(max_examples=30, deadline=None)
@given(data=st.data(), word=st.sampled_from(TOTALS), blank=st.booleans())
def test_a_total_below_changes_nothing(data: st.DataObject, word: str, blank: bool) -> None:
    order = data.draw(st.permutations(range(len(FIELDS))))
    texts = [place for place, at in enumerate(order) if at < 4]
    numbers = [place for place, at in enumerate(order) if at >= 4]
    total: list[object] = [None] * len(FIELDS)
    total[data.draw(st.sampled_from([place for place in texts if place < max(numbers)] or texts))] = word
    total[max(numbers)] = 18
    same([*[[row[at] for at in order] for row in PEOPLE], *([[]] if blank else []), total])


BELOW: tuple[Rows, ...] = (
    [("Note: as of March",)], [("注：三月的评估",)], [("Legend",), (5, "decides"), (1, "is told")], [("图例",), (5, "决定"), (1, "知晓")],
    [("Prepared by: Qian Li", None, None, "Date: 2026-03-02")], [("编制人：", "钱丽", None, "审核：", "周燕")], [("Total: 5 people",)], [("共 5 人",)],
    [("* as agreed with the board",)], [("Scale", "Meaning"), (5, "decides"), (3, "is asked"), (1, "is told")],
)  # fmt: skip


@settings(max_examples=30, deadline=None)
@given(below=st.sampled_from(BELOW), gap=st.integers(1, 3), above=st.integers(0, 3), left=st.integers(0, 3))
def test_what_stands_below_does_not_matter(below: Rows, gap: int, above: int, left: int) -> None:
    rows = [*[()] * above, *PEOPLE, *[()] * gap, *below]
    same([(*[None] * left, *row) for row in rows])


@settings(max_examples=15, deadline=None)
@given(after=st.lists(st.integers(1, 5), max_size=4))
def test_blank_rows_between_the_records_do_not_matter(after: list[int]) -> None:
    same([line for at, row in enumerate(PEOPLE) for line in ((row, ()) if at in after else (row,))])


@settings(max_examples=15, deadline=None)
@given(after=st.integers(1, 4), gap=st.booleans())
def test_headings_that_are_repeated_do_not_matter(after: int, gap: bool) -> None:
    same([*PEOPLE[: after + 1], *([()] if gap else []), PEOPLE[0], *PEOPLE[after + 1 :]])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gbk", "gb18030"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("titled", [False, True])
def test_how_a_text_table_is_written_does_not_matter(encoding: str, separator: str, titled: bool) -> None:
    head = ["姓名", "所属部门", "岗位角色", "关注点", "相关度", "影响度"]
    rows = [*([["干系人登记册"], []] if titled else []), head, *PEOPLE[1:]]
    text = "\r\n".join(separator.join("" if cell is None else str(cell) for cell in row) for row in rows)
    (found,) = read("干系人.csv", text.encode(encoding)).found
    pd.testing.assert_frame_equal(found.table.records[list(FIELDS)], EXPECTED)


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
