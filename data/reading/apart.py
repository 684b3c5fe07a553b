"""Reads a workbook whose size cannot be told beforehand in a process of its own, which may take so much memory and time and no more."""

import pickle
import subprocess
import sys
from dataclasses import dataclass
from threading import BoundedSemaphore

from data.kinds import Problem
from data.reading.unpacked import Refused

MEMORY, SECONDS = 1024, 90  # MB and seconds that the reader of an old binary workbook may take
_TURNS = BoundedSemaphore(2)  # of them at a time: thirty visitors with an old workbook each wait for one another

# Run with nothing of this project imported, so that it starts within a tenth of a second.
_READER = """
import pickle, sys
from io import BytesIO
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, ({memory} * 2**20, {memory} * 2**20))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
except (ImportError, OSError, ValueError):  # Windows has no such limits, macOS does not let this one be set
    pass
from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum
without_cells = (SheetTypeEnum.ChartSheet, SheetTypeEnum.DialogSheet, SheetTypeEnum.Vba)
told = "damaged"
try:
    workbook, told = CalamineWorkbook.from_filelike(BytesIO(sys.stdin.buffer.read())), []
    for at, about in enumerate(workbook.sheets_metadata):
        rows, merged, damaged = [], [], False
        try:
            sheet = workbook.get_sheet_by_index(at)
            rows, merged = sheet.to_python(skip_empty_area=False), sheet.merged_cell_ranges or []
        except CalamineError:
            rows, merged, damaged = [], [], about.typ not in without_cells
        told.append((about.name, rows, merged, about.visible != SheetVisibleEnum.Visible, damaged))
except PasswordError:
    told = "locked"
except MemoryError:
    told = "heavy"
except BaseException:
    told = "damaged"
pickle.dump(told, sys.stdout.buffer, protocol=5)
"""


@dataclass(frozen=True)
class Apart:
    """One sheet as the other process read it; without rows where its part of the file is damaged."""

    name: str
    rows: list[list[object]]
    merged: list[tuple[tuple[int, int], tuple[int, int]]]
    hidden: bool
    damaged: bool


def read_apart(name: str, content: bytes) -> list[Apart]:
    """The sheets of a workbook; Refused where it is locked, damaged or takes too much."""
    command = [sys.executable, "-c", _READER.replace("{memory}", str(MEMORY))]
    try:
        with _TURNS:
            done = subprocess.run(command, input=content, capture_output=True, timeout=SECONDS, check=False)
        told = pickle.loads(done.stdout) if done.returncode == 0 else "heavy"
    except (subprocess.TimeoutExpired, MemoryError, OSError):  # an OSError: there is no room for another process
        told = "heavy"
    except (pickle.UnpicklingError, EOFError):
        told = "damaged"
    if told == "locked":
        raise Refused(Problem("file_encrypted", "error", name))
    if told == "heavy":
        values = (("limit", f"{MEMORY:,}"), ("seconds", str(SECONDS)))
        raise Refused(Problem("reading_took_too_much", "error", name, values=values))
    if isinstance(told, str):
        raise Refused(Problem("file_unreadable", "error", name))
    return [Apart(*sheet) for sheet in told]
