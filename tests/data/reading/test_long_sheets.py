"""A long sheet is read by columns: whatever is odd in it, the reading is that of a short sheet."""

import datetime as dt
import random

import numpy as np
import pandas as pd
import pytest

from data.kinds import KINDS, Column
from data.kinds._book import Cell
from data.reading import Reading, grid, gridded, read
from data.reading.around import Around
from data.reading.cells import values_within
from data.reading.plain_rows import _speak_of_totals
from data.reading.totals import _TOTAL, _TOTAL_ALONE
from data.reading.traditional import simplified
from tests.data.reading.workbooks import PEOPLE, Rows, book

ODD = (
    "  padded ", "\u3000wide\xa0", "N/A", "TBD", "#REF!", "#5 thing", None, "maybe", 3, 3.5, -1, 0, 45_000, True, "待定", "高",
    "3月5日", "２０２６-０３-０４", "80%", "/", dt.date(2026, 3, 4), dt.datetime(2026, 3, 4, 5, 6, 7), dt.time(3, 4), "   ", "x" * 300,
    "Total", "合计", "12人", "A; B", "T3 FS+2d", "3 days", "13/2/2026", "Mar 5", "1.5万", "★★★", "Ｔ１", "ASAP", "王伟、李雷",
)  # fmt: skip
HEADINGS = ("ID", "Task", "Owner", "Start", "Finish", "Duration", "Predecessors", "Progress", "Priority", "Status", "Cost", "Milestone", "Notes")  # fmt: skip


def plan(seed: int, share: float) -> Rows:
    """A plan with an offset, gaps, totals, repeated headings, sections and a share of odd cells."""
    chance = random.Random(seed)
    rows: list[tuple[object, ...]] = [("Project: Harbour",), (), HEADINGS]
    for at in range(1, 90):
        start = dt.date(2026, 1, 5) + dt.timedelta(days=at)
        row = [f"T{at}", f"Step {at}", chance.choice(("Zhao Min", "Qian Li; Sun Wei", "IT / Ops")), start, start + dt.timedelta(days=at % 9), at % 7 + 1, f"T{at - 1}" if at > 1 else None, at % 11 / 10, chance.choice(("High", "Medium", "Low")), chance.choice(("Done", "Open", "in progress")), at * 10, "no", None]  # fmt: skip
        rows.append(tuple(chance.choice(ODD) if chance.random() < share else cell for cell in row))
        rows += chance.choice([[]] * 20 + [[()], [(None, "Phase")], [HEADINGS], [(None, "Subtotal", None, None, None, 9)], [("T9b",)], [("T9c", None, "Li")]])  # fmt: skip
    return [*rows, ("Total", None, None, None, None, 300, None, None, None, None, 900), (), ("Note: drafts",)]


def told(reading: Reading) -> list[object]:
    """All of a reading as plain values."""
    return [
        reading.problems,
        [(one.kind, one.header_rows, one.record_rows, one.rejected, one.not_records, one.columns, one.problems) for one in reading.found],
        [(list(one.table.records.dtypes), one.table.records.astype(object).where(one.table.records.notna(), None).to_dict("list"), dict(one.table.scales)) for one in reading.found],
        [one.table.places.to_dict("list") for one in reading.found],
        reading.sheets,
    ]  # fmt: skip


@pytest.mark.parametrize("share", [0.0, 0.02, 0.15, 0.5])
@pytest.mark.parametrize("seed", range(6))
def test_a_long_sheet_is_read_as_a_short_one(monkeypatch: pytest.MonkeyPatch, seed: int, share: float) -> None:
    content = book({"Plan": plan(seed, share), "People": PEOPLE}, merged=("A1:C1",))
    short = told(read("plan.xlsx", content))
    monkeypatch.setattr(grid, "LONG", 1)
    monkeypatch.setattr(grid, "BLOCK", 32)
    monkeypatch.setattr(gridded, "_TOP", 4)
    assert told(read("plan.xlsx", content)) == short


def test_a_sheet_that_begins_to_the_right_keeps_its_places(monkeypatch: pytest.MonkeyPatch) -> None:
    content = book({"Plan": [(None, None, *row) for row in plan(1, 0.05)]})
    short = told(read("plan.xlsx", content))
    monkeypatch.setattr(grid, "LONG", 1)
    assert told(read("plan.xlsx", content)) == short


CELLS: tuple[tuple[object, ...], ...] = (("High", "Low", None, "low"), (1.0, 2.5, None, 40.0), (0.25, 0.5, 1.0), ("T1", "A/B", "x, y", None), (dt.date(2026, 3, 4), None), ODD)  # fmt: skip
COLUMNS = {(one.type, one.name if one.type in ("level", "date", "number") else one.bounds): one for kind in KINDS.values() for one in kind.columns}  # fmt: skip


@pytest.mark.parametrize("column", COLUMNS.values(), ids=lambda one: one.name)
def test_a_column_read_at_once_has_the_values_of_its_cells(column: Column) -> None:
    for some in CELLS:
        chance = random.Random(len(some))
        cells = [held(chance.choice(some)) for _ in range(60)]
        strip = gridded.grid_of([[cell] for cell in cells], (len(cells), 1), 0, held).strip(0, range(60))
        one, each = values_within(column, strip, Around()), values_within(column, cells, Around())
        assert [same(value) for value in one.values] == list(each.values)
        assert (one.wrong, one.noted, one.scale, one.assumed) == (each.wrong, each.noted, each.scale, each.assumed)


def held(cell: object) -> Cell:
    """A cell as the program holds it."""
    if isinstance(cell, dt.date):
        return pd.Timestamp(cell)
    if isinstance(cell, str):
        return cell if cell.strip() else None
    return float(cell) if type(cell) is int else str(cell) if isinstance(cell, dt.time) else cell  # type: ignore[return-value]


def same(value: object) -> object:
    """A value of an array as one by itself."""
    if isinstance(value, np.datetime64):
        return None if np.isnat(value) else pd.Timestamp(value)
    return None if value != value else value


def test_whatever_may_be_a_total_is_looked_at_closely() -> None:
    words = ("Total", "grand total", "Subtotals", "SUM: 4", "average", "Max", "minimum", "mean", "Median", "合 计", "總計", "小计", "总和", "平均值", "彙總", "最大值", "中位数", "итого", "ВСЕГО")  # fmt: skip
    assert all(_TOTAL.match(simplified(word)) or _TOTAL_ALONE.fullmatch(simplified(word)) for word in words)
    assert _speak_of_totals(np.array(words, object)).all()
    assert not _speak_of_totals(np.array(["Step 4", "设计评审", "T12"], object)).any()
