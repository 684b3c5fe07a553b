"""Contracts over all kinds of tables: a new file in data/kinds is tested before anyone writes a test for it."""

import pytest

from data.export import complete, template
from data.kinds import KINDS, LANGUAGES, SCALES, Book, Kind, Words, empty_table
from data.reading import joined, read

EVERY_KIND = pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


@EVERY_KIND
def test_a_kind_is_found_under_its_own_name(kind: Kind) -> None:
    assert KINDS[kind.name] is kind
    assert kind.words.everywhere()


@EVERY_KIND
def test_no_two_columns_of_a_kind_share_a_heading(kind: Kind) -> None:
    for language in LANGUAGES:
        headings = [column.words(language).casefold() for column in kind.columns]
        assert len(set(headings)) == len(headings)


@EVERY_KIND
def test_no_other_spelling_of_a_column_is_the_heading_of_another(kind: Kind) -> None:
    headings = {text.casefold(): column.name for column in kind.columns for text in column.words.everywhere()}
    for column in kind.columns:
        for spelling in column.also:
            assert headings.get(spelling.casefold(), column.name) == column.name, f"{column.name}: {spelling}"


@EVERY_KIND
@EVERY_LANGUAGE
def test_every_column_says_what_it_expects(kind: Kind, language: str) -> None:
    for column in kind.columns:
        assert column.expected(language)
        assert "{" not in column.expected(language)


@EVERY_KIND
@EVERY_LANGUAGE
def test_a_sheet_with_the_kinds_headings_is_recognised(kind: Kind, language: str) -> None:
    heads = [column.words(language) for column in kind.columns]
    cells = [
        _example(column.type, column.choices[0].words if column.choices else None, language) for column in kind.columns
    ]
    text = "\n".join("\t".join(row) for row in (heads, cells)) + "\n"
    found = read(f"{kind.words(language)}.tsv", text.encode()).found
    assert [table.kind for table in found] == [kind.name]
    fields = {column.header: column.field for column in found[0].columns}
    assert fields == {column.words(language): column.name for column in kind.columns}
    assert len(found[0].table.records) == 1


@EVERY_KIND
def test_an_empty_table_goes_out_and_comes_back_empty(kind: Kind) -> None:
    book = Book().with_table(empty_table(kind.name))
    back = joined([read("own.xlsx", complete(book, "en"))])
    assert back.records(kind.name).empty


@EVERY_LANGUAGE
def test_the_blank_template_is_read_without_a_record_or_an_error(language: str) -> None:
    reading = read("template.xlsx", template(language))
    assert reading.error is None
    assert not any(problem.severity == "error" for found in reading.found for problem in found.problems)
    assert all(table.records.empty for table in joined([reading]).tables.values())


@pytest.mark.parametrize("scale", SCALES.values(), ids=list(SCALES))
def test_the_ends_of_a_scale_are_nought_and_one(scale) -> None:  # type: ignore[no-untyped-def]
    import pandas as pd

    assert scale.unit(pd.Series([scale.lowest, scale.highest])).tolist() == [0, 1]
    assert all(scale.said(scale.at(level), "en") == words("en") for level, words in enumerate(scale.levels))


def _example(type: str, choice: Words | None, language: str) -> str:
    examples = {
        "identifier": "X1", "text": "words of the owner", "names": "Zhao Min", "predecessors": "X2", "number": "3",
        "level": "3", "percent": "50%", "date": "2026-03-18", "days": "3", "yes_no": {"en": "yes", "zh": "是"}[language],
    }  # fmt: skip
    return choice(language) if choice else examples[type]
