"""A file that came before under another name is known again by its headings, its kind and its people or ids."""

import pytest

from data.reading import Version, joined, read, renewed, versions

HEADS = "Name,Department,Influence"
PEOPLE = ["Zhao Min,IT,5", "Qian Li,HR,4", "Sun Wei,IT,3", "Wu Gang,HR,2", "Li Na,Legal,1"]
OTHERS = ["Ana Vidal,IT,5", "Ben Okoro,HR,4", "Cem Aydin,IT,3"]


def told(
    earlier: str, rows: list[str], later: str, newer: list[str], heads: tuple[str, str] = (HEADS, HEADS)
) -> list[Version]:
    known = [read(earlier, "\n".join([heads[0], *rows]).encode())]
    after = [read(later, "\n".join([heads[1], *newer]).encode())]
    here = joined(known)
    return versions(here, renewed(here, joined(after)), known, after)


def test_most_of_the_same_people_under_the_same_headings_are_a_newer_version() -> None:
    assert told("people 20 Nov.csv", PEOPLE, "people 27 Nov.csv", [*PEOPLE[:4], "Ana Vidal,IT,5"]) == [Version("people 27 Nov.csv", "people 20 Nov.csv", 4, 5, True)]  # fmt: skip


def test_a_column_more_changes_nothing() -> None:
    newer = [f"{row},North" for row in PEOPLE[:4]]
    assert [one.sure for one in told("a.csv", PEOPLE, "b.csv", newer, (HEADS, f"{HEADS},Region"))] == [True]


def test_most_rows_gone_is_still_a_newer_version() -> None:
    assert [(one.same, one.rows, one.sure) for one in told("a.csv", PEOPLE, "b.csv", PEOPLE[:2])] == [(2, 5, True)]


def test_few_of_the_same_people_are_asked_about() -> None:
    assert [(one.same, one.sure) for one in told("a.csv", PEOPLE, "b.csv", [PEOPLE[0], *OTHERS])] == [(1, False)]


def test_nobody_in_common_is_another_list() -> None:
    assert told("north.csv", PEOPLE, "south.csv", OTHERS) == []


@pytest.mark.parametrize(("one", "other"), [("List 2026-11-20.csv", "List 2026-11-27 v2.csv"), ("名单 11月20日.csv", "名单 11月27日.csv"), ("plan_final.csv", "PLAN.csv")])  # fmt: skip
def test_nobody_in_common_under_a_name_with_another_date_is_asked_about(one: str, other: str) -> None:
    assert [(found.same, found.sure) for found in told(one, PEOPLE, other, OTHERS)] == [(0, False)]


def test_rows_that_only_share_a_number_are_not_the_same() -> None:
    heads = "ID,Task,Duration"
    first = ["1,Dig,3", "2,Pour,4", "3,Wire,2"]
    assert told("one.csv", first, "two.csv", ["1,Paint,3", "2,Plant,4", "3,Clean,2"], (heads, heads)) == []
    assert [one.sure for one in told("one.csv", first, "two.csv", ["1,Dig,5", "2,Pour,4"], (heads, heads))] == [True]


def test_other_headings_are_another_list() -> None:
    assert (
        told("a.csv", PEOPLE, "b.csv", [f"{row},x,y,z" for row in PEOPLE], (HEADS, "Name,Team,Power,Role,Phone,Notes"))
        == []
    )


def test_a_file_of_the_same_name_is_not_asked_about() -> None:
    assert told("a.csv", PEOPLE, "a.csv", PEOPLE[:2]) == []
