"""Reading a plan into a validated table, and into a checked book, beside pandas with openpyxl and calamine's bare values."""

from functools import cache
from io import BytesIO

import pandas as pd
import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from python_calamine import CalamineWorkbook

from data.kinds import Book
from data.reading import checked, joined, read

SIZES = [10_000, 200_000]
ROUNDS = {10_000: 3, 200_000: 1}


@cache
def workbook(rows: int) -> bytes:
    """A plan of ten columns as a PM would keep it."""
    number = pd.Series(range(1, rows + 1))
    start = pd.Timestamp("2026-01-05") + pd.to_timedelta(number % 300, unit="D")
    plan = pd.DataFrame(
        {
            "ID": "T" + number.astype(str),
            "Task": "Step " + number.astype(str),
            "Owner": number.map(lambda n: ("Zhao Min", "Qian Li", "Sun Wei")[n % 3]),
            "Start": start,
            "Finish": start + pd.to_timedelta(number % 9, unit="D"),
            "Duration": number % 7 + 1,
            "Predecessors": number.map(lambda n: f"T{n - 1}" if n > 1 else None),
            "Progress": (number % 11) / 10,
            "Priority": number.map(lambda n: ("High", "Medium", "Low")[n % 3]),
            "Cost": number * 10,
        }
    )
    content = BytesIO()
    plan.to_excel(content, index=False, engine="xlsxwriter")
    return content.getvalue()


@cache
def book(rows: int) -> Book:
    return joined([read("plan.xlsx", workbook(rows))])


def told(benchmark: BenchmarkFixture, rows: int, peer: str) -> int:
    """Notes what is measured for the page of figures; the rounds."""
    benchmark.group = f"read {rows:,} rows of a plan"
    benchmark.extra_info.update(rows=rows, peer=peer)
    return ROUNDS[rows]


@pytest.mark.parametrize("rows", SIZES)
def test_calamine_reads_the_bare_values(benchmark: BenchmarkFixture, rows: int) -> None:
    rounds, content = told(benchmark, rows, "python-calamine, to_python()"), workbook(rows)
    cells = benchmark.pedantic(
        lambda: CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python(), rounds=rounds
    )
    assert len(cells) == rows + 1


@pytest.mark.parametrize("rows", SIZES)
def test_pandas_with_openpyxl_reads_the_values(benchmark: BenchmarkFixture, rows: int) -> None:
    rounds, content = told(benchmark, rows, "pandas with openpyxl"), workbook(rows)
    plan = benchmark.pedantic(lambda: pd.read_excel(BytesIO(content), engine="openpyxl"), rounds=rounds)
    assert len(plan) == rows


@pytest.mark.parametrize("rows", SIZES)
def test_liaison_reads_a_validated_table(benchmark: BenchmarkFixture, rows: int) -> None:
    rounds, content = told(benchmark, rows, "Liaison, read: found, named, validated"), workbook(rows)
    reading = benchmark.pedantic(read, args=("plan.xlsx", content), rounds=rounds)
    assert len(reading.found[0].table.records) == rows


@pytest.mark.parametrize("rows", SIZES)
def test_liaison_joins_what_was_read_into_a_checked_book(benchmark: BenchmarkFixture, rows: int) -> None:
    rounds = told(benchmark, rows, "Liaison, then joined: ids, links, checks")
    reading = read("plan.xlsx", workbook(rows))
    joint = benchmark.pedantic(joined, args=([reading],), rounds=rounds)
    assert len(joint.records("tasks")) == rows


@pytest.mark.parametrize("rows", SIZES)
def test_liaison_checks_a_book_again(benchmark: BenchmarkFixture, rows: int) -> None:
    rounds, whole = told(benchmark, rows, "Liaison, the checks alone, as after each edit"), book(rows)
    problems = benchmark.pedantic(checked, args=(whole,), rounds=rounds)
    assert all(problem.kind == "tasks" for problem in problems)
