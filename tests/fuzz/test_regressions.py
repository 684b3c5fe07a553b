"""What the fuzzer has found, each fault by its name."""

import zipfile
from datetime import UTC, date, datetime
from io import BytesIO

import pandas as pd
import pytest

from analytics.exports import handout
from data.export import checked_handout
from data.kinds import LANGUAGES, links_in, policy_of
from data.reading import Reading, joined, read
from data.reading.dates import dates_in
from data.reading.ids import free_id
from data.reading.judged import judged
from data.reading.quantities import number_in
from data.reading.working_time import days_in
from tests.data.reading.workbooks import PEOPLE, book, cells, reading

DIGITS = "1" * 400


def with_part(content: bytes, name: str, change: tuple[bytes, bytes] | bytes) -> bytes:
    """A workbook with one part changed (what is replaced by what), or added."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as before, zipfile.ZipFile(file, "w") as after:
        for part in before.namelist():
            said = before.read(part)
            after.writestr(part, said.replace(*change, 1) if part == name and isinstance(change, tuple) else said)
        if isinstance(change, bytes):
            after.writestr(name, change)
    return file.getvalue()


def changed(old: bytes, new: bytes) -> Reading:
    sheet = with_part(book({"People": PEOPLE}), "xl/worksheets/sheet1.xml", (old, new))
    return read("people.xlsx", sheet)


@pytest.mark.parametrize("row", ["2147483647", "4294967295", "99999999999", "1" * 5000])
def test_a_cell_that_says_it_stands_two_thousand_million_rows_down_is_refused_before_room_is_made_for_it(
    row: str,
) -> None:
    """The reader reserves room for all rows above; two terabytes of it end the whole process."""
    told = changed(b'r="A6"', f'r="AF{row}"'.encode())
    assert told.error is not None
    assert all(told.error.sentence(language) for language in LANGUAGES)


@pytest.mark.parametrize("count", ["4294967296", "18446744073709551615", "0" * 20 + "99999999"])
def test_a_list_of_texts_that_promises_thousands_of_millions_is_refused_before_room_is_made_for_it(count: str) -> None:
    promised = f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="{count}"><si><t>x</t></si></sst>'
    told = read("people.xlsx", with_part(book({"People": PEOPLE}), "xl/sharedStrings.xml", promised.encode()))
    assert told.error is not None


def test_a_number_without_an_end_is_text_and_no_number() -> None:
    (found,) = changed(b"<v>3</v>", b"<v>1e999</v>").found
    assert cells(found, "influence").count(None) == 1
    assert [problem.found for problem in found.problems if problem.severity == "error"] == ["inf"]


def test_four_hundred_digits_are_nothing_to_reckon_with() -> None:
    assert number_in(DIGITS) is days_in(f"{DIGITS}d") is None
    assert not judged(DIGITS).said
    assert [link.lag_days for link in links_in(f"T1FS+{DIGITS}d")] == [0.0]


def test_a_day_in_the_year_9999_is_no_day_to_plan_with_and_is_told() -> None:
    never = pd.Timestamp("9999-12-31")
    assert dates_in([never, "9999-12-31", "0001-01-01"]) == [None, None, None]
    told = reading(
        [("Task", "Start", "Finish"), ("Design", never, "2026-03-02"), ("Build", "2026-03-02", "2026-03-03")]
    )
    assert [(problem.code, problem.found) for problem in told.found[0].problems] == [("wrong_value", "9999-12-31")]


def test_a_part_in_utf_16_that_a_program_adds_does_not_refuse_the_workbook() -> None:
    """Some office programs write their own properties so."""
    added = '<?xml version="1.0" encoding="UTF-16"?><properties/>'.encode("utf-16")
    told = read("people.xlsx", with_part(book({"People": PEOPLE}), "customXml/itemProps1.xml", added))
    assert len(told.found[0].record_rows) == 5


def test_cells_in_utf_16_are_refused() -> None:
    content = book({"People": PEOPLE})
    with zipfile.ZipFile(BytesIO(content)) as package:
        sheet = package.read("xl/worksheets/sheet1.xml").decode().encode("utf-16")
    told = read("people.xlsx", with_part(content, "customXml/item1.xml", sheet))
    assert told.error is not None


def test_a_second_table_that_is_not_recognised_is_told_row_by_row() -> None:
    rows = [*PEOPLE, (), ("Sun", "Moon", "Star"), ("a", "b", "c"), ("d", "e", "f")]
    (found,) = reading(rows).found
    told = {*found.record_rows, *found.rejected, *found.not_records}
    assert told == {2, 3, 4, 5, 6, 8, 9, 10}


def test_rows_beside_the_columns_of_a_table_are_told() -> None:
    rows = [*(tuple(row) for row in PEOPLE), (*[None] * 9, "Approved by the board in March")]
    (found,) = reading(rows).found
    assert [problem.row for problem in found.problems if problem.code == "row_not_used"] == [7]


def test_ids_for_a_long_list_with_gaps_are_found_without_searching_it_anew() -> None:
    """Every second row has an id, 1 upwards: each blank looks for a free number beyond all of them."""
    taken, jumps = {str(number) for number in range(1, 100_001)}, dict[int, int]()
    given = []
    for wanted in range(2, 2_000, 2):
        given.append(free_id(wanted, taken, jumps))
        taken.add(given[-1])
    assert given == [str(number) for number in range(100_001, 101_000)]


def test_a_column_of_ticks_that_an_audience_does_not_see_refuses_no_handout() -> None:
    """The rules of a live timeline say TRUE, and that is no secret."""
    rows = [("ID", "Task", "Start", "Finish", "Private ticks"), ("T1", "Design", "2026-11-02", "2026-11-06", "TRUE"), ("T2", "Build", "2026-11-09", "2026-11-13", "FALSE")]  # fmt: skip
    whole = joined([reading(rows)])
    told = handout(whole, "boss", "en", date(2026, 11, 18))
    assert (
        checked_handout(told, whole, policy_of(whole, "boss"), created=datetime(2026, 11, 18, tzinfo=UTC))[:2] == b"PK"
    )


def test_what_a_table_beside_another_holds_is_told_once() -> None:
    """Bytes 5 10376: the columns of the second table, whose headings stand a row lower, were kept with the first one's records too."""
    rows = [
        ["Risk", "Contingency", "Impact", None, None, None],
        ["Late delivery", "Second supplier", 3, "see", "Risk ID", "Risk title"],
        ["Server fails", "Spare server", 4, "see", "R-7", "Key person leaves"],
        ["Data is lost", "Backup", 5, "see", "R-8", "Price rises"],
    ]
    found = reading(rows).found
    assert [[column.letter for column in one.columns] for one in found] == [["A", "B", "C", "D"], ["E", "F"]]
    assert [list(one.record_rows) for one in found] == [[2, 3, 4], [3, 4]]
