"""Workbooks that project people really made: none may raise, and most headers must be found where the eye finds them."""

import json
from pathlib import Path

import pytest

from data.reading import Reading, read
from tests.read_scores import scored, truths

TRUTHS = truths()

pytestmark = pytest.mark.skipif(not TRUTHS, reason="LIAISON_CASES names no folder with spreadsheets/")


@pytest.fixture(scope="module")
def readings() -> dict[Path, Reading]:
    """Every real workbook as it is read, by its truth file; read once for all that is asked of them."""
    files = {path: path.with_name(path.name.removesuffix(".truth.json")) for path in TRUTHS}
    return {path: read(file.name, file.read_bytes()) for path, file in files.items()}


def test_most_headers_are_found_in_real_workbooks(readings: dict[Path, Reading]) -> None:
    hits = []
    for path, reading in readings.items():
        truth = json.loads(path.read_text(encoding="utf-8"))
        if truth["header_rows"]:
            same = [found for found in reading.found if truth["sheet"] in (None, found.sheet)]
            hits.append(any(found.header_rows[-1] == truth["header_rows"][-1] for found in same))
    assert sum(hits) / len(hits) >= 0.97


def test_every_filled_row_of_a_real_workbook_stands_once(readings: dict[Path, Reading]) -> None:
    for reading in readings.values():
        for found in reading.found:
            assert len(found.table.records) == len(found.record_rows)
            assert not set(found.record_rows) & {*found.header_rows, *found.rejected}


def test_the_figures_that_decide_hold_on_real_workbooks() -> None:
    _, figures = scored(TRUTHS)
    least = {"header": 97, "kind": 95, "must": 85, "recall": 93, "precision": 95, "rows": 88}
    assert {name: figure for name, figure in figures.items() if figure < least[name]} == {}
