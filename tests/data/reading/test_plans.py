"""A Microsoft Project file becomes the task list that its owner sees in Project, and what of it is not used is told."""

import ast
import json
import os
import tracemalloc
from pathlib import Path

import pandas as pd
import pytest

from data.kinds import Book, links_in
from data.reading import Reading, joined, limits, read
from data.reading.foreign import is_xml
from data.reading.plan import gathering
from data.reading.plan.gathering import gathered
from data.reading.plan.told import ASKED_FOR
from tests.data.reading.plans import OPENING, link, plan, task
from tests.data.reading.workbooks import cells

PLANS = Path(os.environ.get("LIAISON_CASES", "/nowhere")) / "cases" / "plans"


def tasks_of(content: bytes) -> dict[str, dict[str, object]]:
    """The filled cells of each task, by its id."""
    (found, *_) = read("plan.xml", content).found
    assert found.kind == "tasks"
    records = found.table.records
    return {
        str(row["id"]): {name: cell for name, cell in row.items() if cell is not None and cell == cell}
        for row in records.to_dict("records")
    }


def unused(content: bytes) -> str:
    return "".join(
        note.sentence("en") for note in read("plan.xml", content).problems if note.code == "plan_parts_unused"
    )


def book(content: bytes) -> Book:
    return joined([read("plan.xml", content)])


def test_tasks_come_with_their_outline_duration_and_links() -> None:
    told = tasks_of(
        plan(
            [
                task(0, "Harbour", 0, 0, Summary=1),
                task(7, "Phase one", 24, Summary=1, OutlineNumber=1),
                task(3, "Draft", 12, 2, OutlineNumber="1.1", PercentComplete=50, Priority=700, Notes="as agreed"),
                task(12, "Review", 8, 2, OutlineNumber="1.2", links=[link(3)], Deadline="2026-03-06T17:00:00"),
                task(1, "Done", 0, 1, OutlineNumber=2, Milestone=1, links=[link(7)]),
            ]
        )
    )
    assert list(told) == ["7", "3", "12", "1"]
    assert (told["3"]["parent"], told["12"]["parent"]) == ("7", "7")
    assert "duration" not in told["7"]
    assert (told["3"]["duration"], told["3"]["progress"], told["3"]["notes"]) == (1.5, 0.5, "as agreed")
    assert (told["12"]["predecessors"], told["12"]["deadline"]) == ("3", pd.Timestamp("2026-03-06 17:00"))
    assert (told["1"]["milestone"], told["1"]["predecessors"], told["1"]["wbs"]) == (True, "7", "2")
    assert ("priority" in told["12"], told["3"]["priority"]) == (False, 5)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (link(1), "1"),
        (link(1, 0), "1FF"),
        (link(1, 2), "1SF"),
        (link(1, 3), "1SS"),
        (link(1, 3, 9600), "1SS+2d"),  # tenths of a minute: 960 minutes
        (link(1, 1, -2400, 9), "1FS-0.5d"),  # the unit is only how it is shown
        (link(1, 1, 50, 19), "1FS+1d"),  # half of the two days that task 1 takes
        (link(1, 1, 10080 * 10, 8), "1FS+5d"),  # a week by the clock
        (link(1, ""), "1"),
    ],
)
def test_a_link_keeps_its_type_and_its_lag(written: str, meant: str) -> None:
    content = plan([task(1, "Draft", 16), task(2, "Review", 8, links=[written])])
    assert tasks_of(content)["2"]["predecessors"] == meant
    assert book(content).records("tasks")["predecessors"].tolist() == [None, meant]


def test_two_links_of_a_task_stay_two_whatever_ids_there_are() -> None:
    content = plan([task(uid, f"Task {uid}", 8, links=[link(1), link(2)] if uid == 13 else []) for uid in range(1, 14)])
    assert book(content).records("tasks")["predecessors"].tolist()[-1] == "1; 2"


@pytest.mark.parametrize(("hours", "a_day", "days"), [(8, 480, 1), (7, 420, 1), (40, 480, 5), (0.5, 480, 0.0625)])
def test_durations_are_days_of_the_plan_itself(hours: float, a_day: int, days: float) -> None:
    assert tasks_of(plan([task(1, "Draft", hours)], MinutesPerDay=a_day))["1"]["duration"] == days


@pytest.mark.parametrize("written", ["", "P1D", "PT8H", "8 hours", "PT8H0M0S"])
def test_a_duration_is_read_or_left_blank(written: str) -> None:
    told = tasks_of(plan([task(1, "Draft", None, Duration=written)]))["1"]
    assert told.get("duration") == {"P1D": 3, "PT8H": 1, "PT8H0M0S": 1}.get(written)


def test_dates_that_follow_from_others_hold_nothing_and_stand_in_a_column_of_their_own() -> None:
    dates = {"Start": "2026-03-04T08:00:00", "Finish": "2026-03-04T17:00:00"}
    told = tasks_of(plan([task(1, "Draft", 16), task(2, "Review", 8, links=[link(1)], **dates)]))
    assert told["1"]["start"] == pd.Timestamp("2026-03-02 08:00")
    assert not {"start", "finish"} & set(told["2"])
    assert told["2"]["Start as Project reckoned it"] == pd.Timestamp("2026-03-04 08:00")


@pytest.mark.parametrize(
    ("kind", "said", "held"),
    [
        (2, "Must start on", "start"), (3, "Must finish on", "finish"), (4, "Start no earlier than", "start"),
        (6, "Finish no earlier than", "finish"), (5, "Start no later than", None), (7, "Finish no later than", None),
    ],
)  # fmt: skip
def test_a_constraint_is_kept_and_holds_what_it_can(kind: int, said: str, held: str | None) -> None:
    on = {"ConstraintType": kind, "ConstraintDate": "2026-03-11T08:00:00"}
    content = plan([task(1, "Draft"), task(2, "Review", 8, links=[link(1)], **on)])
    told = tasks_of(content)["2"]
    assert (told["constraint"], told["constraint_date"]) == (said, pd.Timestamp("2026-03-11 08:00"))
    assert {name for name in ("start", "finish") if name in told} == ({held} if held else set())
    assert ("no later than" in unused(content)) == (held is None)


def test_a_task_that_is_planned_by_hand_keeps_its_dates() -> None:
    by_hand = {"Manual": 1, "ManualStart": "2026-03-10T08:00:00", "ManualFinish": "2026-03-11T17:00:00", "ManualDuration": "PT16H0M0S"}  # fmt: skip
    told = tasks_of(plan([task(1, "Draft"), task(2, "Review", 8, links=[link(1)], **by_hand)]))["2"]
    assert (told["start"], told["finish"], told["duration"]) == (
        pd.Timestamp("2026-03-10 08:00"), pd.Timestamp("2026-03-11 17:00"), 2
    )  # fmt: skip


def test_people_baseline_actual_dates_and_cost_come_along() -> None:
    more = (
        "<Resources><Resource><UID>1</UID><Name>Qian Li</Name><Type>1</Type></Resource><Resource><UID>2</UID>"
        "<Name>Steel</Name><Type>0</Type></Resource></Resources><Assignments>"
        + "".join(
            f"<Assignment><TaskUID>1</TaskUID><ResourceUID>{uid}</ResourceUID></Assignment>" for uid in (1, 2, -65535)
        )
        + "</Assignments>"
    )
    baseline = "<Baseline><Number>1</Number><Start>2026-01-01T08:00:00</Start></Baseline><Baseline><Number>0</Number><Start>2026-03-03T08:00:00</Start><Finish>2026-03-04T17:00:00</Finish></Baseline>"  # fmt: skip
    started = {"ActualStart": "2026-03-03T08:00:00", "Cost": 150000, "Work": "PT16H0M0S", "Active": 0}
    told = tasks_of(plan([task(1, "Draft", 16, links=[baseline], **started)], more))["1"]
    assert (told["owner"], told["resources"]) == ("Qian Li", "Qian Li; Steel")
    assert (told["baseline_start"], told["baseline_finish"]) == (
        pd.Timestamp("2026-03-03 08:00"), pd.Timestamp("2026-03-04 17:00")
    )  # fmt: skip
    assert (told["actual_start"], told["cost"], told["effort"]) == (pd.Timestamp("2026-03-03 08:00"), 1500, 2)
    assert told["status"] == "cancelled"


def test_blank_lines_ghosts_and_the_projects_own_summary_are_no_tasks() -> None:
    content = plan(
        [
            task(0, "Harbour", 8, 0), task(1, "Draft"), task(2, "", IsNull=1), task(3, "Theirs", ExternalTask=1),
            task(4, "Review", 8, links=[link(3), link(99), link(1), link(1, CrossProject=1)]),
        ]
    )  # fmt: skip
    assert {uid: told.get("predecessors") for uid, told in tasks_of(content).items()} == {"1": None, "4": "1"}
    assert "tasks and links of other projects" in unused(content)
    (lost,) = [one for one in read("plan.xml", content).problems if one.code == "plan_link_lost"]
    assert (lost.file, lost.row) == ("plan.xml", 3)
    assert lost.sentence("en").startswith("“Review” (UID 4) waits for the task with UID 99, which is not in the file")
    assert "UID 99" in lost.sentence("zh")


def test_the_plans_own_days_off_become_the_calendar() -> None:
    exceptions = (
        "<Exceptions><Exception><TimePeriod><FromDate>2026-03-05T00:00:00</FromDate><ToDate>2026-03-06T23:59:00</ToDate>"
        "</TimePeriod><Name>Stocktaking</Name><Type>1</Type><DayWorking>0</DayWorking></Exception>"
        "<Exception><TimePeriod><FromDate>2026-03-07T00:00:00</FromDate><ToDate>2026-03-07T23:59:00</ToDate></TimePeriod>"
        "<DayWorking>1</DayWorking><WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime>"
        "</WorkingTime></WorkingTimes></Exception><Exception><Type>4</Type></Exception></Exceptions>"
    )
    content = plan([task(1, "Draft")], exceptions=exceptions)
    days = read("plan.xml", content).found[1]
    assert (days.kind, cells(days, "working"), cells(days, "hours")) == (
        "calendar",
        [False, False, True],
        [None, None, 4],
    )
    assert cells(days, "date") == [pd.Timestamp(f"2026-03-0{day}") for day in (5, 6, 7)]
    assert cells(days, "name") == ["Stocktaking", "Stocktaking", None]
    assert "days off that recur by a rule" in unused(content)


def test_a_day_off_whose_date_cannot_be_read_is_told() -> None:
    odd = "<Exceptions><Exception><Type>1</Type><TimePeriod><FromDate>spring</FromDate><ToDate>2026-04-06</ToDate></TimePeriod></Exception></Exceptions>"
    assert "days off whose dates cannot be read" in unused(plan([task(1, "Draft")], exceptions=odd))


def test_a_week_that_is_not_ours_is_told() -> None:
    six_days = plan([task(1, "Draft")], week="<WeekDay><DayType>7</DayType><DayWorking>1</DayWorking></WeekDay>")
    assert "working week other than Monday to Friday" in unused(six_days)
    assert unused(plan([task(1, "Draft")])) == ""
    note = next(note for note in read("plan.xml", six_days).problems)
    assert note.sentence("zh") == "该计划中未使用的内容：周一至周五、每天八小时以外的工作周。"


@pytest.mark.parametrize(
    ("element", "written"),
    [
        ("Duration", "P2W"), ("Duration", "PT-8H0M0S"), ("Duration", "3 days"), ("Work", "PTxH"), ("Cost", "1e400"),
        ("PercentComplete", "abc"), ("PercentComplete", 150), ("Deadline", "soon"), ("Start", "2026-13-45T00:00:00"),
        ("Priority", "NaN"), ("ConstraintType", 77), ("ConstraintDate", "x"), ("ManualStart", "later"),
    ],
)  # fmt: skip
def test_a_value_that_cannot_be_read_is_told_with_its_task_its_element_and_what_would_do(
    element: str, written: object
) -> None:
    content = plan([task(1, "Draft"), task(7, "Build", None, **{element: written})])
    (problem,) = read("plan.xml", content).problems
    assert (problem.code, problem.severity, problem.sheet, problem.row) == ("plan_value_unread", "error", "Tasks", 3)
    assert problem.found == str(written)
    for language in ("en", "zh"):
        said = problem.sentence(language)
        assert all(word in said for word in (element, "Build", "UID 7", str(written), problem.expected(language)))
    assert not {"progress", "cost", "effort", "duration", "deadline"} & set(tasks_of(content)["7"])


@pytest.mark.parametrize(("element", "written"), [("Type", 9), ("LinkLag", "a day"), ("LagFormat", "days")])
def test_what_a_link_says_and_cannot_be_read_is_told(element: str, written: object) -> None:
    content = plan(
        [task(1, "Draft"), task(2, "Build", links=[link(1).replace(f"<{element}>", f"<{element}>{written}")])]
    )
    (problem,) = read("plan.xml", content).problems
    assert f"PredecessorLink/{element} of “Build” (UID 2)" in problem.sentence("en")


@pytest.mark.parametrize(
    ("element", "written"), [("StatusDate", "never"), ("StartDate", "x"), ("MinutesPerDay", 0), ("MinutesPerDay", "x")]
)
def test_what_a_plan_says_of_itself_and_cannot_be_read_is_told(element: str, written: object) -> None:
    (problem,) = read("plan.xml", plan([task(1, "Draft")], **{element: written})).problems
    assert problem.code == "plan_setting_unread"
    assert problem.sentence("en").startswith(f"{element} of the plan itself: found “{written}”, expected ")


@pytest.mark.parametrize("written", ["", "NA", "1900-01-01T00:00:00", "2149-12-31T23:59:00"])
def test_what_project_writes_for_no_date_is_no_fault(written: str) -> None:
    assert not read("plan.xml", plan([task(1, "Draft", Deadline=written)])).problems


def test_tasks_without_a_uid_keep_what_they_tell_and_their_outline() -> None:
    def bare(name: str, level: int, **told: object) -> str:
        return task(0, name, 8, level, **told).replace("<UID>0</UID>", "").replace("<ID>0</ID>", "")

    content = plan([bare("Phase", 1), bare("Build", 2), task(3, "Test", 8, 2), bare("Ship", 1)])
    told = tasks_of(content)
    assert {uid: one["name"] for uid, one in told.items()} == {"1": "Phase", "2": "Build", "3": "Test", "4": "Ship"}
    assert (told["2"]["parent"], told["3"]["parent"]) == ("1", "1")
    assert [told[uid]["duration"] for uid in "234"] == [1, 1, 1]
    assert told["2"]["start"] == pd.Timestamp("2026-03-02 08:00")
    problems = read("plan.xml", content).problems
    assert [(one.code, one.row) for one in problems] == [("plan_task_without_uid", row) for row in (2, 3, 5)]


@pytest.mark.parametrize("opening", ["<Project>", "<!-- exported --><Project>", "<!-- a --> <!-- b -->\n<Project>"])
def test_a_plan_without_a_declaration_or_a_namespace_is_a_plan(opening: str) -> None:
    content = f"{opening}<Tasks><Task><UID>1</UID><Name>A</Name></Task></Tasks></Project>".encode()
    assert tasks_of(content)["1"]["name"] == "A"


def test_a_long_row_of_comments_is_looked_at_in_no_time() -> None:
    assert not is_xml(b"<!---->" * 420 + b"<nothing")


def test_title_and_status_date_are_those_of_the_plan() -> None:
    whole = book(plan([task(1, "Draft")], StatusDate="2026-03-04T17:00:00"))
    assert (whole.settings["title"], whole.settings["as_of"]) == ("Harbour", "2026-03-04")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gbk", "gb18030"])
def test_a_plan_in_chinese_keeps_its_names(encoding: str) -> None:
    content = (
        plan([task(1, "起草接口文档")]).decode().replace("UTF-8", encoding.removesuffix("-sig"), 1).encode(encoding)
    )
    assert tasks_of(content)["1"]["name"] == "起草接口文档"


@pytest.mark.parametrize(
    ("declared", "written"), [("gb2312", "gbk"), ("gbk", "gb18030"), ("x-gbk", "gbk"), ("gb2312", "utf-8")]
)
def test_a_plan_that_declares_less_than_it_writes_keeps_its_names(declared: str, written: str) -> None:
    content = plan([task(1, "朱镕喆的文档")]).decode().replace("UTF-8", declared, 1).encode(written)
    assert tasks_of(content)["1"]["name"] == "朱镕喆的文档"


def error(content: bytes, name: str = "plan.xml") -> tuple[str, str]:
    found = read(name, content).error
    assert found is not None
    assert found.sentence("zh") != found.sentence("en")
    return found.code, found.sentence("en")


ENTITIES = '<?xml version="1.0"?><!DOCTYPE Project [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">{more}]>'


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (ENTITIES.format(more="").encode() + plan([task(1, "&b;")]).split(b"?>")[1], "file_entities"),
        (ENTITIES.format(more='<!ENTITY c SYSTEM "file:///etc/hosts">').encode() + plan([]).split(b"?>")[1], "file_entities"),
        (plan([task(1, "Draft")])[:-40], "plan_damaged"),
        (plan([]), "plan_without_tasks"),
        (plan([task(0, "Harbour", 0, 0)]), "plan_without_tasks"),
        (b'<?xml version="1.0"?><invoice xmlns="urn:x"><sum>3</sum></invoice>', "file_other_xml"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', "file_xml_spreadsheet"),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>', "file_web_page"),
        (b'<?xml version="1.0" encoding="klingon"?><Project/>', "plan_encoding"),
        (plan([task(1, "Draft")]).replace(b"UTF-8", b"GBK", 1).replace(b"Draft", b"\xff\xff"), "plan_encoding"),
        (OPENING.encode() + b"<a>" * 41, "plan_beyond_any"),
    ],
)  # fmt: skip
def test_xml_that_is_no_plan_is_refused_in_one_sentence(content: bytes, code: str) -> None:
    assert error(content)[0] == code


def test_other_xml_is_called_by_its_name_and_damage_by_its_line() -> None:
    told = error(b'<?xml version="1.0"?><invoice xmlns="urn:x"/>')[1]
    assert (
        told == "This XML file (its outermost element is “invoice”) is no plan: only Microsoft Project's XML is read."
    )
    assert (
        error(OPENING.encode() + b"\n\n<Tasks>")[1]
        == "The plan cannot be read: its XML breaks off or is wrong in line 3."
    )


@pytest.mark.skipif(not PLANS.is_dir(), reason="the cases with known answers lie beside the project")
@pytest.mark.parametrize("path", sorted(PLANS.glob("*.xml")), ids=lambda path: path.stem)
def test_every_task_and_every_link_of_a_real_plan_is_read_right(path: Path) -> None:
    known = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    reading: Reading = read(path.name, path.read_bytes())
    records = reading.found[0].table.records.set_index("id")
    a_day = known["project"]["minutes_per_day"]
    assert list(records.index) == [str(one["uid"]) for one in known["tasks"]]
    assert records["parent"].tolist() == [str(one["parent"]) if one["parent"] else None for one in known["tasks"]]
    for one in known["tasks"]:
        if not one["summary"] and not one["elapsed"]:
            assert records.at[str(one["uid"]), "duration"] == pytest.approx(one["duration_min"] / a_day, abs=1e-3)
    links = {(uid, link.predecessor, link.type): link.lag_days for uid, cell in records["predecessors"].items() for link in links_in(cell)}  # fmt: skip
    assert links == {
        (str(one["succ"]), str(one["pred"]), one["type"]): pytest.approx(one["lag_min"] / a_day, abs=1e-3)
        for one in known["links"]
    }


def _away(first: str, last: str) -> str:
    return (
        f"<Exception><TimePeriod><FromDate>{first}T00:00:00</FromDate><ToDate>{last}T23:59:00</ToDate></TimePeriod>"
        "<Type>1</Type><DayWorking>0</DayWorking></Exception>"
    )


@pytest.mark.parametrize(
    "exceptions",
    [_away("2026-03-05", "2029-04-06"), _away("2026-01-01", "2026-12-31") * 600],
    ids=["three years at a stretch", "one year told six hundred times"],
)
def test_days_off_that_are_not_written_out_are_told(exceptions: str) -> None:
    problems = read("plan.xml", plan([task(1, "Draft")], exceptions=f"<Exceptions>{exceptions}</Exceptions>")).problems
    (unused,) = [one for one in problems if one.code == "plan_parts_unused"]
    assert "days off of more than a year" in unused.sentence("en")
    assert "连续一年以上的休息日" in unused.sentence("zh")


@pytest.mark.parametrize("where", ["between the tasks", "in a task", "two levels down"])
def test_elements_beyond_those_of_any_plan_are_refused_in_words(monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    monkeypatch.setattr(limits, "MOST_ELEMENTS", 500)
    many = "<a/>" * 600
    within = {"in a task": many, "two levels down": f"<Baseline>{many}</Baseline>"}.get(where, "")
    content = plan([task(1, "Draft", links=[within]), *([many] if not within else [])])
    code, english = error(content)
    assert (code, "more than 500 XML elements" in english) == ("plan_beyond_any", True)


@pytest.mark.parametrize("listed", ["Resource", "Assignment", "Calendar"])
def test_lists_beside_the_tasks_may_be_no_longer_than_they(monkeypatch: pytest.MonkeyPatch, listed: str) -> None:
    monkeypatch.setattr(limits, "MOST_ROWS", 20)
    more = "".join(f"<{listed}><UID>{uid}</UID></{listed}>" for uid in range(30))
    assert error(plan([task(1, "Draft")], f"<List>{more}</List>"))[0] == "too_many_rows"


def test_elements_that_nobody_asks_for_are_let_go_as_they_come() -> None:
    unasked = [f"<Task><UID>{uid}</UID>{'<a><b/></a>' * 400}</Task>" for uid in range(1, 500)]
    content = plan(unasked)
    tracemalloc.start()
    try:
        gathered("plan.xml", content)
        assert tracemalloc.get_traced_memory()[1] < 8 * 2**20  # 400,000 elements of 56 bytes at least: over 20 MB
    finally:
        tracemalloc.stop()


def test_every_element_that_a_plan_is_asked_for_is_kept() -> None:
    asked = {"text", "yes", "number", "whole", "day", "minutes", "parts", "holds"}
    calls = [
        node
        for path in Path(gathering.__file__).parent.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in asked
    ]
    names = {argument.value for call in calls for argument in call.args if isinstance(argument, ast.Constant)}
    assert len(names) > 40
    assert names - ASKED_FOR <= {"Title", "StatusDate", "StartDate", "MinutesPerDay"}  # these the plan says of itself
