"""Reading 10,000 rows of a plan into a validated table, beside pandas with openpyxl and calamine's bare values."""

from io import BytesIO

import pandas as pd
import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from python_calamine import CalamineWorkbook

from data.reading import read

ROWS = 10_000


@pytest.fixture(scope="module")
def workbook() -> bytes:
    """A plan of ten columns as a PM would keep it."""
    number = pd.Series(range(1, ROWS + 1))
    plan = pd.DataFrame(
        {
            "ID": "T" + number.astype(str),
            "Task": "Step " + number.astype(str),
            "Owner": number.map(lambda n: ("Zhao Min", "Qian Li", "Sun Wei")[n % 3]),
            "Start": pd.Timestamp("2026-01-05") + pd.to_timedelta(number % 300, unit="D"),
            "Finish": pd.Timestamp("2026-01-12") + pd.to_timedelta(number % 300, unit="D"),
            "Duration": number % 9 + 1,
            "Predecessors": number.map(lambda n: f"T{n - 1}" if n > 1 else None),
            "Progress": (number % 11) / 10,
            "Priority": number.map(lambda n: ("High", "Medium", "Low")[n % 3]),
            "Cost": number * 10,
        }
    )
    content = BytesIO()
    plan.to_excel(content, index=False)
    return content.getvalue()


@pytest.mark.benchmark(group="read 10,000 rows")
def test_liaison_reads_a_validated_table(benchmark: BenchmarkFixture, workbook: bytes) -> None:
    reading = benchmark.pedantic(read, args=("plan.xlsx", workbook), rounds=3)
    assert len(reading.found[0].table.records) == ROWS


@pytest.mark.benchmark(group="read 10,000 rows")
def test_pandas_with_openpyxl_reads_the_values(benchmark: BenchmarkFixture, workbook: bytes) -> None:
    plan = benchmark.pedantic(lambda: pd.read_excel(BytesIO(workbook), engine="openpyxl"), rounds=3)
    assert len(plan) == ROWS


@pytest.mark.benchmark(group="read 10,000 rows")
def test_calamine_reads_the_bare_values(benchmark: BenchmarkFixture, workbook: bytes) -> None:
    rows = benchmark.pedantic(
        lambda: CalamineWorkbook.from_filelike(BytesIO(workbook)).get_sheet_by_index(0).to_python(), rounds=3
    )
    assert len(rows) == ROWS + 1
