"""Cells made to slow a search down: four times the letters take four times the time, in every type of column."""

import re
from collections.abc import Callable
from time import process_time

import pandas as pd
import pytest

from data.export.file_name import file_name
from data.kinds import KINDS, Column, Register, links_in, names_in, waited_for
from data.reading import read
from data.reading.cells import values_of
from data.reading.closings import is_footnote, is_signature
from data.reading.counted_periods import counted_period
from data.reading.dates import day_order
from data.reading.day_order import Order
from data.reading.evened import narrow
from data.reading.grids import is_grid
from data.reading.grouped import without_groups
from data.reading.heads import is_unit
from data.reading.inferred import _NUMBERED as _OUTLINE_NUMBER
from data.reading.naming import Seen
from data.reading.periods import period_in
from data.reading.records import _NUMBERED as _NUMBER_ALONE
from data.reading.resolving import _several
from data.reading.scale_hints import scale_hinted
from data.reading.spellings import plain, taken_apart
from data.reading.telling_cells import told_by_cells
from data.reading.totals import _COUNT, _TOTAL, _TOTAL_ALONE
from data.reading.unsaid import not_rated, undated, unknown
from tests.data.reading.workbooks import PEOPLE

FIRST, LAST = 12, 12_288  # letters; twice as many at each step, so that any power is found before it takes minutes
NOISE = 0.05  # seconds of a processor that say nothing of how the time grows
TYPES: dict[str, Column] = {column.type: column for kind in KINDS.values() for column in kind.columns}
BEGINNINGS = ("", "a", "1", "3 FS", "low", "2026-03-01", "1 jan", "100", "total", "T")
FILLERS = (
    *" \n\t\u3000\xa0", *"019,.-–()[*/+aT十半周★_~'\u0301", "1,", "1 ", "a ", " -", "- ", "( ", "(1", "FS ", "1d ", "1-", ".111", "\u0301\u0323",
)  # fmt: skip
ENDS = ("", "/x", "(contract)")


def register_of(text: str) -> Register:
    """A plan whose one task bears that text as its id and as its name."""
    return Register(pd.DataFrame({"id": [text], "name": [text]}), numbered=True)


READ: dict[str, Callable[[str], object]] = {
    **{f"a cell of the type {name}": lambda text, of=column: values_of(of, [text]) for name, column in TYPES.items()},
    "links": links_in,
    "names": names_in,
    "the order of day and month": lambda text: day_order([text]),
    "what is not known": lambda text: (unknown(text), not_rated(text), undated(text)),
    "a heading": lambda text: (plain(text), taken_apart(text), scale_hinted(text)),
    "a heading over days": lambda text: values_of(TYPES["days"], [3], header=text),
    "a row that may be a total": lambda text: (_TOTAL.match(text), _TOTAL_ALONE.fullmatch(text)),
    "a row that may be a footnote": lambda text: (is_footnote(text), is_signature([text, text]), is_unit(text)),
    "a number in the place of a name": lambda text: (_COUNT.fullmatch(text), _NUMBER_ALONE.fullmatch(text)),
    "a day of a calendar": lambda text: is_grid([text] * 6),
    "a code": lambda text: Seen(0, "", cells=[text]),
    "the task that is meant": lambda text: (register_of("3").all(text), register_of(text).all(text), waited_for(text)),
    "the name of a file": lambda text: file_name(text),
    "narrow letters": narrow,
    "a time that is told roughly": lambda text: (
        period_in(text, 2026, Order()),
        counted_period(text[:40], pd.Timestamp(2026, 3, 2)),
    ),
    "a name behind its outline number": lambda text: _OUTLINE_NUMBER.fullmatch(text),
    "numbers that may be grouped": lambda text: without_groups([text, "1.200"]),
    "several names in one cell": lambda text: _several(text, register_of("3")),
    "an id before its number": lambda text: told_by_cells([Seen(0, "Description", cells=[text, f"{text}1"])]),
}


def seconds(what: Callable[[str], object], text: str) -> float:
    begun = process_time()
    what(text)
    return process_time() - begun


def slow(what: Callable[[str], object], text: Callable[[int], str]) -> str:
    """At which length the time grows faster than the text by far; blank where it never does."""
    length, quarter, half = FIRST, 0.0, 0.0  # seconds that a quarter and half of the letters took
    while length <= LAST:
        took = seconds(what, text(length))
        most = NOISE + 8 * quarter
        if took > most and seconds(what, text(length + 4)) > most:  # another text: what was read once may be remembered
            return f"{text(8)!r}, {length} letters: {took:.2f} s"
        length, quarter, half = length * 2, half, took
    return ""


@pytest.mark.parametrize("what", READ)
def test_no_run_of_anything_in_a_cell_takes_longer_than_its_length(what: str) -> None:
    for begins in BEGINNINGS:
        for filler in FILLERS:
            for ends in ENDS:
                found = slow(READ[what], lambda length: begins + filler * (length // len(filler)) + ends)  # noqa: B023
                assert not found, found


def test_a_search_that_takes_the_square_is_found() -> None:
    assert slow(re.compile(r"\s*x$").search, lambda length: " " * length)


def test_a_cell_of_blanks_between_words_keeps_them_in_what_is_told() -> None:
    odd = "may  be" + " " * 300 + "so"
    (found,) = read("people.csv", "\n".join(",".join(map(str, row)) for row in [*PEOPLE, ("Wu", "", "", "", odd, 3)]).encode()).found  # fmt: skip
    (problem,) = [problem for problem in found.problems if problem.code == "wrong_value"]
    assert problem.found.startswith("may  be  ")


@pytest.mark.parametrize(
    ("type", "written", "value"),
    [
        ("number", "4\u3000\n  pts", 4.0),
        ("days", "3\n\n  days", 3.0),
        ("percent", "50 \u3000 %", 0.5),
        ("yes_no", " yes\n\n(by  phone)", True),
        ("predecessors", "3   FS\u3000 + 2  d", "3FS+2d"),
        ("predecessors", "Sign  off", "Sign  off"),
    ],
)
def test_a_value_with_runs_of_blanks_is_still_read(type: str, written: str, value: object) -> None:
    assert values_of(TYPES[type], [written]).values == [value]


@pytest.mark.parametrize("written", ["2026-03-18", "2026 -  03\n-18", "18\u3000\u3000Mar   2026", "2026-03-18 \n （周三）", "2026年3月18日 10:30"])  # fmt: skip
def test_a_date_with_runs_of_blanks_is_still_read(written: str) -> None:
    (day,) = values_of(TYPES["date"], [written]).values
    assert f"{day:%Y-%m-%d}" == "2026-03-18"
