"""The Gantt chart as facts: what is drawn where, in which order, in which ink, and nothing that is not known."""

import json
import re
from datetime import date
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics import schedule
from analytics.charts import schedule as chart
from analytics.charts.palette import PALETTES, contrast
from analytics.schedule import Plan
from data.demo import large
from data.kinds import Book
from data.reading import joined, read

TODAY = date(2026, 11, 18)
TASKS = """ID,Task,Parent,Owner,Counterparts,Start,Finish,Duration,Predecessors,Progress,Status,Milestone,Baseline start,Baseline finish,Deadline
A,Access,,,,,,,,,,,,,
T1,Interface document,A,Qian Li,Zhao Min,2026-11-02,2026-11-13,10,,100%,Done,No,2026-11-02,2026-11-13,
T2,Trial by code,A,Sun Wei,Zhao Min; Li Na,2026-11-09,2026-11-16,6,,50%,In progress,No,2026-11-09,2026-11-13,2026-11-20
T3,Joint debugging,A,Sun Wei,Li Na,,,5,T2FS+1d,,Not started,No,2026-11-16,2026-11-20,
T4,Go-live,,Qian Li,Zhao Min,,,0,T3,,Not started,Yes,2026-11-20,2026-11-20,
T5,<b>Price</b> & model,,,,2026-11-19,,2,,,Not started,No,,,
"""
MILESTONES = "Milestone,Date,Baseline date,Actual date\nContract,2026-12-15,2026-12-01,\n"


def words() -> dict[str, str]:
    """A word for every name the chart asks for; templates where it fills something in."""
    said = {name: name.replace("_", " ") for name in chart.WORDS}
    said |= dict.fromkeys(("late_by", "slip", "said_slack"), "{days} d")
    said |= dict.fromkeys(("said_on", "said_deadline"), "{day}")
    return said | {
        "locale": "en-GB",
        "more": "{count} more",
        "said_dates": "{start} to {finish}, {days} days",
        "said_progress": "{share} done",
        "said_baseline": "baseline {day} ({days})",
        "said_missed": "misses {day}",
        "alt_dates": "{title}: {tasks} tasks, {start} to {finish}",
        "alt_schedule": "{title}: {tasks} tasks, {critical} critical, {late} late, {start} to {finish}",
    }


def book(*texts: str) -> Book:
    return joined([read(f"{number}.csv", text.encode()) for number, text in enumerate(texts)])


@pytest.fixture(scope="module")
def plan() -> Plan:
    return schedule.planned(book(TASKS, MILESTONES), TODAY)


def drawn(plan: Plan, **more: Any) -> dict[str, Any]:
    return chart.drawing(plan, words=words(), title="A finding", palette=PALETTES["light"], **more)


def row(drawing: dict[str, Any], name: str) -> dict[str, Any]:
    return next(one for one in drawing["rows"] if one["name"] == name)


def day(drawing: dict[str, Any], position: float) -> date:
    return (pd.Timestamp(drawing["first"]) + pd.Timedelta(days=int(position))).date()


def test_a_drawing_travels_as_strict_json(plan: Plan) -> None:
    """A NaN would reach the browser as a word that its JSON does not know, and the chart would stay blank."""
    for drawing in (drawn(plan), drawn(plan, compact=True), drawn(schedule.planned(Book(), TODAY))):
        assert json.loads(json.dumps(drawing, allow_nan=False)) == drawing


def test_a_bar_begins_on_the_morning_of_its_first_day_and_ends_on_the_evening_of_its_last(plan: Plan) -> None:
    bar = row(drawn(plan), "Interface document")
    assert day(drawn(plan), bar["a"]) == date(2026, 11, 2)
    assert bar["b"] - bar["a"] == 12  # two weeks less a weekend
    assert bar["days"] == "10"


def test_rows_stand_as_a_tree_in_the_order_of_the_list(plan: Plan) -> None:
    rows = drawn(plan)["rows"]
    assert [(one["name"], one["level"]) for one in rows] == [
        ("Access", 0), ("Interface document", 1), ("Trial by code", 1), ("Joint debugging", 1),
        ("Go-live", 0), ("<b>Price</b> & model", 0), ("milestones", 0), ("Contract", 1),
    ]  # fmt: skip
    assert [one["place"] for one in rows] == list(range(8))
    assert [one.get("under") for one in rows] == [None, 0, 0, 0, None, None, None, 6]
    assert rows[0]["summary"]


def test_late_done_and_critical_are_told_by_mark_and_by_word(plan: Plan) -> None:
    drawing = drawn(plan)
    late, done, next_one = (row(drawing, name) for name in ("Trial by code", "Interface document", "Joint debugging"))
    assert late["late"]
    assert late["text"] == "2 d"
    assert late["until"] == drawing["today"]
    assert done["done"]
    assert "text" not in done
    assert next_one["critical"]
    assert "said critical" in next_one["said"]


def test_a_milestone_is_a_point_on_the_day_it_is_due(plan: Plan) -> None:
    drawing = drawn(plan)
    for name, due in (
        ("Go-live", plan.tasks.set_index("name").at["Go-live", "finish"].date()),
        ("Contract", date(2026, 12, 15)),
    ):
        point = row(drawing, name)
        assert point["a"] == point["b"]
        assert day(drawing, point["day"]) == due
    assert "record" not in row(drawing, "Contract")  # it is no task: there is nothing to open
    assert row(drawing, "Go-live")["record"] == int(plan.tasks.index[plan.tasks["name"] == "Go-live"][0])


def test_what_is_not_known_is_not_drawn(plan: Plan) -> None:
    told_little = plan.tasks.assign(
        total_slack_days=float("nan"), late_finish=pd.NaT, critical=False, baseline_start=pd.NaT, baseline_finish=pd.NaT,
        slip_days=float("nan"), owner=None, progress=float("nan"), late=False, late_days=0.0, duration_days=float("nan"),
    )  # fmt: skip
    audience = schedule.Plan(**{**vars(plan), "tasks": told_little, "links": plan.links.iloc[:0]})
    drawing = drawn(audience)
    marks = {name for one in drawing["rows"] if "record" in one for name in one}
    assert not marks & {"slack", "b0", "b1", "critical", "late", "until", "who", "days", "progress"}
    assert not drawing["who"]
    assert not drawing["lasting"]
    assert not drawing["links"]
    assert "critical" not in drawing["alt"]
    assert {mark for mark, _ in drawing["key"]} == {"task", "done", "milestone", "baseline"}  # the table's own baseline


def test_a_milestone_beyond_the_next_thirty_days_is_not_drawn_small_though_its_month_has_begun(plan: Plan) -> None:
    month = plan.tasks["milestone"]
    for last, there in (("2026-12-10", True), ("2026-12-31", False)):
        told = plan.tasks.assign(
            start=plan.tasks["start"].mask(month, pd.Timestamp("2026-12-01")),
            finish=plan.tasks["finish"].mask(month, pd.Timestamp(last)),
        )
        small = drawn(schedule.Plan(**{**vars(plan), "tasks": told}), compact=True)
        assert ("Go-live" in [one["name"] for one in small["rows"]]) == there


def test_baseline_slack_and_links_can_be_switched_off(plan: Plan) -> None:
    bare = drawn(plan, show=())
    assert not bare["links"]
    assert not {name for one in bare["rows"] for name in one} & {"b0", "slack"}
    assert {name for one in drawn(plan)["rows"] for name in one} >= {"b0", "slack"}


def test_a_filter_keeps_the_headings_above_and_does_not_move_the_axis(plan: Plan) -> None:
    whole = drawn(plan)
    record = row(whole, "Joint debugging")["record"]
    some = drawn(plan, rows=[record])
    assert [one["name"] for one in some["rows"]] == ["Access", "Joint debugging"]
    assert (some["first"], some["days"]) == (whole["first"], whole["days"])
    assert row(some, "Joint debugging")["a"] == row(whole, "Joint debugging")["a"]


def test_a_task_with_two_counterparts_stands_under_both(plan: Plan) -> None:
    tasks = plan.tasks[~plan.tasks["summary"]]
    pairs = [
        (record, name.strip()) for record, names in tasks["counterparts"].dropna().items() for name in names.split(";")
    ]
    group = pd.Series([name for _, name in pairs], index=[record for record, _ in pairs])
    rows = drawn(plan, group=group)["rows"]
    assert [one["name"] for one in rows if one.get("heading")] == ["Zhao Min", "Li Na", "milestones"]
    assert [one["name"] for one in rows].count("Trial by code") == 2
    assert "Access" not in {one["name"] for one in rows}  # a summary belongs to no one group


def test_links_run_within_a_heading_and_only_those_that_matter_across(plan: Plan) -> None:
    leaves = plan.tasks.index[~plan.tasks["summary"]]
    apart = pd.Series([f"G{record}" for record in leaves], index=leaves)
    together = pd.Series("all", index=leaves)
    assert {link["ink"] for link in drawn(plan, group=apart)["links"]} <= {"critical", "why"}
    assert len(drawn(plan, group=together)["links"]) == len(drawn(plan)["links"])


def test_the_chain_of_the_chosen_task_stands_out_even_without_links(plan: Plan) -> None:
    by_name = {name: int(record) for record, name in plan.tasks["name"].items()}
    chosen = by_name["Go-live"]
    drawing = drawn(plan, chosen=chosen, chain=(chosen, *schedule.why(plan, chosen)), show=())
    assert {link["ink"] for link in drawing["links"]} == {"why"}
    names = {one["place"]: one["name"] for one in drawing["rows"]}
    assert ("Joint debugging", "Go-live") in {(names[link["from"]], names[link["to"]]) for link in drawing["links"]}
    assert drawing["chosen"] == chosen


def test_the_small_timeline_shows_at_most_twelve_unfinished_tasks_and_counts_the_rest() -> None:
    plan = schedule.planned(large(120, 30, 5), TODAY)
    drawing = drawn(plan, compact=True)
    assert len(drawing["rows"]) == 12
    assert not [one for one in drawing["rows"] if one.get("done")]
    assert re.fullmatch(r"\d+ more", drawing["more"])
    assert drawing["days"] == 34  # three days back, thirty ahead, and today
    assert [one["place"] for one in drawing["rows"]] == list(range(12))


def test_the_small_timeline_gives_three_rows_to_the_latest_tasks_and_the_others_to_what_is_ahead() -> None:
    plan = schedule.planned(large(300, 30, 5), TODAY)
    drawing = drawn(plan, compact=True)
    late = plan.tasks[plan.tasks["late"] & ~plan.tasks["summary"]]
    shown = [one["record"] for one in drawing["rows"] if one.get("late")]
    assert drawing["more_late"] == len(late) - len(shown) > 0
    assert sorted(late.loc[shown, "late_days"]) == sorted(late["late_days"])[-3:]
    ahead = [one for one in drawing["rows"] if not one.get("late")]
    assert len(ahead) == 9
    assert all(one["b"] >= 0 and one["a"] < drawing["days"] for one in ahead)
    critical = [record for record in plan.tasks.index[plan.tasks["critical"]] if record not in shown]
    assert {one["record"] for one in ahead} & set(critical)


def test_a_small_timeline_of_few_late_tasks_draws_them_all(plan: Plan) -> None:
    assert "more_late" not in drawn(plan, compact=True)
    assert [one["name"] for one in drawn(plan, compact=True)["rows"] if one.get("late")] == ["Trial by code"]


def test_weekends_holidays_and_make_up_days_are_told_apart() -> None:
    china = book(TASKS).with_settings(holidays="CN")
    plan = schedule.planned(china, TODAY)
    drawing = drawn(plan, first=date(2026, 9, 28), last=date(2026, 10, 14))
    off = {day(drawing, begins + step): name for begins, days, name in drawing["off"] for step in range(days)}
    assert off[date(2026, 10, 1)]  # National Day has a name
    assert off[date(2026, 10, 11)] is None  # a Sunday has none
    assert date(2026, 10, 10) not in off  # a Saturday that is worked
    assert date(2026, 10, 10) in {day(drawing, on) for on, _ in drawing["made_up"]}


@pytest.mark.parametrize("palette", PALETTES.values(), ids=list(PALETTES))
def test_every_ink_is_seen_and_every_word_is_read(palette: Any) -> None:
    inks = chart.inks(palette)
    for mark in ("bar", "critical", "late", "done", "diamond", "summary", "why", "today"):
        assert contrast(inks[mark], palette.background) >= 3, mark
    for ground in ("background", "zone", "weekend"):
        assert contrast(inks["muted"], inks[ground]) >= 4.5, ground
        assert contrast(inks["late"], inks[ground]) >= 4.5, ground
    assert inks["done"] != inks["critical"] != inks["late"]


def test_colours_stand_in_one_place(plan: Plan) -> None:
    drawing = drawn(plan)
    inks = drawing.pop("inks")
    assert inks
    assert not re.search(r"#[0-9A-Fa-f]{6}", json.dumps(drawing))


def test_a_cell_is_passed_on_as_it_was_written(plan: Plan) -> None:
    """The browser sets it as text; markup escaped here would be read out as such."""
    assert row(drawn(plan), "<b>Price</b> & model")["said"][0] == "<b>Price</b> & model"


def test_the_chart_speaks_to_those_who_cannot_see_it(plan: Plan) -> None:
    said = chart.alt(plan, words=words(), title="T")
    assert said.startswith("T: 5 tasks, ")
    assert "1 late" in said
    assert drawn(plan)["alt"] == chart.alt(plan, words=words(), title="A finding")
    assert all(one["said"] and one["said"][0] == one["name"] for one in drawn(plan)["rows"])


def test_every_word_of_the_chart_is_asked_for(plan: Plan) -> None:
    heard: set[str] = set()

    class Listening(dict[str, str]):
        def __getitem__(self, key: str) -> str:
            heard.add(key)
            return super().__getitem__(key)

    plans = [
        plan,
        schedule.planned(large(120, 30, 5), TODAY),
        schedule.planned(book(TASKS.replace("2026-11-20\n", "2026-11-12\n")), TODAY),
    ]
    untold = schedule.Plan(**{**vars(plan), "tasks": plan.tasks.assign(total_slack_days=float("nan"))})
    for one in [*plans, untold]:
        for compact in (False, True):
            chart.drawing(one, words=Listening(words()), title="T", palette=PALETTES["light"], compact=compact)
    assert heard == set(chart.WORDS)


def test_a_year_mistyped_does_not_stretch_the_axis_without_end() -> None:
    plan = schedule.planned(
        book("Task,Start,Finish\nDesign,2026-11-02,2026-11-06\nBuild,2206-11-02,2206-11-06\n"), TODAY
    )
    assert drawn(plan)["days"] <= 366 * 40


def test_a_plan_long_past_is_drawn_where_it_was() -> None:
    plan = schedule.planned(
        book("Task,Start,Finish,Status\nDesign,2019-03-04,2019-03-15,Done\nBuild,2019-03-18,2019-03-29,Done\n"), TODAY
    )
    drawing = drawn(plan)
    assert drawing["first"].startswith("2019-02")
    assert drawing["days"] < 60
    assert "today" not in drawing


@given(parents=st.lists(st.integers(-1, 7), min_size=8, max_size=8))
def test_each_task_is_drawn_once_under_a_row_that_stands_before_it(parents: list[int]) -> None:
    lines = [
        f"T{at},Task {at},{f'T{parent}' if parent >= 0 and parent < at else ''},2" for at, parent in enumerate(parents)
    ]
    plan = schedule.planned(book("\n".join(["ID,Task,Parent,Duration", *lines])), TODAY)
    rows = drawn(plan)["rows"]
    assert sorted(one["record"] for one in rows) == sorted(plan.tasks.index)
    assert all(one["under"] < one["place"] for one in rows if "under" in one)
    assert all(one["level"] == rows[one["under"]]["level"] + 1 for one in rows if "under" in one)
