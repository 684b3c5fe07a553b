"""The command line reads every file that the Load page takes, and refuses the others in one sentence."""

import json
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
