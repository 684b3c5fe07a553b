"""The command line reads every file that the Load page takes, and refuses the others in one sentence."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from analytics.__main__ import main
from tests.data.reading.hostile import REFUSED
from tests.data.reading.plans import link, plan, task

PLAN = plan([task(1, "Draft", 16), task(2, "Review", 8, links=[link(1, 3, 4800)], Deadline="2026-03-04T17:00:00")])


@pytest.mark.parametrize("what", REFUSED)
def test_a_refused_file_is_one_sentence_on_standard_error(
    what: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one = REFUSED[what]
    path = tmp_path / one.file
    path.write_bytes(one.content)
    for verb in (["read"], ["rank", "--audience", "boss"]):
        assert main([*verb, str(path)]) == 1
        shown = capsys.readouterr()
        assert len(shown.err.splitlines()) == 1
        assert shown.err.startswith(f"{one.file}: ")
        assert "Traceback" not in shown.err


def test_a_plan_of_microsoft_project_goes_through_every_verb(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.xml"
    path.write_bytes(PLAN)
    assert main(["read", str(path), "--json"]) == 0
    (file,) = json.loads(capsys.readouterr().out)
    assert [(table["kind"], len(table["records"])) for table in file["tables"]] == [("tasks", 2)]
    assert main(["rank", str(path), "--audience", "team", "--today", "2026-03-01", "--json"]) == 0
    assert {task["id"] for task in json.loads(capsys.readouterr().out)["ranking"]} == {"1", "2"}
    assert main(["export", str(path), "-o", str(tmp_path / "out.xlsx")]) == 0
    assert main(["read", str(tmp_path / "out.xlsx"), "--json"]) == 0
    tables = {table["kind"]: table["records"] for table in json.loads(capsys.readouterr().out)[0]["tables"]}
    assert [record.get("predecessors") for record in tables["tasks"]] == [None, "1SS+1d"]


def test_a_plan_of_microsoft_project_is_scheduled_by_its_links(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.xml"
    path.write_bytes(PLAN)
    assert main(["schedule", str(path), "--today", "2026-03-01", "--json"]) == 0
    tasks = {task["id"]: task for task in json.loads(capsys.readouterr().out)["tasks"]}
    assert (tasks["1"]["early_start"][:16], tasks["1"]["early_finish"][:16]) == ("2026-03-02T08:00", "2026-03-03T17:00")
    assert (tasks["2"]["early_start"][:16], tasks["2"]["driven_by"]) == ("2026-03-03T08:00", ["1"])


def test_a_plan_without_people_has_no_map_and_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "plan.xml"
    path.write_bytes(PLAN)
    assert main(["map", str(path)]) == 1
    assert capsys.readouterr().err == "No stakeholders were found in plan.xml.\n"


def run(*arguments: str | bytes, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command line as a program of its own, with these settings of its environment."""
    return subprocess.run(
        [sys.executable, "-m", "analytics", *arguments], capture_output=True, env={**os.environ, **environment}, check=False
    )  # fmt: skip


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONIOENCODING": "cp1252"},
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    ],
)
def test_an_output_that_lacks_a_letter_gets_its_number_and_no_traceback(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    path = tmp_path / "plan.csv"
    path.write_text("ID,Task,Duration\n1,起草接口 é,5\n", encoding="utf-8")
    told = run("schedule", str(path), "--today", "2026-03-02", "--language", "zh", **environment)
    assert (told.returncode, told.stderr) == (0, b"")
    assert b"\\u8d77\\u8349" in told.stdout
    document = json.loads(run("schedule", str(path), "--json", **environment).stdout)
    assert document["tasks"][0]["name"] == "起草接口 é"
    missing = run("read", "nope.csv", "--language", "zh", **environment)
    assert (missing.returncode, b"Traceback" in missing.stderr) == (1, False)
    assert missing.stderr.startswith(b"nope.csv")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the name of a file is always text")
@pytest.mark.parametrize("options", [[], ["--json"]])
def test_a_file_whose_name_is_no_text_is_read_and_shown_legibly(tmp_path: Path, options: list[str]) -> None:
    path = os.fsencode(tmp_path) + b"/bad\xff\xfename.csv"
    Path(os.fsdecode(path)).write_text("ID,Task,Duration\n1,Draft,5\n", encoding="utf-8")
    told = run("read", path, *options, PYTHONIOENCODING="utf-8")
    assert (told.returncode, told.stderr) == (0, b"")
    assert "bad\ufffd\ufffdname.csv" in told.stdout.decode()
    assert run("schedule", path, *options, PYTHONIOENCODING="utf-8").returncode == 0
