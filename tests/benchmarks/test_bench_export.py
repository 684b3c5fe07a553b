"""How long tasks take to write, for their owner and for an audience, beside pandas' own writers (which leave out looks, dropdowns and words)."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from io import BytesIO

import pandas as pd
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from analytics.exports import handout
from data.export import checked_handout, complete
from data.kinds import Book, Table, policy_of

SIZES = [1_000, 10_000]
TODAY = date(2026, 11, 18)


def tasks(count: int) -> pd.DataFrame:
    """Tasks with a dozen filled columns, text in both languages among them."""
    numbers = range(count)
    starts = [pd.Timestamp("2026-03-02") + pd.Timedelta(days=number % 200) for number in numbers]
    columns = {
        "id": [f"T{number:04d}" for number in numbers],
        "name": [f"Write interface document {number} 编写接口文档" for number in numbers],
        "workstream": [("Onboarding", "结算", "Reports")[number % 3] for number in numbers],
        "owner": [("Zhao Min", "Qian Li; Sun Wei", None)[number % 3] for number in numbers],
        "start": starts,
        "finish": [start + pd.Timedelta(days=5) for start in starts],
        "duration": [float(number % 9) for number in numbers],
        "predecessors": [f"T{number - 1:04d}" if number else None for number in numbers],
        "progress": [number % 101 / 100 for number in numbers],
        "status": [("not_started", "in_progress", "done")[number % 3] for number in numbers],
        "priority": [(1.0, 3.0, 5.0)[number % 3] for number in numbers],
        "notes": ["A sentence of the usual length about what was agreed." for _ in numbers],
    }
    return pd.DataFrame(columns, index=pd.RangeIndex(1, count + 1, name="record"))


def by_pandas(engine: str) -> Callable[[pd.DataFrame], bytes]:
    def write(frame: pd.DataFrame) -> bytes:
        file = BytesIO()
        frame.to_excel(file, engine=engine, index=False)  # type: ignore[call-overload]
        return file.getvalue()

    return write


def ours(frame: pd.DataFrame) -> bytes:
    return complete(Book({"tasks": Table("tasks", frame)}), "zh")


def handed_to_the_team(frame: pd.DataFrame) -> bytes:
    """Ranked, planned, seen with the team's eyes, written as sheets with a live timeline, searched for what must not be told."""
    book = Book({"tasks": Table("tasks", frame)})
    told = handout(book, "team", "zh", TODAY)
    return checked_handout(told, book, policy_of(book, "team"), created=datetime(2026, 11, 18, tzinfo=UTC))


WRITERS = {
    "Liaison, the owner's complete copy": ours,
    "Liaison, the team's handout: ranked, planned, written, searched for leaks": handed_to_the_team,
    "pandas with xlsxwriter": by_pandas("xlsxwriter"),
    "pandas with openpyxl": by_pandas("openpyxl"),
}


@pytest.mark.parametrize("rows", SIZES)
@pytest.mark.parametrize("writer", WRITERS)
def test_write_tasks(benchmark: BenchmarkFixture, writer: str, rows: int) -> None:
    benchmark.group = f"write {rows:,} tasks as a workbook"
    benchmark.extra_info.update(rows=rows, peer=writer)
    file = benchmark.pedantic(WRITERS[writer], args=(tasks(rows),), rounds=5 if rows < 5_000 else 3, warmup_rounds=1 if rows < 5_000 else 0)  # fmt: skip
    written = pd.read_excel(BytesIO(file), sheet_name=None, engine="calamine")
    assert max(map(len, written.values())) >= rows
