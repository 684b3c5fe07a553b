"""The plan: dates from durations, links and the calendar; what moves when something changes, and whom that hits."""

from datetime import date
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.schedule import Plan, finding, finish_moved, hit, listed, moved, planned, why
from analytics.sentences import sentence
from data import demo
from data.kinds import LANGUAGES, Book
from tests.analytics.conftest import TableMaker, _table

MONDAY = date(2026, 3, 2)


def book_of(*rows: dict[str, Any], **settings: object) -> Book:
    return Book({"tasks": _table("tasks", list(rows))}, settings=settings)


def plan_of(*rows: dict[str, Any], today: date = MONDAY, start: date | None = None, **settings: object) -> Plan:
    return planned(book_of(*rows, **settings), today, start)


def spans(plan: Plan) -> dict[str, str]:
    return {
        task["id"]: f"{task['start']:%m-%d %H:%M} {task['finish']:%m-%d %H:%M}"
        for task in plan.tasks.to_dict("records")
    }


def codes(plan: Plan) -> list[str]:
    return [problem.code for problem in plan.problems]


# --- dates ---


def test_durations_and_links_alone_start_today_and_follow_each_other() -> None:
    plan = plan_of(
        {"id": "A", "name": "Interface documents", "duration": 3},
        {"id": "B", "name": "Trial by code", "duration": 2, "predecessors": "A"},
        {"id": "C", "name": "Go-live", "duration": 0, "predecessors": "B"},
    )
    assert spans(plan) == {
        "A": "03-02 08:00 03-04 17:00",
        "B": "03-05 08:00 03-06 17:00",
        "C": "03-06 17:00 03-06 17:00",
    }
    assert plan.tasks["driver"].tolist() == ["plan_start", "predecessor", "predecessor"]
    assert plan.tasks["driven_by"].tolist() == [(), (0,), (1,)]
    assert plan.tasks["milestone"].tolist() == [False, False, True]
    assert (plan.start, plan.finish) == (pd.Timestamp("2026-03-02 08:00"), pd.Timestamp("2026-03-06 17:00"))
    assert plan.problems == ()


WEEKEND = st.sampled_from([pd.NaT, *pd.date_range("2026-03-05", "2026-03-10")])  # a Thursday to a Tuesday


@given(
    dates=st.fixed_dictionaries(dict.fromkeys(("start", "finish", "actual_start", "actual_finish"), WEEKEND)),
    duration=st.sampled_from([None, 0.0, 1.0, 3.0]),
    status=st.sampled_from([None, "in_progress", "done"]),
    milestone=st.booleans(),
)
def test_no_task_is_shown_to_end_before_it_begins_whatever_fell_on_a_day_off(
    dates: dict[str, pd.Timestamp], duration: float | None, status: str | None, milestone: bool
) -> None:
    plan = plan_of({"name": "T", **dates, "duration": duration, "status": status, "milestone": milestone})
    assert plan.tasks["start"].item() <= plan.tasks["finish"].item()


def test_a_milestone_reached_on_a_day_off_stands_on_that_day() -> None:
    plan = plan_of({"id": "M", "name": "Signed", "duration": 0, "actual_start": pd.Timestamp("2026-03-07")})
    assert spans(plan)["M"] == "03-07 08:00 03-07 08:00"


@pytest.mark.parametrize(
    ("link", "start", "finish"),
    [
        ("A", "03-09 08:00", "03-10 17:00"),
        ("A FS+1d", "03-10 08:00", "03-11 17:00"),
        ("A FS-2d", "03-05 08:00", "03-06 17:00"),
        ("A SS+1d", "03-03 08:00", "03-04 17:00"),
        ("A FF", "03-05 08:00", "03-06 17:00"),
        ("A FF+0.5d", "03-05 13:00", "03-09 12:00"),
        ("A SF+4d", "03-04 08:00", "03-05 17:00"),
        ("A FS-20d", "03-02 08:00", "03-03 17:00"),
    ],
)
def test_each_type_of_link_holds_with_its_lag(link: str, start: str, finish: str) -> None:
    plan = plan_of(
        {"id": "A", "name": "A", "duration": 5}, {"id": "B", "name": "B", "duration": 2, "predecessors": link}
    )
    assert spans(plan)["B"] == f"{start} {finish}"


def test_a_typed_start_of_an_unfinished_task_is_the_earliest_and_links_may_push_it() -> None:
    plan = plan_of(
        {"id": "A", "name": "A", "duration": 2, "start": "2026-03-10"},
        {"id": "B", "name": "B", "duration": 1, "start": "2026-03-04", "predecessors": "A"},
        {"id": "C", "name": "C", "duration": 1, "start": "2026-03-20", "predecessors": "A"},
    )
    assert [text[:5] for text in spans(plan).values()] == ["03-10", "03-12", "03-20"]
    assert plan.tasks["driver"].tolist() == ["typed_start", "predecessor", "typed_start"]
    assert plan.start == pd.Timestamp("2026-03-10 08:00"), "the plan starts with its earliest start, not today"


def test_start_and_finish_give_the_duration_in_working_days() -> None:
    plan = plan_of({"id": "A", "name": "A", "start": "2026-03-05", "finish": "2026-03-10"})
    assert plan.tasks["duration_days"].tolist() == [4.0]
    assert plan.tasks["finish"].iloc[0] == pd.Timestamp("2026-03-10 17:00")


def test_start_and_duration_stand_where_all_three_disagree() -> None:
    plan = plan_of({"id": "A", "name": "A", "start": "2026-03-02", "finish": "2026-03-20", "duration": 3})
    assert spans(plan) == {"A": "03-02 08:00 03-04 17:00"}


def test_a_difference_of_one_day_which_reading_passes_over_is_told() -> None:
    plan = plan_of({"id": "A", "name": "A", "start": "2026-03-02", "finish": "2026-03-06", "duration": 4})
    assert spans(plan) == {"A": "03-02 08:00 03-05 17:00"}
    assert codes(plan) == ["dates_one_day_apart"]


def test_a_duration_counted_without_the_holidays_does_not_move_the_typed_finish() -> None:
    """Reading fills a blank duration with the Mondays to Fridays between the dates."""
    plan = plan_of(
        {"id": "A", "name": "A", "start": "2026-09-28", "finish": "2026-10-09", "duration": 10}, holidays="CN"
    )
    assert plan.tasks["finish"].iloc[0] == pd.Timestamp("2026-10-09 17:00")
    assert plan.tasks["duration_days"].iloc[0] == 5


def test_a_finish_alone_is_the_end_of_its_day() -> None:
    plan = plan_of(
        {"id": "A", "name": "A", "finish": "2026-03-06", "duration": 2},
        {"id": "B", "name": "B", "finish": "2026-03-06"},
        {"id": "C", "name": "C", "finish": "2026-03-06", "milestone": True},
    )
    assert spans(plan) == {
        "A": "03-05 08:00 03-06 17:00",
        "B": "03-06 08:00 03-06 17:00",
        "C": "03-06 17:00 03-06 17:00",
    }
    assert set(plan.tasks["driver"]) == {"typed_finish"}


def test_durations_that_nothing_tells_are_assumed_and_counted_once() -> None:
    plan = plan_of({"id": "A", "name": "A"}, {"id": "B", "name": "B", "predecessors": "A"}, {"id": "C", "name": "C", "most_likely": 3})  # fmt: skip
    assert plan.tasks["duration_days"].tolist() == [1.0, 1.0, 3.0]
    (problem,) = plan.problems
    assert (problem.code, dict(problem.values)) == ("durations_assumed", {"count": 2})
    assert [problem.sentence(language)[:4] for language in LANGUAGES] == ["Task", "有 2 "]


def test_the_start_asked_for_holds_for_all_that_has_not_begun() -> None:
    rows = [
        {"id": "A", "name": "A", "duration": 2, "start": "2026-02-02"},
        {"id": "B", "name": "B", "duration": 2, "actual_start": "2026-02-03"},
        {"id": "C", "name": "C", "duration": 2},
    ]
    assert [text[:5] for text in spans(plan_of(*rows, start=date(2026, 3, 7))).values()] == ["03-09", "02-03", "03-09"]
    assert [text[:5] for text in spans(plan_of(*rows)).values()] == ["02-02", "02-03", "02-02"]


def test_what_has_happened_stands_and_what_is_finished_keeps_its_dates() -> None:
    plan = plan_of(
        {"id": "A", "name": "A", "duration": 5, "actual_start": "2026-02-02", "actual_finish": "2026-02-13"},
        {"id": "B", "name": "B", "duration": 4, "actual_start": "2026-02-05", "predecessors": "A"},
        {"id": "C", "name": "C", "start": "2026-02-02", "finish": "2026-02-03", "status": "done", "predecessors": "B"},
        {"id": "D", "name": "D", "duration": 1, "predecessors": "C"},
        {"id": "E", "name": "E", "actual_start": "2026-02-07", "actual_finish": "2026-02-08"},
    )
    assert spans(plan) == {
        "A": "02-02 08:00 02-13 17:00",
        "B": "02-05 08:00 02-10 17:00",
        "C": "02-02 08:00 02-03 17:00",
        "D": "02-04 08:00 02-04 17:00",
        "E": "02-07 08:00 02-08 17:00",
    }
    assert plan.tasks["driver"].tolist() == ["actual", "actual", "typed_start", "predecessor", "actual"]
    assert plan.tasks["done"].tolist() == [True, False, True, False, True]
    assert not plan.tasks.loc[plan.tasks["done"], "critical"].any()


def test_a_cancelled_task_keeps_its_dates_and_holds_nobody_up() -> None:
    plan = plan_of(
        {"id": "A", "name": "A", "duration": 30, "start": "2026-03-02", "status": "cancelled"},
        {"id": "B", "name": "B", "duration": 1, "predecessors": "A"},
        {"id": "C", "name": "C", "duration": 1, "status": "cancelled"},
    )
    assert plan.tasks["finish"].dt.strftime("%m-%d").tolist()[:2] == ["04-10", "03-02"]
    assert plan.tasks["finish"].isna().tolist() == [False, False, True]
    assert plan.tasks["total_slack_days"].isna().tolist() == [True, False, True]
    assert plan.tasks["critical"].tolist() == [False, True, False]
    assert plan.finish == pd.Timestamp("2026-03-02 17:00")


# --- headings ---


def test_a_heading_spans_what_is_below_it_and_its_links_and_start_hold_for_all_of_it() -> None:
    plan = plan_of(
        {"id": "P", "wbs": "1", "name": "Preparation", "start": "2026-03-04"},
        {"id": "A", "wbs": "1.1", "name": "A", "duration": 1},
        {"id": "B", "wbs": "1.2", "name": "B", "duration": 4, "start": "2026-03-03"},
        {"id": "Q", "wbs": "2", "name": "Trial", "predecessors": "P FS+1d"},
        {"id": "C", "wbs": "2.1", "name": "C", "duration": 1},
        {"id": "D", "wbs": "2.2", "name": "D", "duration": 2},
    )
    assert spans(plan) == {
        "P": "03-03 08:00 03-06 17:00",
        "A": "03-04 08:00 03-04 17:00",
        "B": "03-03 08:00 03-06 17:00",
        "Q": "03-10 08:00 03-11 17:00",
        "C": "03-10 08:00 03-10 17:00",
        "D": "03-10 08:00 03-11 17:00",
    }
    tasks = plan.tasks.set_index("id")
    assert tasks["summary"].to_dict() == {"P": True, "A": False, "B": False, "Q": True, "C": False, "D": False}
    assert tasks["level"].tolist() == [0, 1, 1, 0, 1, 1]
    assert tasks.at["P", "driver"] == "children"
    assert tasks.at["P", "duration_days"] == 4
    assert tasks.at["D", "driven_by"] == (2,), "of the phase, the task that ends last"
    assert not tasks.loc[["P", "Q"], "critical"].any()
    assert tasks.at["A", "total_slack_days"] == 2
    assert codes(plan) == []
    assert why(plan, 3) == (5, 2)


def test_headings_that_stand_below_each_other_are_a_loop_that_ends() -> None:
    plan = plan_of(
        {"id": "A", "name": "A", "parent": "B", "duration": 1},
        {"id": "B", "name": "B", "parent": "A", "duration": 2},
        {"id": "C", "name": "C", "parent": "A", "duration": 3},
    )
    assert plan.tasks["start"].notna().all()


def test_a_phase_that_waits_for_its_own_part_is_a_circle() -> None:
    plan = plan_of(
        {"id": "P", "name": "Phase", "predecessors": "A"},
        {"id": "A", "name": "Part", "parent": "P", "duration": 2},
        {"id": "B", "name": "Other part", "parent": "P", "duration": 2},
    )
    assert codes(plan) == ["circle_left_out"]
    assert plan.problems[0].found == "Phase -> Part -> Phase"
    assert plan.tasks["start"].notna().all()


# --- slack ---


def test_slack_deadlines_and_the_critical_path() -> None:
    plan = plan_of(
        {"id": "A", "name": "A", "duration": 5},
        {"id": "B", "name": "B", "duration": 2, "predecessors": "A"},
        {"id": "C", "name": "C", "duration": 1},
        {"id": "D", "name": "D", "duration": 1, "predecessors": "C; B"},
        {"id": "E", "name": "E", "duration": 3, "deadline": "2026-03-03"},
    )
    tasks = plan.tasks.set_index("id")
    assert tasks["total_slack_days"].to_dict() == {"A": 0, "B": 0, "C": 6, "D": 0, "E": -1}
    assert tasks["free_slack_days"].to_dict() == {"A": 0, "B": 0, "C": 6, "D": 0, "E": 5}
    assert tasks["critical"].to_dict() == {"A": True, "B": True, "C": False, "D": True, "E": True}
    assert tasks["misses_deadline"].tolist() == [False] * 4 + [True]
    assert tasks.at["C", "late_start"] == pd.Timestamp("2026-03-10 08:00")
    assert tasks.at["C", "late_finish"] == pd.Timestamp("2026-03-10 17:00")


def test_late_days_and_slips_count_working_days() -> None:
    plan = plan_of(
        {"id": "A", "name": "A", "start": "2026-02-25", "finish": "2026-02-26", "baseline_finish": "2026-02-20"},
        {"id": "B", "name": "B", "start": "2026-02-25", "finish": "2026-02-26", "status": "done"},
        {"id": "C", "name": "C", "start": "2026-02-25", "finish": "2026-03-02", "baseline_finish": "2026-03-07"},
    )
    assert plan.tasks["late"].tolist() == [True, False, False]
    assert plan.tasks["late_days"].tolist() == [2, 0, 0]
    assert plan.tasks["slip_days"].fillna(-99).tolist() == [4, -99, -4]


def test_work_that_no_written_date_holds_is_never_late() -> None:
    plan = plan_of(
        {"id": "A", "name": "A", "start": "2026-02-02", "duration": 2},
        {"id": "B", "name": "B", "duration": 2},  # on the plan's first day, which nobody promised
        {"id": "C", "name": "C", "duration": 2, "predecessors": "B"},
        {"id": "D", "name": "D", "duration": 2, "predecessors": "A"},
        {"id": "E", "name": "E", "duration": 1, "deadline": "2026-02-20"},
        {"id": "F", "name": "F", "duration": 1, "predecessors": "D; B"},
        {"id": "P", "name": "P"},
        {"id": "G", "name": "G", "duration": 1, "parent": "P"},
        {"id": "Q", "name": "Q", "start": "2026-02-03"},
        {"id": "H", "name": "H", "duration": 1, "parent": "Q"},
    )
    tasks = plan.tasks.set_index("id")
    assert tasks["late"].to_dict() == {
        "A": True, "B": False, "C": False, "D": True, "E": True, "F": True, "P": False, "G": False, "Q": True, "H": True,
    }  # fmt: skip
    assert tasks.loc[["B", "C", "P", "G"], "late_days"].eq(0).all()
    assert tasks.at["B", "start"] == pd.Timestamp("2026-02-02 08:00")  # where it stands is unchanged
    behind = [dict(problem.values)["count"] for problem in plan.problems if problem.code == "left_in_the_past"]
    assert behind == [5]


# --- what is wrong with the list ---


def test_a_circle_is_named_and_the_rest_is_planned() -> None:
    plan = plan_of(
        {"id": "A", "name": "Design", "duration": 1, "predecessors": "C"},
        {"id": "B", "name": "Build", "duration": 1, "predecessors": "A"},
        {"id": "C", "name": "Test", "duration": 1, "predecessors": "B"},
        {"id": "D", "name": "Go-live", "duration": 1, "predecessors": "C"},
        {"id": "E", "name": "Itself", "duration": 1, "predecessors": "E"},
    )
    assert [(problem.code, problem.found) for problem in plan.problems] == [
        ("circle_left_out", "Design -> Test -> Build -> Design"),
        ("circle_left_out", "Itself -> Itself"),
    ]
    assert [text[:5] for text in spans(plan).values()] == ["03-02", "03-02", "03-02", "03-03", "03-02"]
    assert plan.links[["task", "predecessor"]].to_numpy().tolist() == [[3, 2]]


def test_a_predecessor_that_is_not_in_the_list_is_told_and_left_out() -> None:
    plan = plan_of({"id": "A", "name": "A", "duration": 1, "predecessors": "nothing we know"})
    assert [(problem.code, problem.found, problem.record) for problem in plan.problems] == [
        ("unknown_task", "nothing we know", 0)
    ]
    assert plan.tasks["start"].notna().all()


def test_a_plan_beyond_the_announced_holidays_says_from_when_it_is_provisional() -> None:
    beyond = plan_of({"id": "A", "name": "A", "start": "2026-12-28", "duration": 10}, holidays="CN")
    within = plan_of({"id": "A", "name": "A", "start": "2026-12-21", "duration": 2}, holidays="CN")
    assert (codes(beyond), beyond.calendar.provisional_from) == (["calendar_provisional"], date(2027, 1, 1))
    assert (codes(within), within.calendar.provisional_from) == ([], None)


def test_an_empty_list_has_a_plan_without_dates() -> None:
    plan = planned(Book(), MONDAY)
    assert [len(plan.tasks), len(plan.links), len(plan.milestones)] == [0, 0, 0]
    assert pd.isna([plan.start, plan.finish]).all()
    assert listed(plan) == {"start": None, "finish": None, "tasks": []}
    assert finding(plan).code == "schedule_none"
    assert moved(plan, plan).empty
    assert finish_moved(plan, plan) == 0


def test_an_empty_list_has_no_provisional_days() -> None:
    assert planned(Book(settings={"holidays": "CN"}), date(2026, 11, 22)).problems == ()


def test_one_task_is_a_plan() -> None:
    plan = plan_of({"id": "A", "name": "A"})
    assert spans(plan) == {"A": "03-02 08:00 03-02 17:00"}
    assert plan.tasks["critical"].tolist() == [True]


@pytest.mark.parametrize("duration", [40_000, 3_000_000])
def test_a_plan_of_centuries_does_not_fall_off_the_calendar(duration: float) -> None:
    plan = plan_of({"id": "A", "name": "A", "duration": duration, "deadline": "2026-03-03"})
    assert plan.finish > pd.Timestamp("2150-01-01")
    assert plan.tasks["critical"].all()


def test_nothing_in_the_book_is_changed(table: TableMaker) -> None:
    book = book_of({"id": "A", "name": "A", "duration": 2}, {"id": "B", "name": "B", "predecessors": "A"})
    before = book.records("tasks").copy()
    planned(book, MONDAY)
    pd.testing.assert_frame_equal(book.records("tasks"), before)


# --- properties ---

LINKS = st.lists(
    st.tuples(st.integers(0, 11), st.integers(0, 11), st.sampled_from(["FS", "SS", "FF", "SF"]), st.integers(-3, 3)),
    max_size=20,
)


def drawn(durations: list[int], links: list[tuple[int, int, str, int]]) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = [
        {"id": f"T{n}", "name": f"Task {n}", "duration": float(days)} for n, days in enumerate(durations)
    ]
    for first, second, kind, lag in links:
        before, after = sorted((first % len(rows), second % len(rows)))
        if before != after:
            told = f"{rows[after].get('predecessors', '')}; T{before} {kind}{lag:+d}d"
            rows[after]["predecessors"] = told.removeprefix("; ")
    return rows


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 6), min_size=1, max_size=12), LINKS)
def test_every_link_holds_no_late_date_is_early_and_a_critical_task_exists(
    durations: list[int], links: list[tuple[int, int, str, int]]
) -> None:
    plan = plan_of(*drawn(durations, links))
    tasks, at = plan.tasks, plan.calendar.position
    for link in plan.links.to_dict("records"):
        before, after = tasks.loc[link["predecessor"]], tasks.loc[link["task"]]
        left = before["start"] if link["type"] in ("SS", "SF") else before["finish"]
        right = after["start"] if link["type"] in ("FS", "SS") else after["finish"]
        assert at(right) - at(left) >= link["lag_days"] * 480
        assert link["driving"] == (link["predecessor"] in after["driven_by"]) or link["driving"] is False
    assert (tasks["total_slack_days"] >= 0).all()
    assert (tasks["free_slack_days"] >= 0).all()
    assert (tasks["free_slack_days"] <= tasks["total_slack_days"]).all()
    assert tasks["critical"].any()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 6), min_size=1, max_size=12), LINKS, st.randoms())
def test_the_order_of_the_list_changes_no_date(
    durations: list[int], links: list[tuple[int, int, str, int]], order: Any
) -> None:
    rows = drawn(durations, links)
    shuffled = order.sample(rows, len(rows))
    one, other = (plan_of(*each).tasks.set_index("id").sort_index() for each in (rows, shuffled))
    dates = [
        "start",
        "finish",
        "late_start",
        "late_finish",
        "total_slack_days",
        "free_slack_days",
        "critical",
        "driver",
    ]
    pd.testing.assert_frame_equal(one[dates], other[dates])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 6), min_size=1, max_size=12), LINKS, st.integers(0, 11), st.integers(1, 9))
def test_a_longer_task_makes_no_task_earlier_unless_a_link_to_its_finish_does(
    durations: list[int], links: list[tuple[int, int, str, int]], which: int, more: int
) -> None:
    links = [(first, second, "FS" if kind in ("FF", "SF") else kind, lag) for first, second, kind, lag in links]
    before = plan_of(*drawn(durations, links))
    longer = [days + (n == which % len(durations)) * more for n, days in enumerate(durations)]
    after = plan_of(*drawn(longer, links))
    assert (moved(before, after)["moved_days"] > 0).all()
    assert 0 <= finish_moved(before, after) <= more


# --- what a change does ---


def test_a_longer_task_moves_what_waits_for_it_and_hits_its_people(book: Book) -> None:
    before = planned(book, MONDAY)
    records = book.records("tasks").copy()
    records.loc[0, "duration"] = 4.0  # "Interface documents", which nothing told the duration of
    changed = book.with_table(type(book.table("tasks"))("tasks", records, book.table("tasks").scales))
    after = planned(changed, MONDAY)
    moves = moved(before, after)
    assert moves["name"].tolist() == ["Interface documents"]
    assert moves["moved_days"].tolist() == [3.0]
    assert finish_moved(before, after) == 0, "the trial has its own typed finish"
    people = hit(changed, moves)
    assert people[["name", "tasks", "moved_days"]].to_numpy().tolist() == [["Zhao Min", (0,), 3.0]]


def test_those_who_move_most_come_first_and_owners_count(cast: Any) -> None:
    tasks = [
        {"id": "A", "name": "A", "duration": 2, "owner": "Li Na", "counterparts": "Zhao Min"},
        {"id": "B", "name": "B", "duration": 2, "counterparts": "Qian Li"},
        {"id": "C", "name": "C", "duration": 2, "counterparts": "Zhao Min", "owner": "Somebody else"},
    ]
    plans = []
    for more in (0, 1):
        rows = [dict(task) for task in tasks]
        rows[0]["duration"] += more
        rows[1]["duration"] += 4 * more
        rows[2]["duration"] += 2 * more
        book = Book({"tasks": _table("tasks", rows), "stakeholders": cast})
        plans.append(planned(book, MONDAY))
    people = hit(book, moved(*plans))
    assert people["name"].tolist() == ["Qian Li", "Zhao Min", "Li Na"]
    assert people["moved_days"].tolist() == [4.0, 2.0, 1.0]
    assert people["tasks"].tolist() == [(1,), (0, 2), (0,)]


def test_why_a_task_is_where_it_is_leads_back_to_the_first() -> None:
    plan = plan_of(
        {"id": "A", "name": "A", "duration": 3},
        {"id": "B", "name": "B", "duration": 1},
        {"id": "C", "name": "C", "duration": 1, "predecessors": "A; B"},
        {"id": "D", "name": "D", "duration": 1, "predecessors": "C"},
    )
    assert why(plan, 3) == (2, 0)
    assert why(plan, 0) == ()
    assert plan.links["driving"].tolist() == [True, False, True]
    with pytest.raises(KeyError):
        why(plan, 17)


# --- what it says ---


@pytest.mark.parametrize(
    ("rows", "code", "said"),
    [
        ([], "schedule_none", "No task has been planned yet"),
        (
            [{"id": "A", "name": "Trial", "duration": 3, "baseline_finish": "2026-03-02"}],
            "schedule_slips",
            "The plan finishes on 2026-03-04, 2 working days late, because of “Trial”",
        ),
        (
            [
                {"id": "A", "name": "Trial", "start": "2026-02-26", "duration": 1},
                {"id": "B", "name": "B", "start": "2026-02-26", "duration": 1},
            ],
            "schedule_late_past",
            "Two tasks are late, “Trial” most of all; the plan was to finish on 2026-02-26",
        ),
        (
            [
                {"id": "A", "name": "Trial", "start": "2026-02-26", "duration": 1},
                {"id": "B", "name": "B", "start": "2026-03-05", "duration": 1},
            ],
            "schedule_late",
            "One task is late, “Trial”; the plan finishes on 2026-03-05",
        ),
        (
            [{"id": "A", "name": "Trial", "start": "2026-02-26", "duration": 1, "baseline_finish": "2026-02-25"}],
            "schedule_slips_past",
            "The plan was to finish on 2026-02-26, 1 working day late, because of “Trial”",
        ),
        (
            [{"id": "A", "name": "Trial", "duration": 3}],
            "schedule_ends",
            "The plan finishes on 2026-03-04; one critical task has no slack",
        ),
        (
            [{"id": "A", "name": "Trial", "duration": 3, "start": "2026-02-02", "status": "done"}],
            "schedule_done",
            "All work is done: 1 task, on 2026-02-04",
        ),
    ],
)
def test_the_finding_is_a_sentence_in_both_languages(rows: list[dict[str, Any]], code: str, said: str) -> None:
    found = finding(plan_of(*rows) if rows else planned(Book(), MONDAY))
    assert found.code == code
    assert sentence(found, "en") == said
    assert all("{" not in sentence(found, language) for language in LANGUAGES)


@pytest.mark.parametrize("name", list(demo.SCENARIOS))
def test_the_samples_come_to_the_dates_that_they_tell(name: str) -> None:
    book = demo.scenario(name, "en")
    plan = planned(book, book.as_of or MONDAY)
    typed = book.records("tasks")["finish"]
    pd.testing.assert_series_equal(plan.tasks["finish"].dt.normalize(), typed, check_names=False)
    assert finding(plan).code == "schedule_slips"


def test_milestones_of_their_own_table_are_told(table: TableMaker) -> None:
    rows = [
        {"id": "M1", "name": "Signed", "date": "2026-02-20", "actual_date": "2026-02-27"},
        {"id": "M2", "name": "Live", "date": "2026-02-27"},
        {"id": "M3", "name": "Review", "date": "2026-03-02"},
        {"id": "M4", "name": "Nobody knows"},
    ]
    plan = planned(Book({"milestones": table("milestones", rows)}), MONDAY)
    assert plan.milestones["done"].tolist() == [True, False, False, False]
    assert plan.milestones["late"].tolist() == [False, True, False, False]
