"""What was decided holds for nearly the same headings too, for those that remain; what is new is told, never guessed in silence."""

from dataclasses import replace

from data.reading import Found, Matched, headings, joinable, joined, named_columns, opened, read, taken
from tests.data.reading.test_reading_decisions import ON, decided, fields_of, table
from tests.data.reading.workbooks import book

LIST = [
    ("Who", "Sits in", "How strong", "Seen by", "Kept by"),
    ("Zhao Min", "Platform", 4, "Li", "Wu"),
    ("Qian Li", "Operations", 2, "Wu", "Li"),
]
CHOSEN = {"A": "name", "B": "department", "C": "influence", "D": "rater", "E": "owner"}


def kept() -> dict[str, dict[str, str]]:
    return decided(table(LIST), **CHOSEN)


def with_column(at: int, *cells: object) -> list[tuple[object, ...]]:
    return [(*row[:at], cell, *row[at:]) for row, cell in zip(LIST, cells, strict=True)]


def told(found: Found, language: str = "en") -> list[str]:
    return [one.sentence(language) for one in found.problems if one.code == "decision_in_part"]


def test_one_heading_more_leaves_the_others_as_they_were_decided_and_is_told() -> None:
    found = table(with_column(1, "E-mail", "zhao@example.org", "qian@example.org"), kept())
    assert fields_of(found) == {"A": "name", "B": "email", "C": "department", "D": "influence", "E": "rater", "F": "owner"}  # fmt: skip
    assert {column.letter for column in found.columns if column.evidence == ("chosen",)} == set("ACDEF")
    assert found.decision is not None
    assert (found.decision.on, found.decision.new, found.decision.gone) == (ON, ("E-mail",), ())
    assert "new: “E-mail”" in told(found)[0]
    assert "新增：“E-mail”" in told(found, "zh")[0]


def test_a_new_column_never_takes_what_another_one_was_decided_to_be() -> None:
    found = table(with_column(5, "Influence", 1, 1), kept())
    assert (fields_of(found)["C"], fields_of(found)["F"]) == ("influence", None)
    assert list(found.table.records["influence"]) == [4, 2]


def test_one_heading_less_leaves_the_others_as_they_were_decided_and_is_told() -> None:
    found = table([(*row[:1], *row[2:]) for row in LIST], kept())
    assert fields_of(found) == {"A": "name", "B": "influence", "C": "rater", "D": "owner"}
    assert "no longer there: “Sits in”" in told(found)[0]


def test_a_heading_that_was_renamed_in_a_long_list_is_read_without_a_decision() -> None:
    long = [tuple(f"{name} {at}" for at in range(9)) for name in ("Col", "a", "b")]
    known = decided(table(long), A="name", B="department")
    found = table([(*long[0][:8], "Telephone"), *long[1:]], known)
    assert (fields_of(found)["A"], fields_of(found)["B"]) == ("name", "department")
    assert "new: “Telephone”; no longer there: “col 8”" in told(found)[0]


def test_a_heading_that_stands_there_once_more_is_decided_by_nobody() -> None:
    found = table(with_column(0, "Seen by", "Sun", "Sun"), kept())
    assert [fields_of(found)[letter] for letter in "ABCDF"] == [fields_of(found)["A"], "name", "department", "influence", "owner"]  # fmt: skip
    assert "rater" not in {fields_of(found)["A"], fields_of(found)["E"]}
    assert told(found)


def test_two_headings_that_differ_in_a_short_list_are_another_list() -> None:
    found = table([("Who", "Sits in", "How strong", "Phone", "Room"), *LIST[1:]], kept())
    assert found.decision is None or not found.decision.on
    assert not told(found)


def test_of_two_decisions_that_are_as_near_and_differ_none_holds() -> None:
    other = [(*row[:4], cell) for row, cell in zip(LIST, ("Led by", "Wu", "Li"), strict=True)]
    both = {**kept(), **decided(table(other), A="name", C="relevance", E="owner")}
    found = table([row[:4] for row in LIST], both)
    assert found.decision is None or not found.decision.on


def test_a_decision_in_part_is_not_kept_until_somebody_confirms_it() -> None:
    rows = with_column(1, "Phone", "1", "2")
    reading = read("list.xlsx", book({"People": rows}), mappings=kept())
    (found,) = reading.found
    assert headings(found.columns) not in joined([reading]).mappings
    confirmed = {headings(found.columns): replace(taken(found), on=ON).kept()}
    again = table(rows, {**kept(), **confirmed})
    assert not told(again)
    assert again.decision is not None
    assert not again.decision.in_part


def test_a_heading_more_is_found_where_the_reader_would_not_look_for_a_header() -> None:
    rows = [("Aa", "Bb", "Cc", "Dd"), ("Zhao Min", "x", 4, "y"), ("Qian Li", "z", 2, "w")]
    known = decided(table(rows), A="name", C="influence")
    newer = [("Zz", "Yy", "Xx", "Ww"), ("Ping", "Pong", "Pang", "Peng"), (), *[(*row, "q") for row in rows]]
    newer[3] = ("Aa", "Bb", "Cc", "Dd", "Ee")
    found = table(newer, known)
    assert found.header_rows == (4,)
    assert (fields_of(found)["A"], fields_of(found)["C"]) == ("name", "influence")


def test_a_list_of_one_column_is_a_table_where_somebody_points_at_it() -> None:
    content = book({"People": [("Invited",), ("Zhao Min",), ("Qian Li",)]})
    assert not read("list.xlsx", content).found
    file = opened("list.xlsx", content)
    assert not hasattr(file, "code")
    pointed = file.read_at(file.sheets[0], [1], "stakeholders")  # type: ignore[union-attr]
    (found,) = read("list.xlsx", content, mappings=decided(pointed, A="name")).found
    assert list(found.table.records["name"]) == ["Zhao Min", "Qian Li"]


BESIDE = [
    ("Name", "Department", "Influence (1-5)", None, None, "Called"),
    ("Zhao Min", "Platform", 4, None, None, "on Mondays"),
    ("Qian Li", "Operations", 2, None, None, None),
    ("Sun Wei", "Legal", 3, None, None, None),
    ("Li Na", "Legal", 3, None, None, None),
]


def test_a_column_beside_a_table_is_offered_and_joined_to_it_also_next_week() -> None:
    file = opened("list.xlsx", book({"People": BESIDE}))
    found = table(BESIDE)
    (offered,) = joinable(file.sheets[0], found)  # type: ignore[union-attr]
    assert (offered.letter, offered.header, offered.field) == ("F", "Called", None)
    known = decided(replace(found, columns=(*found.columns, offered)), F="notes")
    assert list(known) == [headings(found.columns)]
    again = table(BESIDE, known)
    assert list(again.table.records["notes"])[:2] == ["on Mondays", None]
    assert headings(again.columns) == headings(found.columns)
    assert named_columns(again)["F"] == named_columns(replace(found, columns=(*found.columns, offered)))["F"]
    moved = [(None, *row[:4], "x", *row[4:]) for row in BESIDE]
    next_week = table(moved, known)
    assert {column.letter: column.field for column in next_week.columns if column.outside} == {"H": "notes"}


def test_a_column_of_another_table_is_not_offered() -> None:
    sheet = opened("list.xlsx", book({"People": BESIDE})).sheets[0]  # type: ignore[union-attr]
    found = table(BESIDE)
    beside = replace(found, columns=(Matched("F", "Called", "name", 1.0),))
    assert joinable(sheet, found, [found, beside]) == []
    below = replace(beside, header_rows=(40,), record_rows=(41,))
    assert [one.letter for one in joinable(sheet, found, [found, below])] == ["F"]
