"""The Timeline: what is said of a plan, what a change in its table moves, and what each audience is not told."""

import json
import re
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from data.kinds import LANGUAGES
from data.reading import joined, read
from pages._shell import cached
from tests.pages.test_pages import NOON, PEOPLE, edit, opened, turned, workspace

PLAN = """ID,Task,Workstream,Owner,Counterparts,Duration,Predecessors,Status
T1,Interface document,Documents,Wu Gang,Zhao Min,3,,Not started
T2,Trial by code,Trial,Sun Wei,Qian Li,5,T1,Not started
T3,Go-live,Trial,Sun Wei,Zhao Min; Li Na,2,T2FS+1d,Not started
T4,Price model,Documents,Li Na,Zhao Min,2,,Not started
"""
CIRCLE = "ID,Task,Duration,Predecessors\nT1,Design,2,T2\nT2,Build,3,T1\nT3,Test,1,T9\n"
DATELESS = "ID,Task,Owner\nT1,Design,Sun Wei\nT2,Build,Sun Wei\nT3,Test,Qian Li\n"


def timeline(*texts: str, language: str = "en", **address: str) -> AppTest:
    return opened("schedule", language, w=workspace(*texts), **address)


def chart(app: AppTest) -> dict[str, Any]:
    """What the chart was given to draw, as the browser gets it: strict JSON."""
    part = next(one.proto for one in app.get("bidi_component") if "liaison_gantt" in one.proto.component_name)

    def refuse(word: str) -> float:
        raise AssertionError(f"{word} is no JSON")

    return json.loads(part.json, parse_constant=refuse)  # type: ignore[no-any-return]


def rows(app: AppTest) -> list[str]:
    return [row["name"] for row in chart(app)["rows"]]


def said(app: AppTest) -> str:
    return "\n".join(
        str(one.value) for one in (*app.title, *app.info, *app.caption, *app.markdown, *app.text, *app.header)
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plan_is_drawn_and_its_calendar_is_named(language: str) -> None:
    app = timeline(PEOPLE, PLAN, language=language)
    assert rows(app) == ["Interface document", "Trial by code", "Go-live", "Price model"]
    assert ("Monday to Friday" if language == "en" else "周一至周五") in said(app)


@pytest.mark.parametrize(("status", "words"), [("Not started", "planned to finish on"), ("Done", "finished on")])
def test_an_unfinished_predecessor_is_not_told_as_finished(status: str, words: str) -> None:
    plan = f"ID,Task,Start,Duration,Predecessors,Status\nT1,Design,2026-11-02,3,,{status}\nT2,Build,,5,T1,Not started\n"
    app = opened("schedule", w=workspace(plan))
    app.session_state["visit"].chosen["tasks"] = 2
    app.run()
    told = [one.value for one in app.text if one.value.startswith("It wait")]
    assert len(told) == 1
    assert words in told[0]
    assert ("planned" in told[0]) == (status == "Not started")


def test_the_calendar_that_applies_is_always_said() -> None:
    caption = said(opened("schedule", "en", sample="game_security"))
    for part in ("holidays of China", "make-up days worked within the plan", "days set in the table Calendar"):
        assert part in caption, part


def test_days_that_are_not_announced_yet_are_called_provisional() -> None:
    far = joined([read("plan.csv", b"ID,Task,Start,Duration\nT1,Design,2032-09-27,10\n")]).with_settings(holidays="CN")
    app = opened("schedule", "en", w=cached.store().create(far, at=NOON).id)
    assert re.search(r"provisional from \d{4}-01-01", said(app))


def test_a_longer_task_moves_the_finish_and_says_whom_that_hits() -> None:
    app = timeline(PEOPLE, PLAN)
    before = chart(app)["rows"][2]["b"]
    edit(app, edited_rows={"0": {"duration": 8.0}})
    told = said(app)
    assert "(+5 working days)" in told
    assert "3 tasks move." in told
    assert "Zhao Min (Interface document, Go-live, +5 d)" in told
    assert "Qian Li (Trial by code, +5 d)" in told
    assert chart(app)["rows"][2]["b"] > before


def test_a_change_of_the_plan_is_taken_back_beside_the_sentence() -> None:
    app = timeline(PEOPLE, PLAN)
    finish = app.title[0].value
    edit(app, edited_rows={"1": {"duration": 9.0}})
    assert app.title[0].value != finish
    app.button(key="take_back").click().run()
    assert not app.exception
    assert app.title[0].value == finish
    assert "working days)" not in said(app)


def test_a_predecessor_typed_in_the_table_makes_the_task_wait() -> None:
    app = timeline(PEOPLE, PLAN)
    edit(app, edited_rows={"3": {"predecessors": "T3"}})
    assert "1 task moves." in said(app)
    assert "Price model" in said(app)
    links = {(link["from"], link["to"]) for link in chart(app)["links"]}
    assert (2, 3) in links


def test_a_change_that_moves_nothing_says_that_the_finish_stays() -> None:
    app = timeline(PEOPLE, PLAN)
    edit(app, edited_rows={"0": {"owner": "Qian Li"}})
    assert "The finish stays at" in said(app)
    assert "move." not in said(app)


def test_edits_are_still_there_after_another_page_and_the_next_edit_keeps_them() -> None:
    id = workspace(PEOPLE, PLAN)
    app = opened("schedule", w=id)
    edit(app, edited_rows={"0": {"duration": 8.0}})
    turned(app, "map")
    turned(app, "schedule")
    edit(app, edited_rows={"1": {"duration": 6.0}})
    kept = cached.store().open(id)
    assert kept is not None
    assert kept.book.records("tasks")["duration"].tolist() == [8, 6, 2, 2]


def test_a_task_that_is_picked_tells_why_its_date_is_its_date() -> None:
    app = timeline(PEOPLE, PLAN)
    go_live = chart(app)["rows"][2]["record"]
    app.selectbox(key="timeline_task").set_value(go_live).run()
    assert app.header[0].value == "Go-live"
    assert "It waits for “Trial by code”" in said(app)
    assert chart(app)["chosen"] == go_live
    steps = [button for button in app.button if (button.key or "").startswith("chain_")]
    assert [button.label.split(" · ")[1] for button in steps] == ["Trial by code", "Interface document"]
    steps[1].click().run()
    assert app.header[0].value == "Interface document"
    assert "Waiting for it (1)" in said(app)


def test_a_click_on_the_chart_opens_the_task() -> None:
    app = timeline(PEOPLE, PLAN)
    record = chart(app)["rows"][1]["record"]
    app.session_state["visit"].chosen["tasks"] = (
        record  # what the chart's callback does; the click itself is the browser test's
    )
    app.run()
    assert app.header[0].value == "Trial by code"


@pytest.mark.parametrize(
    ("group", "headings"),
    [
        ("workstream", ["Documents", "Trial"]),
        ("owner", ["Wu Gang", "Sun Wei", "Li Na"]),
        ("counterpart", ["Zhao Min", "Qian Li", "Li Na"]),
    ],
)
def test_tasks_are_grouped_under_headings(group: str, headings: list[str]) -> None:
    app = timeline(PEOPLE, PLAN)
    app.selectbox(key="group").set_value(group).run()
    assert not app.exception
    assert [row["name"] for row in chart(app)["rows"] if row.get("heading")] == headings


@pytest.mark.parametrize("sample", cached.SAMPLES)
def test_tasks_are_grouped_by_scenario_and_those_of_none_stand_last(sample: str) -> None:
    app = opened("schedule", "en", sample=sample)
    app.selectbox(key="group").set_value("scenario").run()
    headings = [row["name"] for row in chart(app)["rows"] if row.get("heading")]
    assert len(headings) >= 3
    assert "none named" not in headings[:-2]


def test_filters_show_fewer_rows_and_leave_axis_and_title_alone() -> None:
    app = timeline(PEOPLE, PLAN)
    title, axis = app.title[0].value, (chart(app)["first"], chart(app)["days"])
    app.multiselect(key="only").set_value(["who=Sun Wei"]).run()
    assert rows(app) == ["Trial by code", "Go-live"]
    app.multiselect(key="only").set_value(["workstream=Documents", "only=open"]).run()
    assert rows(app) == ["Interface document", "Price model"]
    assert (app.title[0].value, (chart(app)["first"], chart(app)["days"])) == (title, axis)
    assert "2 of 4 tasks" in said(app)


def test_what_is_drawn_can_be_switched_off() -> None:
    app = opened("schedule", "en", sample="game_security")
    assert {name for row in chart(app)["rows"] for name in row} >= {"b0", "slack"}
    app.get("button_group")
    app.session_state["chart_shows"] = []
    app.run()
    assert not {name for row in chart(app)["rows"] for name in row if "record" in row} & {"b0", "slack"}


@pytest.mark.parametrize("eyes", ["team", "client", "boss"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sample", cached.SAMPLES)
def test_an_audience_sees_the_timeline_without_the_table(sample: str, language: str, eyes: str) -> None:
    app = opened("schedule", language, sample=sample, **{"for": eyes})
    assert app.title[0].value
    assert chart(app)["rows"]
    assert not app.get("arrow_data_frame")
    assert not [button for button in app.button if button.key == "take_back"]
    record = next(row["record"] for row in chart(app)["rows"] if "record" in row)
    app.selectbox(key="timeline_task").set_value(record).run()
    assert not app.exception


def test_the_client_is_told_neither_slack_nor_the_critical_path_nor_who_is_late() -> None:
    app = opened("schedule", "en", sample="game_security", **{"for": "client"})
    assert app.title[0].value.startswith("The plan runs from September\u00a02026 to ")
    assert not {name for row in chart(app)["rows"] for name in row} & {"slack", "critical", "late", "b0", "why"}
    assert not chart(app)["links"]
    owners = set(app.session_state["visit"].desk.whole.records("tasks")["owner"].dropna())
    everything = json.dumps(chart(app), ensure_ascii=False) + said(app)
    assert owners
    assert not [owner for owner in owners if owner in everything]
    assert not re.search(r"critical path|\blate\b", chart(app)["alt"])


def test_switching_the_audience_keeps_the_page_whole() -> None:
    app = opened("schedule", "en", sample="game_security")
    for eyes in ("client", "boss", "team", "owner"):
        app.segmented_control(key="showing").set_value(eyes).run()
        assert not app.exception, eyes
        assert chart(app)["rows"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_circles_and_missing_predecessors_are_told_and_the_rest_is_drawn(language: str) -> None:
    app = timeline(CIRCLE, language=language)
    assert rows(app) == ["Design", "Build", "Test"]
    told = "\n".join(text.value for text in app.text)
    assert "T9" in told
    assert "Design" in told
    assert "Build" in told


@pytest.mark.parametrize("plan", [DATELESS, "ID,Task,Owner\nT1,Design,Sun Wei\n", "Task,Finish\nDesign,2026-12-04\n"])
def test_a_plan_without_dates_or_of_one_task_is_still_drawn(plan: str) -> None:
    app = timeline(plan)
    assert rows(app)[0] == "Design"
    assert all("a" in row for row in chart(app)["rows"])


def test_requirements_are_scheduled_where_no_task_was_written_yet() -> None:
    app = timeline(
        "Requirement ID,Requirement name,Requester,Expected go-live date\n1,Export as a file,Zhao Min,2026-12-04\n"
    )
    assert rows(app) == ["Export as a file"]
    assert "the requirements are scheduled" in said(app)
    record = chart(app)["rows"][0]["record"]
    app.selectbox(key="timeline_task").set_value(record).run()
    assert app.header[0].value == "Export as a file"


def test_presenting_draws_everything_larger() -> None:
    assert chart(timeline(PLAN, present="1"))["scale"] == pytest.approx(1.4)
    assert chart(timeline(PLAN))["scale"] == pytest.approx(1.0)


def test_hostile_names_stay_letters() -> None:
    nasty = "**bold** ![x](https://example.org/x.png) <img src=x>"
    app = timeline(f'ID,Task,Owner,Duration,Predecessors\nT1,"{nasty}",Sun Wei,2,\nT2,Next,"{nasty}",1,T1\n')
    second = chart(app)["rows"][1]["record"]
    app.selectbox(key="timeline_task").set_value(second).run()
    labels = [button.label for button in app.button] + [
        one.value for one in (*app.title, *app.header, *app.markdown, *app.caption)
    ]
    assert any("bold" in label for label in labels)
    assert not [label for label in labels if "![x]" in label or "**bold" in label]
