"""How long a thousand tasks take to write, beside pandas' own writers (which leave out looks, dropdowns and words)."""

from collections.abc import Callable
from io import BytesIO

import pandas as pd
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from data.export import complete
from data.kinds import Book, Table

ROWS = 1_000


def tasks() -> pd.DataFrame:
    """A thousand tasks with a dozen filled columns, text in both languages among them."""
    numbers = range(ROWS)
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
    return pd.DataFrame(columns, index=pd.RangeIndex(ROWS, name="record"))


def by_pandas(engine: str) -> Callable[[pd.DataFrame], bytes]:
    def write(frame: pd.DataFrame) -> bytes:
        file = BytesIO()
        frame.to_excel(file, engine=engine, index=False)  # type: ignore[call-overload]
        return file.getvalue()

    return write


def ours(frame: pd.DataFrame) -> bytes:
    return complete(Book({"tasks": Table("tasks", frame)}), "zh")


WRITERS = {"liaison": ours, "pandas-xlsxwriter": by_pandas("xlsxwriter"), "pandas-openpyxl": by_pandas("openpyxl")}


@pytest.mark.benchmark(group=f"write {ROWS} tasks")
@pytest.mark.parametrize("writer", WRITERS)
def test_write_tasks(benchmark: BenchmarkFixture, writer: str) -> None:
    file = benchmark(WRITERS[writer], tasks())
    *_, written = pd.read_excel(BytesIO(file), sheet_name=None, engine="calamine").values()
    assert len(written) == ROWS
