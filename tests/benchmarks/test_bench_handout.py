"""How long a timeline of 300 tasks over 300 days takes to write, live, beside coloured cells; and to search 10,000 tasks for leaks."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from io import BytesIO

import openpyxl
import pytest
import xlsxwriter
from openpyxl.styles import PatternFill
from pytest_benchmark.fixture import BenchmarkFixture

from analytics import exports
from data.demo import large
from data.export import Withheld, handed_out, leaks, withheld
from data.kinds import POLICIES, Handout, HandoutColumn, HandoutSheet

TASKS, DAYS = 300, 300
FIRST = date(2026, 9, 1)
CALENDAR = tuple((day, day.weekday() < 5, "") for day in (FIRST + timedelta(days=passed) for passed in range(DAYS)))


def rows() -> tuple[tuple[str, datetime, datetime, float], ...]:
    starts = [datetime(2026, 9, 1) + timedelta(days=task * 7 % (DAYS - 20)) for task in range(TASKS)]
    return tuple(
        (f"Task {task}", start, start + timedelta(days=5 + task % 14), task % 11 / 10)
        for task, start in enumerate(starts)
    )


def ours() -> bytes:
    columns = (HandoutColumn("Task", "long", "name"), HandoutColumn("Start", "date", "start"), HandoutColumn("Finish", "date", "finish"), HandoutColumn("Progress", "percent", "progress"))  # fmt: skip
    sheet = HandoutSheet("Timeline", "Go-live slips", columns, rows(), "timeline", days=CALENDAR)  # type: ignore[arg-type]
    return handed_out(Handout("team", "en", "Plan", FIRST, (), (), (sheet,)), created=datetime(2026, 11, 22))


def by_openpyxl() -> bytes:
    """Every day of every bar is a cell with a fill; nothing moves when a date is changed."""
    book, file = openpyxl.Workbook(), BytesIO()
    page, fill = book.active, PatternFill("solid", start_color="9CC5D8")
    for at, (name, start, finish, progress) in enumerate(rows(), start=2):
        for column, value in enumerate((name, start, finish, progress), start=1):
            page.cell(at, column, value)  # type: ignore[union-attr]
        first = (start.date() - FIRST).days
        for day in range(first, first + (finish - start).days + 1):
            page.cell(at, 5 + day).fill = fill  # type: ignore[union-attr]
    book.save(file)
    return file.getvalue()


def by_xlsxwriter() -> bytes:
    """The same with xlsxwriter."""
    file = BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    page, fill, dated = (
        book.add_worksheet(),
        book.add_format({"bg_color": "#9CC5D8"}),
        book.add_format({"num_format": 14}),
    )
    for at, (name, start, finish, progress) in enumerate(rows(), start=1):
        page.write_row(at, 0, (name,))
        page.write_datetime(at, 1, start, dated)
        page.write_datetime(at, 2, finish, dated)
        page.write_number(at, 3, progress)
        first = (start.date() - FIRST).days
        for day in range(first, first + (finish - start).days + 1):
            page.write_blank(at, 4 + day, None, fill)
    book.close()
    return file.getvalue()


WRITERS: dict[str, Callable[[], bytes]] = {
    "liaison, live": ours,
    "openpyxl, static fills": by_openpyxl,
    "xlsxwriter, static fills": by_xlsxwriter,
}


@pytest.mark.benchmark(group=f"write a timeline of {TASKS} tasks over {DAYS} days")
@pytest.mark.parametrize("writer", WRITERS)
def test_write_timeline(benchmark: BenchmarkFixture, writer: str) -> None:
    content = benchmark(WRITERS[writer])
    benchmark.extra_info["bytes"] = len(content)
    assert openpyxl.load_workbook(BytesIO(content)).worksheets[-1].max_row >= TASKS


@pytest.mark.benchmark(group="search a workbook for what 300 tasks and 120 people must not give away")
@pytest.mark.parametrize("part", ["what is withheld", "the search"])
def test_search_for_leaks(benchmark: BenchmarkFixture, part: str) -> None:
    book, content = large(TASKS, 120), ours()
    if part == "what is withheld":
        hidden = benchmark(withheld, book, POLICIES["client"], "en")
    else:
        hidden = withheld(book, POLICIES["client"], "en")
        benchmark(leaks, content, hidden)
    assert len(hidden.names) > 50


MANY = 10_000


def searched_cell_by_cell(content: bytes, hidden: Withheld) -> set[str]:
    """A plain peer: openpyxl opens the workbook, and a regular expression of all that is withheld is held to each cell."""
    secret = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, [*hidden.phrases, *hidden.names]))})(?!\w)")
    book = openpyxl.load_workbook(BytesIO(content), read_only=True, data_only=True)
    found: set[str] = set()
    for page in book.worksheets:
        for row in page.iter_rows(values_only=True):
            for cell in row:
                text = str(cell).casefold() if cell is not None else ""
                found.update(secret.findall(text))
                found.update({text} & hidden.words.keys())
    return found


@pytest.mark.benchmark(group=f"search the team's workbook of {MANY:,} tasks for what it must not give away")
@pytest.mark.parametrize("way", ["liaison, every part", "openpyxl and one expression, cells only"])
def test_search_the_largest_handout(benchmark: BenchmarkFixture, way: str) -> None:
    book = large(MANY, 300)
    told = exports.handout(book, "team", "en", FIRST)
    content, policy = handed_out(told, created=datetime(2026, 11, 22)), POLICIES["team"]
    hidden = withheld(book, policy, "en", own_words=[column.heading for page in told.sheets for column in page.columns])
    search = leaks if way.startswith("liaison") else searched_cell_by_cell
    assert not benchmark.pedantic(search, args=(content, hidden), rounds=3)  # type: ignore[arg-type]
    assert len(hidden.phrases) > 100


@pytest.mark.benchmark(group=f"what is withheld of {MANY:,} tasks")
@pytest.mark.parametrize("audience", ["team", "client", "boss"])
def test_find_what_is_withheld(benchmark: BenchmarkFixture, audience: str) -> None:
    book = large(MANY, 300)
    benchmark.pedantic(withheld, args=(book, POLICIES[audience], "en"), rounds=2)
