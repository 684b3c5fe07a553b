"""Reading a plan into a validated table, and into a checked book, beside pandas with openpyxl and calamine's bare values."""

import json
import os
import random
import subprocess
import sys
import warnings
from functools import cache
from io import BytesIO
from itertools import islice
from pathlib import Path

import pandas as pd
import pytest
from pytest_benchmark.fixture import BenchmarkFixture
from python_calamine import CalamineWorkbook

from data.kinds import Book
from data.reading import Opened, checked, joined, opened, read

SIZES = [10_000, 200_000]
ROUNDS = {10_000: 5, 200_000: 3}


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
def test_pandas_with_calamine_reads_the_values(benchmark: BenchmarkFixture, rows: int) -> None:
    rounds, content = told(benchmark, rows, "pandas with calamine"), workbook(rows)
    plan = benchmark.pedantic(lambda: pd.read_excel(BytesIO(content), engine="calamine"), rounds=rounds)
    assert len(plan) == rows


@pytest.mark.parametrize("rows", SIZES)
def test_pandas_with_openpyxl_reads_the_values(benchmark: BenchmarkFixture, rows: int) -> None:
    rounds, content = told(benchmark, rows, "pandas with openpyxl"), workbook(rows)
    rounds = 1 if rows > SIZES[0] else rounds
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


_READERS = {
    "python-calamine, to_python()": "from python_calamine import CalamineWorkbook\nread = lambda content: CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()",
    "pandas with calamine": "import pandas\nread = lambda content: pandas.read_excel(BytesIO(content), engine='calamine')",
    "pandas with openpyxl": "import pandas\nread = lambda content: pandas.read_excel(BytesIO(content), engine='openpyxl')",
    "Liaison, read: found, named, validated": "from data.reading import read as found\nread = lambda content: found('plan.xlsx', content)",
}
_WEIGHED = """
import sys
from io import BytesIO
from pathlib import Path
def most():  # what the kernel says of this process alone; `ru_maxrss` begins with what its parent had
    return next(line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
content = Path(sys.argv[1]).read_bytes()
{reader}
before, held = most(), read(content)
print(before, most())
"""


@pytest.mark.benchmark(group="memory to read 200,000 rows of a plan")
@pytest.mark.parametrize("peer", _READERS)
def test_memory_to_read(benchmark: BenchmarkFixture, peer: str, tmp_path: Path) -> None:
    """The most that a process of its own takes, with its start; the libraries alone are told apart."""
    (tmp_path / "plan.xlsx").write_bytes(workbook(SIZES[-1]))
    command = [sys.executable, "-c", _WEIGHED.format(reader=_READERS[peer]), str(tmp_path / "plan.xlsx")]
    said = benchmark.pedantic(
        lambda: subprocess.run(command, capture_output=True, text=True, check=True).stdout, rounds=1
    )
    before, most = (int(kilobytes) // 1024 for kilobytes in said.split())
    benchmark.extra_info.update({"peer": peer, "MB at most": most, "MB of the libraries": before})
    assert most > before


@cache
def small(number: int) -> bytes:
    """One of many workbooks as a team keeps them: thirty rows under a title."""
    plan = pd.read_excel(BytesIO(workbook(SIZES[0])), engine="calamine", nrows=30).sample(frac=1, random_state=number)
    content = BytesIO()
    plan.to_excel(content, index=False, startrow=number % 4, engine="xlsxwriter")
    return content.getvalue()


def collected() -> list[Path]:
    """Fifty real workbooks of the collection, those that both readers open; none where LIAISON_CASES names no collection."""
    folder = Path(os.environ.get("LIAISON_CASES", "")) / "spreadsheets"
    files = sorted(folder.rglob("*.xlsx")) if "LIAISON_CASES" in os.environ else []
    return list(islice((file for file in files if _opens(file)), 50))


def _opens(file: Path) -> bool:
    try:
        pd.read_excel(file, engine="openpyxl")
        pd.read_excel(file, engine="calamine")
    except Exception:  # whatever a library says of a file that it cannot open
        return False
    return not read(file.name, file.read_bytes()).error


def fifty(folder: Path) -> tuple[str, list[str]]:
    """What the files are, for the page of figures, and where they lie."""
    if len(real := collected()) == 50:
        return "real files", list(map(str, real))
    for number in range(50):
        (folder / f"plan{number}.xlsx").write_bytes(small(number))
    return "invented files", sorted(map(str, folder.glob("*.xlsx")))


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, list[str]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what openpyxl leaves out of a real file is its own affair
        return fifty(tmp_path_factory.mktemp("fifty"))


@pytest.mark.benchmark(group="read 50 files in one call")
@pytest.mark.parametrize(
    ("peer", "command"),
    [
        ("Liaison, read on the command line", ["-m", "analytics", "read", "--json"]),
        ("pandas with openpyxl", ["-c", "import sys, pandas\nfor file in sys.argv[1:]: print(pandas.read_excel(file, engine='openpyxl').to_json())"]),
        ("pandas with calamine", ["-c", "import sys, pandas\nfor file in sys.argv[1:]: print(pandas.read_excel(file, engine='calamine').to_json())"]),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)  # fmt: skip
def test_fifty_files(benchmark: BenchmarkFixture, peer: str, command: list[str], files: tuple[str, list[str]]) -> None:
    """From the start of the process to its end; real files where there is a collection of them."""
    what, paths = files
    benchmark.extra_info["peer"] = f"{peer} ({what})"
    said = benchmark.pedantic(
        lambda: subprocess.run([sys.executable, *command, *paths], capture_output=True, text=True, check=True).stdout,
        rounds=3,
    )
    if what == "invented files":
        assert said.count("Step") >= 50 * 30
    elif command[0] == "-m":
        assert [one["error"] for one in json.loads(said)] == [None] * len(paths)
    else:
        assert len(said.splitlines()) == len(paths)


@cache
def heavy() -> bytes:
    """A workbook of 20 MB: a plan with a remark of random words in each row."""
    chance, words = random.Random(1), [f"{number:x}" for number in range(4_096)]
    plan = pd.read_excel(BytesIO(workbook(SIZES[-1])), engine="calamine", nrows=150_000)
    plan["Notes"] = [" ".join(chance.choices(words, k=30)) for _ in range(len(plan))]
    content = BytesIO()
    plan.to_excel(content, index=False, engine="xlsxwriter")
    return content.getvalue()


def first_seen(content: bytes) -> object:
    """The sheets as they look and the table that is found, as the page shows them first."""
    file = opened("plan.xlsx", content)
    assert isinstance(file, Opened)
    return file.sheets[0].rows[:20], file.read(file.sheets[0], {})[0].columns


@pytest.mark.benchmark(group="first preview of a file of 20 MB")
@pytest.mark.parametrize(
    ("peer", "look"),
    [
        ("Liaison, all read and validated", lambda content: read("plan.xlsx", content)),
        ("Liaison, the sheet and its table as they are shown", first_seen),
        ("pandas with openpyxl, all read", lambda content: pd.read_excel(BytesIO(content), engine="openpyxl")),
        ("pandas with calamine, all read", lambda content: pd.read_excel(BytesIO(content), engine="calamine")),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_first_preview(benchmark: BenchmarkFixture, peer: str, look) -> None:  # type: ignore[no-untyped-def]
    content = heavy()
    benchmark.extra_info.update({"peer": peer, "MB": round(len(content) / 2**20)})
    assert benchmark.pedantic(look, args=(content,), rounds=1) is not None
