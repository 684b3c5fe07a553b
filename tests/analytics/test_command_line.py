"""The command line: one document on standard output, one sentence on standard error, no traceback."""

import json
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from analytics.__main__ import VERBS, main
from analytics.map.cube import CUBE
from analytics.map.grid import QUADRANTS
from analytics.map.salience import SALIENCE
from analytics.tabled import said
from data.reading import joined, read
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
    assert table["columns"][0]["evidence"] == ["words_exact", "values_fit"]
    assert all(isinstance(column["confidence"], float) for column in table["columns"])
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


def test_read_names_the_rows_whose_dates_are_only_drawn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    days = pd.date_range("2026-03-02", periods=7)
    rows = [
        ("Task", "Owner", *days),
        ("Survey", "Li Na", "x", "x"),
        ("Build", "Li Na", None, None, "x"),
        ("Test", "Li Na"),
    ]
    (tmp_path / "plan.xlsx").write_bytes(book({"Plan": rows}))
    assert main(["read", str(tmp_path / "plan.xlsx"), "--json"]) == 0
    (table,) = json.loads(capsys.readouterr().out)[0]["tables"]
    assert table["drawn_rows"] == [2, 3]
    assert [task.get("finish") for task in table["records"]] == ["2026-03-03", "2026-03-04", None]


def test_a_file_that_does_not_open_is_an_error_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty.xlsx").write_bytes(b"")
    assert main(["read", str(tmp_path / "empty.xlsx"), str(tmp_path / "missing.xlsx"), "--json"]) == 1
    shown = capsys.readouterr()
    assert [(file["error"], file["tables"]) for file in json.loads(shown.out)] == [
        ("The file is empty.", []),
        ("There is no such file.", []),
    ]
    assert "Traceback" not in shown.err
    assert len(shown.err.splitlines()) == 2


def test_a_file_that_is_missing_among_others_is_told_and_ends_with_one(
    people: str, plan: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rank", people, plan, str(tmp_path / "missing.xlsx"), "--audience", "team", "--json"]) == 1
    shown = capsys.readouterr()
    assert shown.err == "missing.xlsx: There is no such file.\n"
    assert len(json.loads(shown.out)["ranking"]) == 3, "what could be read is answered all the same"
    out = tmp_path / "out.xlsx"
    assert main(["export", people, str(tmp_path / "missing.xlsx"), "-o", str(out), "--language", "zh"]) == 1
    assert capsys.readouterr().err == "missing.xlsx：没有这个文件。\n"


@pytest.mark.parametrize(
    ("said", "meant"),
    [("老板", "boss"), ("管理层", "boss"), ("团队", "team"), ("客户", "client"), ("甲方", "client"), ("Boss", "boss")],
)
def test_an_audience_is_known_by_the_words_that_lists_use(
    plan: str, said: str, meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rank", plan, "--audience", said, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["audience"] == meant
    with pytest.raises(SystemExit, match="2"):
        main(["rank", plan, "--audience", "路人"])


def test_a_person_is_spoken_to_in_the_language_asked_for(
    people: str, plan: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["map", plan, "--language", "zh"]) == 1
    assert capsys.readouterr().err == "在 plan.csv 中没有找到干系人。\n"
    assert main(["read", people, "--language", "zh"]) == 0
    shown = capsys.readouterr().out
    assert "People：干系人，6 条记录，表头在第 1 行" in shown
    assert "People，第 7 行，E 列：内容为“maybe”" in shown
    assert main(["schedule", plan, "--today", "2026-11-22", "--language", "zh"]) == 0
    assert "完成" in capsys.readouterr().out.splitlines()[0]
    out = str(tmp_path / "out.xlsx")
    asked = ["export", people, plan, "-o", out, "--language", "zh", "--audience", "客户"]
    assert main([*asked, "--client", "某公司"]) == 1
    assert main(asked) == 1
    assert capsys.readouterr().err.splitlines() == [
        "没有名为“某公司”的客户；已有：–。",
        "没有可交给客户的内容；没有对外名称的行：4。",
    ]
    assert main(["rank", plan, "--audience", "团队", "--language", "zh", "--today", "2026-11-22"]) == 0
    assert "未参与排序：T4 Kick-off（已完成）" in capsys.readouterr().out


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


@pytest.mark.parametrize("day", ["01/12/2026", "2026年3月", "soon", "2026-02-30", ""])
@pytest.mark.parametrize("option", ["--today", "--start"])
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "“{}” is no day; a day is written like 2026-03-18."),
        ("zh", "“{}”不是日期；日期应写成 2026-03-18 的样式。"),
    ],
)
def test_what_is_no_day_is_told_in_the_language_with_one_that_is(
    option: str, day: str, language: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["schedule", "plan.xlsx", option, day, "--language", language])
    shown = capsys.readouterr()
    assert (ended.value.code, shown.out) == (2, "")
    assert said.format(day) in shown.err
    assert "fromisoformat" not in shown.err


PLAN = """ID,Task,Counterparts,Finish,Predecessors,KPI value,Status
T1,Interface document,Zhao Min,2026-11-20,,3,In progress
T2,Trial by code,Qian Li,2026-12-04,T1,5,Not started
T3,Go-live,Zhao Min,2026-12-08,T2,5,Not started
T4,Kick-off,Li Na,2026-10-08,,5,Done
"""


@pytest.fixture
def plan(tmp_path: Path) -> str:
    path = tmp_path / "plan.csv"
    path.write_text(PLAN, encoding="utf-8")
    return str(path)


def test_map_places_everyone_with_the_keys_of_the_command_line(people: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["map", people, "--json"]) == 0
    placed = json.loads(capsys.readouterr().out)["stakeholders"]
    assert set(placed[0]) >= {
        "id", "name", "influence", "relevance", "quadrant", "borderline", "salience", "cube", "engagement_gap",
    }  # fmt: skip
    (gang,) = [one for one in placed if one["name"] == "Wu Gang"]
    assert (gang["relevance"], gang["quadrant"], gang["salience"]) == (None, "not_rated", "not_rated")


@pytest.mark.parametrize("audience", ["team", "client", "boss"])
def test_rank_gives_parts_that_add_up_and_names_what_is_not_ranked(
    people: str, plan: str, audience: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rank", people, plan, "--audience", audience, "--json", "--today", "2026-11-22"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["audience"], answer["method"]) == (audience, "weighted_sum")
    assert {task["id"] for task in answer["ranking"]} == {"T1", "T2", "T3"}
    assert [task["why"] for task in answer["not_ranked"]] == ["finished"]
    for task in answer["ranking"]:
        assert task["best_rank"] is task["worst_rank"] is None
        if task["score"] is not None:
            assert sum(task["parts"].values()) == pytest.approx(task["score"], abs=1e-8)


def test_the_day_that_counts_as_today_is_an_option(plan: str, capsys: pytest.CaptureFixture[str]) -> None:
    scores = []
    for day in ("2026-10-01", "2026-12-01"):
        main(["rank", plan, "--audience", "client", "--json", "--today", day])
        scores.append({task["id"]: task["score"] for task in json.loads(capsys.readouterr().out)["ranking"]})
    assert scores[0]["T3"] < scores[1]["T3"]


def test_a_list_without_what_a_verb_needs_is_told_in_one_sentence(
    people: str, plan: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["map", plan]) == 1
    assert capsys.readouterr().err == "No stakeholders were found in plan.csv.\n"
    assert main(["rank", people, "--audience", "boss"]) == 1
    assert capsys.readouterr().err == "No tasks were found in people.xlsx.\n"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_export_writes_is_read_again_without_a_difference(
    people: str, plan: str, tmp_path: Path, language: str
) -> None:
    out = tmp_path / "out.xlsx"
    assert main(["export", people, plan, "-o", str(out), "--language", language]) == 0
    ours = joined([read(Path(name).name, Path(name).read_bytes()) for name in (people, plan)])
    back = joined([read("out.xlsx", out.read_bytes())])
    for kind, table in ours.tables.items():
        columns = [name for name in table.records if table.records[name].notna().any()]
        pd.testing.assert_frame_equal(
            back.records(kind)[columns].reset_index(drop=True), table.records[columns].reset_index(drop=True)
        )


def test_template_writes_a_workbook_and_wrong_usage_ends_with_two(tmp_path: Path) -> None:
    assert main(["template", "--language", "zh", "-o", str(tmp_path / "template.xlsx")]) == 0
    assert (tmp_path / "template.xlsx").stat().st_size > 5_000
    with pytest.raises(SystemExit, match="2"):
        main(["rank", "plan.csv"])


def test_without_a_day_the_workbooks_own_status_date_counts(capsys: pytest.CaptureFixture[str]) -> None:
    sample = Path(__file__).parents[2] / "data" / "samples" / "game_security_en.xlsx"
    assert main(["rank", str(sample), "--audience", "team", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["today"] == "2026-11-18"


def test_schedule_gives_the_dates_the_slack_and_what_drives_each_task(
    plan: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["schedule", plan, "--json", "--today", "2026-11-22"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["start"], answer["finish"]) == ("2026-10-08T08:00", "2026-12-08T17:00")
    (trial,) = [task for task in answer["tasks"] if task["id"] == "T2"]
    assert {key: trial[key] for key in ("early_start", "early_finish", "late_finish", "total_slack_days")} == {
        "early_start": "2026-12-04T08:00",
        "early_finish": "2026-12-04T17:00",
        "late_finish": "2026-12-07T17:00",
        "total_slack_days": 1.0,
    }
    assert set(trial) >= {"name", "late_start", "free_slack_days", "critical", "driven_by"}
    assert [problem["code"] for problem in answer["problems"]] == ["durations_assumed", "left_in_the_past"]


def test_schedule_starts_on_the_day_asked_for_and_names_the_predecessors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "plan.csv").write_text("ID,Task,Duration,Predecessors\n1,Design,5,\n2,Build,3,1\n", encoding="utf-8")
    assert main(["schedule", str(tmp_path / "plan.csv"), "--json", "--start", "2026-03-07"]) == 0
    design, build = json.loads(capsys.readouterr().out)["tasks"]
    assert design["early_start"] == "2026-03-09T08:00"
    assert (build["early_start"], build["driven_by"], build["critical"]) == ("2026-03-16T08:00", [design["id"]], True)


def test_a_person_reads_the_finding_the_tasks_and_the_problems_of_a_plan(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "plan.csv").write_text(
        "ID,Task,Duration,Predecessors\n1,Design,5,2\n2,Build,3,1\n3,Go-live,2,\n", encoding="utf-8"
    )
    assert main(["schedule", str(tmp_path / "plan.csv"), "--today", "2026-03-02"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "The plan finishes on 2026-03-06; one critical task has no slack"
    assert "Design" in lines[2]
    assert "Design -> Build -> Design (rows 2, 3); the links of the circle are left out" in lines[-1]


def test_risks_are_listed_with_their_bands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "risks.csv").write_text("ID,Risk,Probability,Impact\nR1,Delay,3,4\nR2,Outage,1,\n", encoding="utf-8")
    assert main(["risks", str(tmp_path / "risks.csv"), "--json"]) == 0
    delay, outage = json.loads(capsys.readouterr().out)["risks"]
    assert {key: delay[key] for key in ("id", "title", "probability", "impact", "score", "band", "residual_score")} == {
        "id": "R1", "title": "Delay", "probability": 3, "impact": 4, "score": 12, "band": "high", "residual_score": None,
    }  # fmt: skip
    assert (outage["score"], outage["band"]) == (None, None)
    assert main(["risks", str(tmp_path / "risks.csv")]) == 0
    assert "Delay" in capsys.readouterr().out


def test_schedule_and_risks_need_tasks_and_risks(people: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schedule", people]) == 1
    assert capsys.readouterr().err == "No tasks were found in people.xlsx.\n"
    assert main(["risks", people, "--json"]) == 1
    assert capsys.readouterr().err == "No risks were found in people.xlsx.\n"
    with pytest.raises(SystemExit, match="2"):
        main(["schedule", people, "--start", "soon"])


@pytest.mark.parametrize("audience", ["team", "client", "boss"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_export_for_an_audience_writes_its_file_and_says_what_is_in_it(
    audience: str, language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sample = str(Path(__file__).parents[2] / "data" / "samples" / f"game_security_{language}.xlsx")
    out = tmp_path / "out.xlsx"
    asked = ["export", sample, "-o", str(out), "--audience", audience, "--language", language]
    assert main([*asked, "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["audience"], said["language"], said["bytes"]) == (audience, language, out.stat().st_size)
    assert all(sheet["rows"] > 0 for sheet in said["sheets"])
    assert (said["client"] is None, said["without_public_title"] == 0) == (audience != "client", audience != "client")
    assert main(asked) == 0
    assert said["sheets"][0]["name"] in capsys.readouterr().out


def test_a_client_that_the_files_do_not_know_is_told_in_one_sentence_and_nothing_is_written(
    people: str, plan: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.xlsx"
    asked = ["export", people, plan, "-o", str(out), "--audience", "client"]
    assert main([*asked, "--client", "Nobody"]) == 1
    assert main(asked) == 1  # no row has a public title
    first, second = capsys.readouterr().err.splitlines()
    assert "Nobody" in first
    assert "public title: 4" in second
    assert not out.exists()


def test_a_leak_ends_with_one_says_where_and_writes_no_file(
    plan: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from analytics import exports

    honest, out = exports.handout, tmp_path / "out.xlsx"
    withheld = "Margin of Q9001Z"
    path = tmp_path / "costs.csv"
    path.write_text(
        PLAN.replace("Status\n", "Status,Optimistic,Notes\n").replace("In progress\n", f"In progress,,{withheld}\n"),
        encoding="utf-8",
    )

    def careless(*asked: object, **named: object) -> object:
        return replace(honest(*asked, **named), findings=(withheld,))  # type: ignore[arg-type]

    monkeypatch.setattr(exports, "handout", careless)
    assert main(["export", str(path), "-o", str(out), "--audience", "boss"]) == 1
    shown = capsys.readouterr()
    assert "notes" in shown.err.lower()
    assert "Traceback" not in shown.err
    assert not out.exists()


SAMPLES = Path(__file__).parents[2] / "data" / "samples"
CODES = (
    "quadrant", "salience", "cube", "borderline", "early_start", "total_slack_days", "residual_score", "coverage",
    "manage_closely", "saviour", "definitive", "not_rated", "counterparts", "predecessors",
)  # fmt: skip


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize(
    "verb", [["read"], ["map"], ["rank", "--audience", "boss"], ["schedule"], ["risks"]], ids=" ".join
)
def test_a_table_for_a_person_shows_words_and_no_code(
    verb: list[str], language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    sample = str(SAMPLES / f"game_security_{language}.xlsx")
    assert main([*verb, sample, "--language", language]) == 0
    shown = capsys.readouterr().out
    codes = (*CODES, *(("True", "False") if language == "zh" else ()))  # in English a task may be about false alarms
    assert not [code for code in codes if code in shown.replace(",", " ").split()]
    words = {
        "read": ("干系人", "影响度"), "map": ("分区", "重点管理", "确定型", "是"), "rank": ("名次", "任务", "得分"),
        "schedule": ("浮动时间（工作日）", "开始", "关键"), "risks": ("风险", "等级", "高"),
    }[verb[0]]  # fmt: skip
    assert language == "en" or all(word in shown for word in words)


def test_every_code_that_a_table_may_show_has_its_words() -> None:
    for name, codes in {"quadrant": QUADRANTS, "salience": SALIENCE.values(), "cube": CUBE.values()}.items():
        for code in (*codes, "undetermined" if name == "cube" else "not_rated"):
            assert said(name, code, "zh") not in (code, said(name, code, "en"))


@pytest.mark.parametrize("verb", list(VERBS))
def test_the_help_is_in_the_language_asked_for(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    for language in ("en", "zh"):
        with pytest.raises(SystemExit, match="0"):
            main([verb, f"--language={language}", "--help"])
        shown = "".join(capsys.readouterr().out.split())
        assert "".join(VERBS[verb].help(language).split()) in shown


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Risks, row 2, column D: “T88” is not in the table Tasks."),
        ("zh", "Risks，第 2 行，D 列：“T88”不在“任务”表中。"),
    ],
)
def test_a_risk_that_names_a_task_which_is_not_there_is_told(
    language: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tasks = [("ID", "Task", "Duration"), ("T1", "Draft", 3), ("T2", "Review", 2)]
    risks = [("Risk", "Probability", "Impact", "影响任务"), ("It is late", 3, 4, "T88"), ("It is dear", 3, 4, "T1")]
    path = tmp_path / "plan.xlsx"
    path.write_bytes(book({"Tasks": tasks, "Risks": risks}))
    assert main(["risks", str(path), "--language", language]) == 0
    shown = capsys.readouterr().out
    assert said in shown.splitlines()
    assert shown.count("T88") == 1
