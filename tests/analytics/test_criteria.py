"""What each task is rated on each criterion, and where the rating comes from."""

from datetime import date, timedelta

import pandas as pd
import pytest

from analytics.priorities import AUDIENCES, CRITERIA, Audience, rated, reasons, why
from data.kinds import LANGUAGES, Book


def one(book: Book, today: date, criterion: str) -> list[tuple[float | None, str | None]]:
    """Value and source of every open task, None where unknown."""
    ratings = rated(book, today)
    values = [None if pd.isna(value) else value for value in ratings.raw[criterion]]
    return list(zip(values, ratings.source[criterion], strict=True))


EXPECTED = {
    "blocking": [(3, "derived: predecessors"), (2, "derived: predecessors"), (1, "derived: predecessors"), (0, "derived: predecessors"), (0, "derived: predecessors")],
    "dependency": [(0, "derived: predecessors"), (1, "derived: predecessors"), (2, "derived: predecessors"), (1, "derived: predecessors"), (None, None)],
    "deadline": [(30, "typed: deadline"), (10, "typed: finish"), (-5, "typed: deadline"), (120, "typed: baseline_finish"), (None, None)],
    "effort": [(3, "typed: effort"), (10, "typed: effort"), (5, "typed: duration"), (30, "typed: effort"), (None, None)],
    "confidence": [(0.8, "typed: confidence"), (None, None), (None, None), (None, None), (None, None)],
    "concern": [(1.0, "derived: counterparts"), (0.0, "derived: counterparts"), (0.5625, "derived: counterparts"), (None, None), (None, None)],
    "commitment": [(1.0, "typed: commitment"), (None, None), (None, None), (None, None), (None, None)],
    "visibility": [(0.5, "typed: visibility"), (None, None), (None, None), (None, None), (None, None)],
    "value": [(1.0, "typed: kpi_value"), (0.25, "typed: value"), (0.5, "typed: priority"), (None, None), (None, None)],
    "risk_exposure": [(12, "derived: risks"), (0, "derived: risks"), (None, None), (12, "derived: risks"), (0, "derived: risks")],
    "cost_of_delay": [(20_000, "typed: cost_of_delay"), (None, None), (None, None), (80_000, "typed: cost_of_delay"), (None, None)],
    "priority": [(None, None), (None, None), (0.5, "typed: priority"), (None, None), (None, None)],
}  # fmt: skip


@pytest.mark.parametrize("criterion", CRITERIA)
def test_the_plan_of_the_cast_is_rated_as_by_hand(book: Book, today: date, criterion: str) -> None:
    assert one(book, today, criterion) == EXPECTED[criterion]


def test_a_reason_names_what_the_list_says_and_not_what_it_stands_for(table, today: date) -> None:
    tasks = table(
        "tasks",
        [{"id": "1", "name": "A", "priority": 5, "duration": 4}, {"id": "2", "name": "B", "kpi_value": 5, "effort": 4}],
    )
    ratings = rated(Book({"tasks": tasks}), today)
    told = reasons(ratings, AUDIENCES["boss"], None, today)
    assert [why(one, "en") for one in told] == [
        "Declared a high priority; only 4 working days long", "Worth much to the KPIs; only 4 person days of work",
    ]  # fmt: skip


def test_a_milestone_without_an_effort_is_no_small_effort(table, today: date) -> None:
    tasks = table(
        "tasks",
        [{"id": "1", "name": "A", "duration": 0}, {"id": "2", "name": "B", "duration": 0, "effort": 2}, {"id": "3", "name": "C", "effort": 0}],
    )  # fmt: skip
    told = one(Book({"tasks": tasks}), today, "effort")
    assert told == [(None, None), (2, "typed: effort"), (0, "typed: effort")]


def test_finished_tasks_and_headings_are_left_out_with_the_reason(table, today: date) -> None:
    tasks = table(
        "tasks",
        [
            {"id": "1", "name": "Phase"}, {"id": "2", "name": "A", "parent": "Phase"}, {"id": "3", "name": "B", "status": "done"},
            {"id": "4", "name": "C", "status": "cancelled"}, {"id": "5", "name": "D", "progress": 1},
            {"id": "6", "name": "E", "actual_finish": "2026-01-05"}, {"id": "7", "name": "F", "progress": 0.99},
        ],
    )  # fmt: skip
    ratings = rated(Book({"tasks": tasks}), today)
    assert ratings.tasks["name"].tolist() == ["A", "F"]
    assert dict(zip(ratings.left_out["id"], ratings.left_out["why"], strict=True)) == {
        "1": "summary", "3": "finished", "4": "cancelled", "5": "finished", "6": "finished",
    }  # fmt: skip


def test_only_unfinished_tasks_block_and_wait(table, today: date) -> None:
    rows = [
        {"id": "1", "name": "A"}, {"id": "2", "name": "B", "predecessors": "1", "status": "done"},
        {"id": "3", "name": "C", "predecessors": "2; 1"},
    ]  # fmt: skip
    ratings = rated(Book({"tasks": table("tasks", rows)}), today).raw
    assert ratings["blocking"].tolist() == [1, 0]
    assert ratings["dependency"].tolist() == [0, 1]


def test_what_waits_for_a_phase_waits_for_the_tasks_in_it(table, today: date) -> None:
    rows = [
        {"id": "1", "name": "Phase"}, {"id": "2", "name": "A", "parent": "Phase"}, {"id": "3", "name": "B", "parent": "Phase"},
        {"id": "4", "name": "C", "predecessors": "1"},
    ]  # fmt: skip
    ratings = rated(Book({"tasks": table("tasks", rows)}), today).raw
    assert ratings["blocking"].tolist() == [1, 1, 0]
    assert ratings["dependency"].tolist() == [0, 0, 2]


def test_a_plan_without_links_does_not_say_who_waits(table, today: date) -> None:
    ratings = rated(Book({"tasks": table("tasks", [{"name": "A"}, {"name": "B"}])}), today).raw
    assert ratings[["blocking", "dependency"]].isna().all(axis=None)


@pytest.mark.parametrize(
    ("counterparts", "concern"),
    [
        ("Li Na", 0.0),  # the boss, no client
        ("Wu Gang", None),  # nobody wrote whether a client
        ("Wu Gang; Sun Wei", 0.5625),  # a rated client settles it
        ("Li Na; Somebody", None),
        ("New client", None),  # a client without ratings
        ("New client; Zhou Yan", 0.0),  # Zhou Yan is a client without influence
        ("Zhao Min; Sun Wei", 1.0),
        (None, None),
    ],
)
def test_the_strongest_client_counts_and_an_unknown_one_is_no_zero(
    table, cast, today: date, counterparts, concern
) -> None:
    people = [*cast.records.to_dict("records"), {"name": "New client", "audience": "client", "influence": 5}]
    tasks = table("tasks", [{"name": "A", "counterparts": counterparts}])
    book = Book({"tasks": tasks, "stakeholders": table("stakeholders", people)})
    assert one(book, today, "concern")[0][0] == concern


@pytest.mark.parametrize(
    ("rows", "exposure"),
    [
        ([{"title": "A", "probability": 3, "impact": 4, "tasks": "T1"}], 12),
        ([{"title": "A", "probability": 3, "impact": 4, "tasks": "T1", "status": "closed"}], 0),
        ([{"title": "A", "probability": 3, "impact": 4, "tasks": "T2"}], 0),
        ([{"title": "A", "probability": 3, "impact": 4}], None),
        ([{"title": "A", "probability": 3, "tasks": "T1"}], None),
        (
            [
                {"title": "A", "probability": 3, "tasks": "T1"},
                {"title": "B", "probability": 1, "impact": 2, "tasks": "T1"},
            ],
            2,
        ),
        ([], None),
    ],
)
def test_the_greatest_open_risk_of_a_task_counts(table, plan, today: date, rows, exposure) -> None:
    book = Book({"tasks": plan, "risks": table("risks", rows)})
    assert one(book, today, "risk_exposure")[0][0] == exposure


def test_without_a_register_no_risk_is_known(plan, today: date) -> None:
    assert rated(Book({"tasks": plan}), today).raw["risk_exposure"].isna().all()


def test_levels_count_by_the_scale_declared_with_the_table(table, today: date) -> None:
    tasks = table("tasks", [{"name": "A", "value": 8, "commitment": 2}], value="1-10", commitment="1-3")
    ratings = rated(Book({"tasks": tasks}), today).raw
    assert ratings.loc[0, ["value", "commitment"]].tolist() == [pytest.approx(7 / 9), 0.5]


def test_a_day_later_the_deadline_is_a_day_nearer(book: Book, today: date) -> None:
    tomorrow = rated(book, today + timedelta(days=1)).raw["deadline"]
    assert (rated(book, today).raw["deadline"] - tomorrow).dropna().tolist() == [1, 1, 1, 1]


def test_rating_changes_nothing_in_the_book(book: Book, today: date) -> None:
    before = {kind: table.records.copy(deep=True) for kind, table in book.tables.items()}
    rated(book, today)
    for kind, records in before.items():
        pd.testing.assert_frame_equal(book.records(kind), records)


@pytest.mark.parametrize("tasks", [[], [{"name": "Only"}], [{"name": None}, {"name": None}]])
def test_any_book_can_be_rated(table, today: date, tasks) -> None:
    ratings = rated(Book({"tasks": table("tasks", tasks)}), today)
    assert ratings.raw.shape == (len(tasks), len(CRITERIA))
    assert ratings.raw.isna().all(axis=None)
    assert rated(Book(), today).raw.empty


@pytest.mark.parametrize("criterion", CRITERIA.values(), ids=CRITERIA)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_criterion_says_its_formula_unit_and_gap(criterion, language: str) -> None:
    for words in (criterion.words, criterion.formula, criterion.amount, criterion.missing):
        assert words(language).strip()


@pytest.mark.parametrize(
    ("name", "value", "en", "zh"),
    [
        ("blocking", 1, "1 task", "1 个任务"), ("blocking", 4, "4 tasks", "4 个任务"),
        ("deadline", 1, "1 calendar day", "1 个自然日"), ("effort", 0.5, "0.5 person days", "0.5 人天"),
        ("risk_exposure", 20, "20 points", "20 分"), ("cost_of_delay", 16_000, "16,000 a week", "16,000/周"),
        ("commitment", 0.75, "0.75", "0.75"),
    ],
)  # fmt: skip
def test_a_value_is_said_in_its_unit_and_number(name: str, value: float, en: str, zh: str) -> None:
    assert (CRITERIA[name].said(value, "en"), CRITERIA[name].said(value, "zh")) == (en, zh)


def test_the_presets_are_those_of_the_method() -> None:
    presets = {
        "team": {"blocking": 0.30, "dependency": 0.20, "deadline": 0.20, "effort": 0.20, "confidence": 0.10},
        "client": {"concern": 0.35, "commitment": 0.25, "deadline": 0.25, "visibility": 0.15},
        "boss": {"value": 0.40, "risk_exposure": 0.30, "cost_of_delay": 0.20, "effort": 0.10},
    }
    for name, audience in AUDIENCES.items():
        method = audience.shares.drop("priority", errors="ignore")
        assert (method / method.sum()).round(12).to_dict() == presets[name]


def test_a_declared_priority_counts_for_every_audience_and_never_twice() -> None:
    weights = {name: dict(audience.weights)["priority"] for name, audience in AUDIENCES.items()}
    assert weights == {"team": 0.10, "client": 0.10, "boss": 0.0}  # the boss's value falls back on it


def test_weights_are_made_to_add_up_to_one_where_they_are_used() -> None:
    heavy = AUDIENCES["boss"].with_weights({"value": 3, "risk_exposure": 1, "cost_of_delay": 0, "effort": 0})
    assert heavy.shares.to_dict() == {"value": 0.75, "risk_exposure": 0.25}


@pytest.mark.parametrize(
    ("weights", "message"),
    [
        ((("charm", 1.0),), "unknown criteria \\['charm'\\]"),
        ((("value", 1.0), ("value", 1.0)), "stands twice"),
        ((("value", -1.0),), "0 or more"),
        ((("value", float("nan")),), "0 or more"),
        ((("value", 0.0),), "above 0"),
        ((), "above 0"),
    ],
)
def test_weights_that_mean_nothing_are_refused(weights, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Audience("boss", AUDIENCES["boss"].words, weights)
