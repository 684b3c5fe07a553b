"""Differences are told in the reader's words, in both languages."""

import pytest

from data.kinds import Book, empty_table
from data.store import Edit
from pages._shell.edit_words import in_words


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("influence", "5", ("High", "高")),
        ("influence", "4.2", ("4.2", "4.2")),
        ("attitude", "against", ("Against", "反对")),
        ("notes", "5", ("5", "5")),
        ("influence", None, (None, None)),
    ],
)
def test_a_cell_is_told_by_its_scale_or_choice(
    field: str, text: str | None, words: tuple[str | None, str | None]
) -> None:
    blank = empty_table("stakeholders")
    table = Book().with_table(blank).table("stakeholders")
    table = type(table)(table.kind, table.records, {"influence": "low-high"}, table.places)
    edit = Edit("cell", "stakeholders", 1, "Ana", field, text, text)
    assert tuple(in_words(edit, text, table, language) for language in ("en", "zh")) == words


def test_a_scale_is_told_by_its_words() -> None:
    edit = Edit("scale", "stakeholders", field="influence", before="low-high", after="1-5")
    table = empty_table("stakeholders")
    assert [in_words(edit, "low-high", table, language) for language in ("en", "zh")] == [
        "low / medium / high",
        "低 / 中 / 高",
    ]
