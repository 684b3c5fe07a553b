"""What needs attention, in which order, and what each audience hears of it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics import map as grid
from analytics import overview, priorities, risks, schedule
from analytics.overview import Picture
from analytics.overview.lines import line, rolled
from analytics.sentences import SENTENCES, sentence
from data.kinds import LANGUAGES, Book, Policy, Problem, empty_table, policy_of, seen
from tests.analytics.conftest import TableMaker

TODAY = date(2026, 3, 2)
TASKS = [
    {"id": "T1", "name": "Interface documents", "start": "2026-02-16", "finish": "2026-02-25", "baseline_finish": "2026-02-20",
     "counterparts": "Zhao Min", "commitment": 5, "owner": "Sun Wei", "public_title": "Documents"},
    {"id": "T2", "name": "Trial by code", "duration": 5, "predecessors": "T1", "baseline_finish": "2026-03-04", "deadline": "2026-03-03",
     "counterparts": "Zhao Min", "public_title": "Trial"},
    {"id": "T3", "name": "Go-live", "duration": 3, "predecessors": "T2", "baseline_finish": "2026-03-05", "counterparts": "Li Na"},
    {"id": "T4", "name": "Introduction page", "start": "2026-02-02", "finish": "2026-02-06", "status": "done"},
]  # fmt: skip
PEOPLE = [
    {"id": "S1", "name": "Zhao Min", "audience": "client", "organization": "Luyu", "department": "Platform", "influence": 5, "relevance": 5,
     "attitude": "against", "owner": "Sun Wei"},
    {"id": "S2", "name": "Li Na", "audience": "boss", "organization": "Ours", "department": "Board", "influence": 4, "relevance": 4,
     "next_contact": "2026-03-05", "owner": "Sun Wei"},
    {"id": "S3", "name": "Sun Wei", "audience": "team", "organization": "Ours", "department": "Build", "influence": 1, "relevance": 2},
    {"id": "S4", "name": "Wu Gang", "audience": "team", "organization": "Ours", "department": "Test", "relevance": 2},
]  # fmt: skip
RISKS = [
    {
        "id": "R1",
        "title": "Interface changes late",
        "probability": 4,
        "impact": 5,
        "tasks": "T2; T3",
        "owner": "Sun Wei",
    },
    {"id": "R2", "title": "Supplier leaves", "probability": 3, "impact": 4, "owner": "Zhao Min"},
    {"id": "R3", "title": "Law changes", "probability": 5, "impact": 5, "status": "closed"},
    {"id": "R4", "title": "Outage", "probability": 4, "impact": 4},
]
DECISIONS = [
    {"id": "D1", "text": "Which price?", "asked_of": "Zhao Min", "due": "2026-02-26", "audience": "client"},
    {"id": "D2", "text": "Who signs?", "asked_of": "Li Na", "due": "2026-03-10", "audience": "boss"},
    {"id": "D3", "text": "Which colour?", "decided": "Blue", "due": "2026-02-01"},
    {"id": "D4", "text": "Next year?", "due": "2026-09-01"},
]
ACTIONS = [
    {"id": "A1", "text": "Call the lawyer", "owner": "Sun Wei", "due": "2026-02-20", "status": "in_progress"},
    {"id": "A2", "text": "Order phones", "due": "2026-02-20", "status": "done"},
]


def whole(table: TableMaker, **rows: list[dict[str, Any]]) -> Book:
    """A book with every column of its kinds, as it comes from the reader."""
    return Book({kind: _full(table(kind, content)) for kind, content in rows.items() if content})


def _full(table: Any) -> Any:
    blank = empty_table(table.kind).records
    records = table.records
    missing = {
        name: pd.Series(None, index=records.index, dtype=blank[name].dtype) for name in blank if name not in records
    }
    return replace(table, records=records.assign(**missing)[list(blank)])


def pictured(book: Book, policy: Policy | None = None, today: date = TODAY) -> Picture:
    shown = book if policy is None else seen(book, policy, "en")
    plan = schedule.planned(book, today)
    rated = priorities.rated(book, today)
    rankings = {name: priorities.ranked(rated, one) for name, one in priorities.AUDIENCES.items()}
    if policy is not None:
        plan = schedule.told(plan, shown, policy)
        rankings = {policy.audience: priorities.told(rankings[policy.audience], shown.records("tasks"), policy)}
    people, register = grid.placed(shown.table("stakeholders")), risks.exposed(shown.table("risks"))
    return Picture(shown, plan, people, register, rankings, policy)


@pytest.fixture(scope="module")
def everything(table: TableMaker) -> Book:
    return whole(table, tasks=TASKS, stakeholders=PEOPLE, risks=RISKS, decisions=DECISIONS, actions=ACTIONS)


def said(picture: Picture, language: str = "en") -> list[str]:
    return [sentence(finding, language) for finding in overview.findings(overview.attention(picture))]


def coded(attention: pd.DataFrame) -> Mapping[str, Any]:
    return {row["code"]: row for row in attention.to_dict("records")}


def test_the_owner_reads_what_presses_worst_first(everything: Book) -> None:
    assert said(pictured(everything)) == [
        "Zhao Min decides, opposes and has no next contact",
        "Red risk “Interface changes late” threatens 2 open tasks",
        "Nobody owns the red risk “Outage”",
        "The owner of the red risk “Supplier leaves”, Zhao Min, opposes",
        "“Interface documents” is 3 working days late; 2 tasks wait for it",
        "Decision overdue since 2026-02-26 (4 days), asked of Zhao Min: “Which price?”",
        "“Trial by code” finishes on 2026-03-04, after its deadline of 2026-03-03",
        "Action of Sun Wei overdue by 10 days: “Call the lawyer”",
        "Li Na to decide by 2026-03-10: “Who signs?”",
        "“Go-live” is due on 2026-03-09",
    ]


def test_each_line_leads_to_a_record_on_a_page(everything: Book) -> None:
    attention = overview.attention(pictured(everything))
    assert attention["weight"].is_monotonic_decreasing
    for row in attention.to_dict("records"):
        assert row["page"] in {"map", "priorities", "schedule", "risks", "load", "decisions"}
        assert row["record"] in everything.records(row["kind"]).index


def test_the_team_hears_nothing_of_attitudes(everything: Book) -> None:
    lines = said(pictured(everything, policy_of(everything, "team")))
    assert "Zhao Min decides and has no next contact" in lines
    assert not any("oppose" in one for one in lines)


def test_the_client_hears_what_comes_and_not_what_is_late(everything: Book) -> None:
    picture = pictured(everything, policy_of(everything, "client"))
    assert said(picture) == [
        "Zhao Min to decide by 2026-02-26: “Which price?”",
        "March 2026: Trial to be finished",
    ]
    assert sentence(overview.finding(picture), "en") == "One decision is asked of you, by 2026-02-26"
    assert [one.name for one in overview.figures(picture)] == ["finish", "done", "open_decisions"]
    assert overview.figures(picture)[0].value == "2026-03"


def test_the_boss_reads_sums_and_names_only_where_a_decision_is_asked(everything: Book) -> None:
    picture = pictured(everything, policy_of(everything, "boss"))
    lines = said(picture)
    assert lines[0] == "Three risks are red, the greatest “Interface changes late”"
    assert "Li Na to decide by 2026-03-10: “Who signs?”" in lines
    assert not any(
        name in one
        for name in ("Zhao Min", "Sun Wei", "Nobody owns")
        for one in [*lines, str(overview.finding(picture))]
    )


@pytest.mark.parametrize("audience", ["team", "client", "boss"])
def test_a_part_that_is_withheld_is_not_looked_at_even_if_it_is_handed_in(everything: Book, audience: str) -> None:
    policy = replace(policy_of(everything, audience), parts=frozenset({"critical"}))
    picture = replace(pictured(everything), policy=policy)
    assert overview.attention(picture).empty
    assert overview.figures(picture) == []


def test_the_finish_that_slips_is_the_title_with_the_promises_it_breaks(everything: Book) -> None:
    title = sentence(overview.finding(pictured(everything)), "en")
    assert (
        title == "The finish slips 2 working days because of “Interface documents”; 1 promise to clients slips with it"
    )
    people = everything.with_table(
        replace(everything.table("tasks"), records=everything.records("tasks").assign(commitment=float("nan")))
    )
    assert overview.finding(pictured(people)).code == "overview_slips_people"


def test_titles_come_in_the_order_of_what_matters(everything: Book) -> None:
    tables = {kind: everything.table(kind) for kind in ("stakeholders", "risks", "tasks")}
    tasks = tables["tasks"].records.assign(
        baseline_finish=pd.Series(pd.NaT, index=tables["tasks"].records.index, dtype="datetime64[us]")
    )
    without_baseline = replace(tables["tasks"], records=tasks)
    friendly = replace(tables["stakeholders"], records=tables["stakeholders"].records.assign(attitude="for"))
    no_risks = empty_table("risks")

    def title(people: Any, register: Any, work: Any) -> str:
        return overview.finding(pictured(Book({"stakeholders": people, "risks": register, "tasks": work}))).code

    assert title(tables["stakeholders"], tables["risks"], without_baseline) == "deciders_oppose"
    assert title(friendly, tables["risks"], without_baseline) == "red_threaten"
    assert title(friendly, no_risks, without_baseline) == "overview_late"
    assert overview.finding(pictured(Book())).code == "overview_nothing"


def test_only_people_are_told_as_the_map_tells_them(table: TableMaker) -> None:
    picture = pictured(whole(table, stakeholders=[{**one, "attitude": None} for one in PEOPLE]))
    assert overview.finding(picture).code == "deciders"
    assert [one.name for one in overview.figures(picture)] == ["unrated"]
    assert "Zhao Min decides and has no next contact" in said(picture)
    assert not any("named in no open task" in one for one in said(picture))  # there are no tasks to be named in


def test_only_risks_and_only_tasks_have_a_page_of_their_own(table: TableMaker) -> None:
    assert overview.finding(pictured(whole(table, risks=RISKS[:1]))).code == "red"
    calm = pictured(whole(table, tasks=[{"id": "T1", "name": "Draw", "start": "2026-03-09", "duration": 2}]))
    assert sentence(overview.finding(calm), "en") == "Next: “Draw” on 2026-03-10"
    assert said(calm) == ["“Draw” is due on 2026-03-10"]


def test_a_person_who_decides_and_is_named_nowhere_is_missed(table: TableMaker) -> None:
    people = [{**PEOPLE[1], "next_contact": "2026-03-05"}]
    assert "Li Na decides and is named in no open task" in said(
        pictured(whole(table, stakeholders=people, tasks=[TASKS[1]]))
    )
    assert "Li Na decides and is named in no open task" not in said(
        pictured(whole(table, stakeholders=people, tasks=[TASKS[2]]))
    )


def test_a_contact_that_is_past_is_told_with_its_day(table: TableMaker) -> None:
    people = [{**PEOPLE[1], "next_contact": "2026-02-27", "owner": None}]
    assert said(pictured(whole(table, stakeholders=people))) == [
        "Li Na decides; the contact planned for 2026-02-27 is past",
        "Li Na decides and nobody looks after them",
    ]


def test_problems_in_the_data_are_for_the_owner_alone(everything: Book) -> None:
    faulty = replace(
        everything,
        problems=(Problem("same_name", "warning"), Problem("wrong_value", "error"), Problem("wrong_value", "error")),
    )
    attention = coded(overview.attention(pictured(faulty)))
    assert dict(attention["attention_unread"]["values"]) == {"n": 2}
    assert dict(attention["attention_doubtful"]["values"]) == {"n": 1}
    for audience in ("team", "boss"):
        codes = coded(overview.attention(replace(pictured(faulty), policy=policy_of(faulty, audience))))
        assert not {"attention_unread", "attention_doubtful"} & set(codes)


def test_a_figure_is_compared_with_the_baseline_or_with_an_earlier_state(everything: Book) -> None:
    risks_before = everything.with_table(
        replace(everything.table("risks"), records=everything.records("risks").head(1))
    )
    now = {one.name: one for one in overview.figures(pictured(everything), pictured(risks_before))}
    assert (now["red_risks"].value, now["red_risks"].trend, now["red_risks"].against) == (3, 2.0, "earlier")
    assert now["finish"].against == "baseline"
    assert now["finish"].trend == 2.0
    assert now["due_soon"].trend is None
    assert all(one.trend is None for one in overview.figures(pictured(everything)) if one.against != "baseline")


def test_the_top_five_stand_side_by_side(everything: Book) -> None:
    top = overview.top_five(pictured(everything).rankings)
    assert list(top.index) == [1, 2, 3, 4, 5]
    assert list(dict.fromkeys(top.columns.get_level_values(0))) == ["team", "client", "boss"]
    assert set(top["team"]["name"].dropna()) == {"Interface documents", "Trial by code", "Go-live"}
    assert top["team"]["record"].isna().sum() == 2
    assert overview.top_five({}).empty


@given(st.lists(st.integers(0, 99), max_size=12), st.integers(0, 4))
def test_lines_are_summed_up_without_losing_one(weights: list[int], singly: int) -> None:
    lines = [
        line("schedule", "tasks", number, "attention_late", weight, name=str(number))
        for number, weight in enumerate(weights)
    ]
    told = rolled(lines, "attention_late", singly=singly)
    meant = sum(int(str(dict(one.values).get("n", 1))) for one in told)
    assert meant == len(lines)
    assert [one.weight for one in told] == sorted((one.weight for one in told), reverse=True)
    assert all(one.code in SENTENCES for one in told)


def test_every_code_of_a_line_has_a_sentence_in_each_language(everything: Book, table: TableMaker) -> None:
    crowd = [
        {
            **PEOPLE[1],
            "id": f"S{n}",
            "name": f"Person {n}",
            "next_contact": "2026-02-01" if n % 2 else None,
            "owner": None,
        }
        for n in range(8)
    ]
    late = [{"id": f"T{n}", "name": f"Task {n}", "start": "2026-02-02", "finish": "2026-02-13"} for n in range(6)]
    many = whole(table, stakeholders=crowd, tasks=late, risks=[{**RISKS[3], "id": f"R{n}"} for n in range(6)],
                 decisions=[{**DECISIONS[0], "id": f"D{n}"} for n in range(6)], actions=[{**ACTIONS[0], "id": f"A{n}"} for n in range(6)])  # fmt: skip
    for book in (everything, many):
        for policy in (None, *(policy_of(book, audience) for audience in ("team", "client", "boss"))):
            for language in LANGUAGES:
                assert all(said(pictured(book, policy), language))


def test_nothing_is_made_up_where_nothing_is_known() -> None:
    nothing = pictured(Book())
    assert overview.attention(nothing).empty
    assert list(overview.attention(nothing)) == ["page", "kind", "record", "code", "values", "weight"]
    assert overview.figures(nothing) == []
