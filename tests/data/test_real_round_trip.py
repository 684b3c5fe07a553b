"""Whatever was read from a workbook that project people really made goes out and comes in again without a difference."""

import os
from pathlib import Path

import pytest

from data.export import complete
from data.kinds import LANGUAGES
from data.reading import joined, read
from data.store import differences

FOLDER = Path(os.environ.get("LIAISON_CASES", "")) / "spreadsheets"
ENDINGS = {".xlsx", ".xls", ".ods", ".csv"}
FILES = sorted(file for file in FOLDER.rglob("*") if file.suffix in ENDINGS) if "LIAISON_CASES" in os.environ else []

ROWS_TOLD = {"row_not_used", "row_joined", "row_partly_joined"}  # what is told of a row that is no record of its own
pytestmark = pytest.mark.skipif(not FILES, reason="LIAISON_CASES names no folder with spreadsheets/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_real_workbook_comes_back_without_a_difference(language: str) -> None:
    for file in FILES:
        book = joined([read(file.name, file.read_bytes())])
        back = joined([read(file.name, complete(book, language))])
        assert differences(book, back) == [], file.name


def test_every_filled_row_of_a_real_table_is_accounted_for() -> None:
    for file in FILES:
        tables = read(file.name, file.read_bytes()).found
        used = {(found.sheet, row) for found in tables for row in (*found.record_rows, *found.rejected)}
        for found in tables:
            told = [problem.row for problem in found.problems if problem.code in ROWS_TOLD]
            # What stands beside, between or above the tables of a sheet is told with one of them.
            assert found.kind == "unknown" or {*found.not_records} <= {*told}
            assert len(told) == len({*told})
            assert not {(found.sheet, row) for row in (*found.not_records, *told)} & used
