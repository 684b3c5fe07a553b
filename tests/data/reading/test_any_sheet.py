"""Whatever cells and merges a sheet is made of, it is read without an error, and every filled row of a table is told as something."""

from datetime import datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.reading import read
from tests.data.reading.workbooks import book

WORDS = (
    "ID", "Task", "Owner", "Start", "Finish", "Risk", "Probability", "Impact", "Name", "Influence", "Total", "Legend", "Prepared by:", "R", "A", "C", "I",
    "任务", "负责人", "开始", "编制人", "合计", "(days)", "M", "T", "W", "3月", "Lamps come late", "Zhao Min", "High",
)  # fmt: skip
CELLS = st.one_of(
    st.none(), st.none(), st.sampled_from(WORDS), st.integers(0, 9), st.sampled_from([datetime(2026, 3, day) for day in range(2, 9)])
)  # fmt: skip
ROWS = st.lists(st.lists(CELLS, min_size=9, max_size=9), min_size=1, max_size=14)
HEADS = st.lists(st.sampled_from(WORDS), min_size=4, max_size=9, unique=True)
UPPER = st.sampled_from(
    [[], [["Name", "Role", "Email"], ["Zhao Min", "Architect", "z@example.org"], ["Qian Li", "Buyer", "q@example.org"]]]
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(upper=UPPER, above=ROWS, head=HEADS, below=ROWS, merges=st.lists(st.tuples(st.integers(0, 8), st.integers(1, 24)), max_size=3), wide=st.integers(0, 3), tall=st.integers(0, 5))  # fmt: skip
def test_any_sheet_is_read_and_accounted_for(
    upper: list[list[object]], above: list[list[object]], head: list[str], below: list[list[object]], merges: list[tuple[int, int]], wide: int, tall: int
) -> None:  # fmt: skip
    rows = [*([*upper, []] if upper else []), *above, [], head, *below]
    ranges = {f"{'ABCDEFGHI'[left]}{top}:{'ABCDEFGHIJKL'[left + wide]}{top + tall}" for left, top in merges}
    (one,) = [read("made.xlsx", book({"Sheet1": rows}, merged=ranges))]
    told = {row for found in one.found for row in (*found.header_rows, *found.record_rows, *found.rejected, *found.not_records)}  # fmt: skip
    for found in one.found:
        assert not set(found.record_rows) & set(found.header_rows)
        assert len(found.table.records) == len(found.record_rows)
    if one.found and all(found.kind != "unknown" for found in one.found):
        first = min(min(found.header_rows) for found in one.found)
        covered = {} if not ranges else {top + down for _, top in merges for down in range(tall + 1)}
        filled = {at for at, row in enumerate(rows, 1) if at >= first and any(cell is not None for cell in row)}
        assert filled - set(covered) <= told
