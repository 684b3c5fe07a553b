"""Everything on one person from all tables, however they are named there, and what to say to them next."""

from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import pytest

from analytics import map as grid
from analytics import person, schedule
from analytics.findings import Finding
from analytics.person.asking import stance
from analytics.sentences import SENTENCES
from data.kinds import Book, KeptSheet, Table
from tests.analytics.conftest import TableMaker

TODAY = date(2026, 3, 2)
ZHAO, QIAN, SUN, LI, ZHOU, WU = range(6)


def with_headings(raci: Table, **columns: list[str | None]) -> Table:
    return replace(
        raci, records=raci.records.assign(**{name: pd.Series(cells, dtype=object) for name, cells in columns.items()})
    )


@pytest.fixture
def whole(book: Book, table: TableMaker) -> Book:
    """The cast's book with every other table that can name Zhao Min."""
    raci = table("raci", [{"task": "T1", "consulted": "S1; Li Na"}, {"task": "T2"}])
    tables = [
        with_headings(raci, **{"zhao  min": ["A", None], "Zhao Minna": ["R", "R"]}),
        table("relations", [{"source": "Zhao Min", "target": "Li Na", "kind": "influences", "strength": 4},
                            {"source": "S2", "target": "S1", "kind": "blocks"}, {"source": "Li Na", "target": "Wu Gang"}]),
        table("decisions", [{"id": "D1", "text": "Which comes first?", "asked_of": "Zhao Min", "due": "2026-02-20"},
                            {"id": "D2", "text": "Who pays?", "asked_of": "Li Na", "by": "S1"}]),
        table("actions", [{"id": "A1", "text": "Call Zhao Min's office", "owner": "Li Na", "due": "2026-02-27"},
                          {"id": "A2", "text": "Send the list", "owner": "S1", "due": "2026-02-27"}]),
        table("ratings", [{"rater": "Li Na", "stakeholder": "Zhao Min", "criterion": "influence", "score": 4, "reason": "Decides"}]),
        table("engagements", [{"on": "2026-02-01", "stakeholder": "S1", "summary": "Was angry", "sentiment": "-1"}]),
        table("communication", [{"audience": "Zhao Min; Li Na", "message": "Status", "date": "2026-03-09"}]),
        table("requirements", [{"number": "2026-1", "name": "Export", "requester": "Zhao Min"}, {"number": "2026-2", "name": "Other"}]),
        table("issues", [{"id": "I1", "title": "Late", "identified_by": "Zhao Min"}]),
        table("milestones", [{"id": "M1", "name": "Go-live", "owner": "Zhao Min; Sun Wei"}]),
        table("scenarios", [{"scenario": "Web", "counterparts": "Zhao Min、Sun Wei", "notes": "Zhao Minna agrees"}]),
    ]  # fmt: skip
    return Book({**book.tables, **{one.kind: one for one in tables}})


def about(book: Book, record: int) -> person.Person:
    return person.about(book, schedule.planned(book, TODAY), record, TODAY)


def test_a_person_is_found_by_id_by_name_under_a_heading_and_in_texts(whole: Book) -> None:
    found = person.references(whole, ZHAO)
    told = {(row.kind, row.record, row.field, row.how) for row in found.itertuples()}
    assert told == {
        ("tasks", 0, "counterparts", "named"),
        ("raci", 0, "zhao  min", "column"), ("raci", 0, "consulted", "named"),
        ("relations", 0, "source", "named"), ("relations", 1, "target", "named"),
        ("decisions", 0, "asked_of", "named"), ("decisions", 1, "by", "named"),
        ("actions", 0, "text", "mentioned"), ("actions", 1, "owner", "named"),
        ("ratings", 0, "stakeholder", "named"), ("engagements", 0, "stakeholder", "named"), ("communication", 0, "audience", "named"),
        ("requirements", 0, "requester", "named"), ("issues", 0, "identified_by", "named"), ("milestones", 0, "owner", "named"),
        ("scenarios", 0, "counterparts", "named"),
    }  # fmt: skip
    assert found["sure"].all()


@pytest.mark.parametrize(
    ("cell", "found"),
    [("王 伟", True), ("李雷、王伟", True), ("王伟明", False), ("李雷；王伟明", False), ("S1", True), ("S11", False)],
)
def test_a_name_with_a_space_is_the_same_and_a_longer_name_another(table: TableMaker, cell: str, found: bool) -> None:
    people = table(
        "stakeholders", [{"id": "S1", "name": "王伟"}, {"id": "S2", "name": "王伟明"}, {"id": "S3", "name": "李雷"}]
    )
    tasks = table("tasks", [{"id": "T1", "name": "接口", "owner": cell}])
    assert (len(person.references(Book({"stakeholders": people, "tasks": tasks}), 0)) == 1) is found


def test_who_shares_a_name_is_told_and_the_name_alone_is_not_sure(table: TableMaker) -> None:
    people = table("stakeholders", [{"id": "S1", "name": "王伟"}, {"id": "S2", "name": "王 伟"}])
    tasks = table("tasks", [{"id": "T1", "name": "找王伟", "owner": "王伟"}, {"id": "T2", "name": "x", "owner": "S1"}])
    both = Book({"stakeholders": people, "tasks": tasks})
    assert person.same_name(both, 0) == [1]
    found = person.references(both, 0)
    assert {(row.record, row.field): row.sure for row in found.itertuples()} == {
        (0, "name"): False,
        (0, "owner"): False,
        (1, "owner"): True,
    }


def test_the_facts_of_a_person_bring_their_days_scores_and_letters(whole: Book) -> None:
    mine = about(whole, ZHAO)
    assert mine.tasks[["part", "id"]].to_numpy().tolist() == [["counterparts", "T1"]]
    assert mine.tasks["finish"].notna().all()
    assert mine.decisions[["id", "late", "late_days"]].to_numpy().tolist() == [["D1", True, 10]]
    assert mine.actions[["id", "part", "late"]].to_numpy().tolist() == [["A2", "owner", True]]
    assert mine.relations[["way", "other", "kind"]].to_numpy().tolist() == [
        ["to", "Li Na", "influences"],
        ["from", "S2", "blocks"],
    ]
    assert sorted(mine.letters.to_numpy().tolist()) == [["T1", "A"], ["T1", "C"]]
    assert (len(mine.ratings), len(mine.engagements), len(mine.communication)) == (1, 1, 1)
    assert list(mine.elsewhere["kind"]) == ["actions", "requirements", "issues", "milestones", "scenarios"]


def test_the_risks_of_a_person_come_with_the_part_they_play(whole: Book) -> None:
    assert about(whole, LI).risks[["part", "id", "score", "open"]].to_numpy().tolist() == [
        ["stakeholders", "R2", 5.0, True]
    ]
    assert about(whole, SUN).risks[["part", "id", "band"]].to_numpy().tolist() == [["stakeholders", "R1", "high"]]
    assert about(whole, ZHAO).risks.empty


def test_somebody_whom_no_table_names_has_empty_facts(cast: Table) -> None:
    mine = about(Book({"stakeholders": cast}), WU)
    frames = [mine.tasks, mine.risks, mine.decisions, mine.actions, mine.relations, mine.letters, mine.elsewhere]
    assert all(frame.empty for frame in frames)


STANCES = [
    # attitude, current, desired -> how to meet the person
    ("against", None, None, "oppose"),
    ("against", "supportive", "supportive", "oppose"),
    ("for", "resistant", "supportive", "oppose"),
    (None, "resistant", None, "oppose"),
    ("neutral", "neutral", "supportive", "raise"),
    (None, "unaware", "resistant", "raise"),
    ("for", "leading", "supportive", "lower"),
    ("for", "supportive", "supportive", "hold"),
    ("for", None, "supportive", "unknown"),
    ("for", "supportive", None, "unknown"),
    (None, None, None, "unknown"),
]


@pytest.mark.parametrize(("attitude", "current", "desired", "expected"), STANCES)
def test_the_stance_follows_attitude_and_the_gap_of_engagement(
    table: TableMaker, attitude: str | None, current: str | None, desired: str | None, expected: str
) -> None:
    row = {
        "name": "A",
        "relevance": 4,
        "influence": 4,
        "attitude": attitude,
        "engagement_current": current,
        "engagement_desired": desired,
    }
    assert stance(grid.placed(table("stakeholders", [row])).iloc[0]) == expected


@pytest.mark.parametrize("quadrant", grid.QUADRANTS)
@pytest.mark.parametrize("direction", ["upward", "downward", "outward", "sideward", None])
def test_the_manner_follows_the_quadrant_and_the_tone_the_direction(
    quadrant: str, direction: str | None, whole: Book
) -> None:
    placed = grid.placed(whole.table("stakeholders")).loc[QIAN].copy()
    placed["quadrant"] = quadrant
    row = pd.Series({"direction": direction, "concern": None}, dtype=object)
    how = person.to_say(placed, row, about(whole, QIAN))[0].finding
    assert how == Finding.of(f"how_{quadrant}", **({"direction": direction} if direction else {}))


def outstanding(book: Book, **tables: list[dict[str, Any]]) -> list[str]:
    return [one.finding.code for one in person.to_say(*standing(book, tables))[2:]]


def standing(book: Book, tables: dict[str, list[dict[str, Any]]]) -> tuple[pd.Series, pd.Series, person.Person]:
    from tests.analytics.conftest import _table

    made = Book(
        {"stakeholders": book.tables["stakeholders"], **{kind: _table(kind, rows) for kind, rows in tables.items()}}
    )
    people = made.table("stakeholders")
    return grid.placed(people).loc[QIAN], people.records.loc[QIAN], about(made, QIAN)


LATE_DECISION = {"id": "D1", "text": "Yes?", "asked_of": "S2", "due": "2026-02-20"}
OPEN_DECISION = {"id": "D2", "text": "No?", "asked_of": "S2", "due": "2026-04-01"}
MADE = {"id": "D3", "text": "Done?", "asked_of": "S2", "due": "2026-02-01", "decided": "Yes"}
LATE_ACTION = {"id": "A1", "text": "Send it", "owner": "Qian Li", "due": "2026-02-20"}
ACTION_FOR = {"id": "A2", "text": "Call", "owner": "Li Na", "stakeholder": "S2", "due": "2026-02-20"}
LATE_TASK = {"id": "T1", "name": "Docs", "owner": "S2", "finish": "2026-02-10", "duration": 2}
LATE_FOR = {"id": "T2", "name": "Docs", "counterparts": "S2", "finish": "2026-02-10", "duration": 2}
RED = {"id": "R1", "title": "Outage", "probability": 5, "impact": 5, "owner": "S2"}
RED_FOR = {"id": "R2", "title": "Outage", "probability": 5, "impact": 5, "stakeholders": "S2"}


@pytest.mark.parametrize(
    ("tables", "expected"),
    [
        ({}, []),
        ({"decisions": [MADE]}, []),
        ({"decisions": [OPEN_DECISION, LATE_DECISION], "actions": [LATE_ACTION]}, ["ask_decision_late"]),
        ({"decisions": [OPEN_DECISION], "actions": [LATE_ACTION]}, ["ask_decision"]),
        ({"decisions": [MADE], "actions": [ACTION_FOR, LATE_ACTION], "tasks": [LATE_TASK]}, ["ask_action_late"]),
        ({"actions": [ACTION_FOR], "tasks": [LATE_TASK], "risks": [RED]}, ["ask_task_late"]),
        ({"tasks": [LATE_FOR], "risks": [RED]}, ["tell_task_late"]),
        ({"risks": [RED]}, ["ask_risk"]),
        ({"risks": [RED_FOR]}, ["tell_risk"]),
        ({"risks": [{**RED, "status": "closed"}]}, []),
    ],
)
def test_what_is_asked_first_is_what_is_outstanding_most(
    book: Book, tables: dict[str, list[dict[str, Any]]], expected: list[str]
) -> None:
    assert outstanding(book, **tables) == expected


def test_each_sentence_brings_the_reasons_it_was_made_from(whole: Book) -> None:
    people = whole.table("stakeholders")
    row = people.records.loc[ZHAO].copy()
    row["concern"] = "Old clients  must keep working"
    how, met, asked = person.to_say(grid.placed(people).loc[ZHAO], row, about(whole, ZHAO))
    assert how.because == (Finding.of("why_quadrant", quadrant="manage_closely"),)
    assert met.finding == Finding.of("stance_oppose", moves="Old clients must keep working")
    assert met.because == (Finding.of("why_against"), Finding.of("why_gap", current="resistant", desired="supportive"), Finding.of("why_moves", field="concern"))  # fmt: skip
    assert asked.finding == Finding.of("ask_decision_late", name="Which comes first?", days=10)
    assert asked.because == (Finding.of("why_due", day="2026-02-20"),)


def test_every_sentence_and_every_reason_has_words() -> None:
    stances = {f"stance_{code}{end}" for *_, code in STANCES for end in ("", "_blank")}
    asks = {
        "ask_decision_late",
        "ask_decision",
        "ask_action_late",
        "ask_task_late",
        "tell_task_late",
        "ask_risk",
        "tell_risk",
    }
    whys = {"why_quadrant", "why_borderline", "why_direction", "why_against", "why_gap", "why_engaged", "why_moves", "why_outstanding", "why_due"}  # fmt: skip
    codes = stances | asks | whys | {f"how_{quadrant}" for quadrant in grid.QUADRANTS}
    assert codes - set(SENTENCES) == set()


def test_what_is_held_tells_each_cell_with_its_place(whole: Book) -> None:
    places = pd.DataFrame(
        {"file": "people.xlsx", "sheet": "People", "row": [2, 3, 4, 5, 6, 0]}, index=whole.records("stakeholders").index
    )
    book = whole.with_table(replace(whole.tables["stakeholders"], places=places))
    told = person.held(book, ZHAO)
    own = told[told["how"] == "own"].set_index("field")
    assert own.at["attitude", "value"] == "against"
    assert own.loc["name", ["file", "sheet", "row"]].tolist() == ["people.xlsx", "People", 2]
    assert told[told["kind"] == "ratings"]["value"].tolist() == ["Zhao Min"]
    assert person.held(book, WU)["row"].isna().all(), "a row that was made here has no place"


def test_kept_sheets_and_settings_that_name_the_person_are_told(book: Book) -> None:
    kept = KeptSheet("a.xlsx", "Notes", (("Meeting", "led by ZHAO MIN"), (None, "Zhao Minna")))
    noted = replace(book, sheets=(kept,), settings={"title": "x", "joins": [{"name": "Zhao Min"}]})
    assert person.in_sheets(noted, ZHAO).to_numpy().tolist() == [["a.xlsx", "Notes", 1, 2, "led by ZHAO MIN"]]
    assert person.in_settings(noted, ZHAO)["setting"].tolist() == ["joins"]
    assert person.in_settings(noted, WU).empty
