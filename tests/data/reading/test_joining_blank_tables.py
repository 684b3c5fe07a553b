"""A sheet without a record changes nothing of what it is joined with: no value, no type, no place."""

from functools import cache

import pandas as pd
import pytest

from data.demo import scenario
from data.export import complete, template
from data.kinds import KINDS, LANGUAGES, Book
from data.reading import Reading, joined, read
from tests.data.test_round_trip import made


@cache
def blank(language: str) -> Reading:
    return read("template.xlsx", template(language))


def same(one: Book, other: Book) -> None:
    """Both books hold the same tables to the last type, index and place."""
    assert list(one.tables) == list(other.tables)
    for kind, table in one.tables.items():
        pd.testing.assert_frame_equal(table.records, other.tables[kind].records)
        pd.testing.assert_frame_equal(table.places, other.tables[kind].places)
        assert (table.scales, table.given) == (other.tables[kind].scales, other.tables[kind].given)
    assert one.sheets == other.sheets


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_blank_template_joined_with_a_table_changes_nothing_of_it(kind: str, language: str) -> None:
    reading = read("list.xlsx", complete(Book({kind: made(kind, 7)}), language))
    alone = joined([reading])
    assert alone.tables[kind].places["row"].dtype == "int64"
    same(alone, joined([reading, blank(language)]))
    same(alone, joined([blank(language), reading]))
    same(alone, joined([blank(language)], onto=alone))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_blank_template_joined_with_a_whole_sample_changes_nothing_of_it(language: str) -> None:
    reading = read("plan.xlsx", complete(scenario("data_governance", language), language))
    with_template, alone = joined([reading, blank(language)]), joined([reading])
    same(alone, with_template)
    assert alone.settings == with_template.settings


def test_a_table_that_came_from_no_file_is_joined_with_row_0_as_its_places() -> None:
    book = joined([read("more.csv", b"Task,Owner\nTrial,Li Na\n")], onto=Book({"tasks": made("tasks", 1)}))
    assert book.tables["tasks"].places["row"].tolist() == [0] * 6 + [2]
    assert book.tables["tasks"].places["row"].dtype == "int64"
