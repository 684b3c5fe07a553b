"""The command line: one document on standard output, one sentence on standard error, no traceback."""

import json
from pathlib import Path

import pytest

from analytics.__main__ import main
from tests.data.reading.workbooks import PEOPLE, book


@pytest.fixture
def people(tmp_path: Path) -> str:
    path = tmp_path / "people.xlsx"
    path.write_bytes(book({"People": [*PEOPLE, ("Wu Gang", "Legal", "Counsel", "Contracts", "maybe", 3)]}))
    return str(path)


def test_read_tells_tables_columns_records_and_problems(people: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", people, "--json"]) == 0
    (file,) = json.loads(capsys.readouterr().out)
    (table,) = file["tables"]
    assert (file["file"], file["error"]) == ("people.xlsx", None)
    assert (table["sheet"], table["kind"], table["header_rows"], table["record_rows"]) == (
        "People",
        "stakeholders",
        [1],
        [2, 3, 4, 5, 6, 7],
    )
    assert {key: table["columns"][0][key] for key in ("column", "header", "field")} == {
        "column": "A",
        "header": "Name",
        "field": "name",
    }
    assert table["records"][3] == {
        "name": "Li Na",
        "department": "Finance",
        "role": "Controller",
        "concern": "Budget",
        "influence": 2.0,
        "row": 5,
    }
    (problem,) = [one for one in table["problems"] if one["severity"] == "error"]
    assert (problem["row"], problem["column"], problem["found"]) == (7, "E", "maybe")
    assert problem["expected"]


def test_a_file_that_does_not_open_is_an_error_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.xlsx").write_bytes(b"")
    assert main(["read", str(tmp_path / "empty.xlsx"), str(tmp_path / "missing.xlsx"), "--json"]) == 1
    shown = capsys.readouterr()
    assert [(file["error"], file["tables"]) for file in json.loads(shown.out)] == [
        ("The file is empty.", []),
        ("The file cannot be opened as a workbook.", []),
    ]
    assert "Traceback" not in shown.err
    assert len(shown.err.splitlines()) == 2


def test_one_readable_file_among_others_is_enough(people: str, tmp_path: Path) -> None:
    assert main(["read", people, str(tmp_path / "missing.xlsx")]) == 0


def test_a_person_reads_a_short_list(people: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["read", people])
    shown = capsys.readouterr().out
    assert "People: stakeholders, 6 records, header in row 1" in shown
    assert "row 7, column E: Found “maybe”" in shown


@pytest.mark.parametrize("arguments", [[], ["read"], ["paint", "x.xlsx"], ["read", "x.xlsx", "--today", "soon"]])
def test_wrong_usage_ends_with_two(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
