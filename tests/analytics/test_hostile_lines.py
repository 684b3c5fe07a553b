"""The command line over a hostile workbook: what a cell holds never reaches the terminal as a command to it."""

import json
import re
from pathlib import Path

import pytest

from analytics.__main__ import main
from tests import hostile

COMMANDS = [
    ("read",), ("map",), ("rank", "--audience", "boss"), ("schedule",), ("risks",), ("export", "--audience", "team", "-o"),
]  # fmt: skip
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066\u2067\ud800-\udfff]")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostile") / "bell\x07 \x1b[31m\u202e.xlsx"
    path.write_bytes(hostile.workbook())
    return path


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("as_json", [False, True])
def test_no_cell_commands_the_terminal(
    command: tuple[str, ...], as_json: bool, file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = [*command, *([str(tmp_path / "out.xlsx")] if "-o" in command else []), str(file), "--today", "2026-11-22"]
    assert main([*options, *(["--json"] if as_json else [])]) == 0
    out, err = capsys.readouterr()
    assert not OBEYED.search(out + err)
    if as_json:
        json.loads(out)
    else:
        assert max(map(len, out.splitlines())) < 500


def test_the_json_keeps_every_letter(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["map", str(file), "--json"])
    names = {one["name"] for one in json.loads(capsys.readouterr().out)["stakeholders"]}
    assert hostile.TEXTS["turned"] in names
    assert hostile.TEXTS["control"] in names


def test_what_cannot_be_read_is_told_as_safely(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "\x1b[2J\u202e.xlsx"
    path.write_bytes(b"PK\x03\x04 no workbook")
    assert main(["map", str(path)]) == 1
    assert not OBEYED.search(capsys.readouterr().err)
