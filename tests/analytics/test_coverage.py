"""Checks across tables: each finds its gap, passes without one, and is told as not made where a table is missing."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from analytics import coverage, roles
from analytics.map import placed
from analytics.sentences import SENTENCES, sentence
from data.kinds import LANGUAGES, Book, Table

Made = Callable[..., Table]
KEY = {"id": "S1", "name": "Zhao Min", "influence": 5, "relevance": 5, "role": "Sponsor", "department": "Platform"}
OTHER = {"id": "S2", "name": "Li Na", "influence": 1, "relevance": 1, "role": "Legal counsel", "audience": "client"}
PLACES = {
    "raci": "roles",
    "communication": "map",
    "owner": "map",
    "task": "map",
    "resistant": "risks",
    "promised": "decisions",
    "cares": "schedule",
    "process": "load",
}


def found(table: Made, people: list[dict[str, Any]], **tables: list[dict[str, Any]]) -> coverage.Coverage:
    named = {"stakeholders": table("stakeholders", people)} | {kind: table(kind, rows) for kind, rows in tables.items()}
    book = Book(named)
    return coverage.covered(book, placed(book.table("stakeholders")))


def gaps(one: coverage.Coverage, check: str) -> list[str]:
    assert check in one.made
    return list(one.gaps.loc[one.gaps["check"] == check, "code"])


TASK = {"id": "T1", "name": "Trial", "counterparts": "Li Na"}
CASES: list[tuple[str, list[dict[str, Any]], dict[str, Any], list[dict[str, Any]], dict[str, Any]]] = [
    ("raci", [KEY], {"raci": [{"task": "Trial", "accountable": "Li Na"}]}, [KEY], {"raci": [{"task": "Trial", "accountable": "Sponsor"}]}),
    ("communication", [KEY], {"communication": [{"message": "Status", "audience": "Li Na"}]}, [KEY], {"communication": [{"message": "Status", "audience": "Platform; Legal"}]}),
    ("communication", [KEY], {"communication": [{"message": "Status", "audience": "Team"}]}, [KEY], {"communication": [{"message": "Status", "audience": "All stakeholders"}]}),
    ("owner", [KEY, {**OTHER, "owner": "Wu"}], {}, [{**KEY, "owner": "Wu"}, OTHER], {}),
    ("task", [KEY, OTHER], {"tasks": [TASK]}, [KEY], {"tasks": [{"id": "T1", "name": "Trial", "owner": "Zhao Min"}]}),
    ("task", [KEY], {"tasks": [TASK, {"id": "T2", "name": "Old", "owner": "Zhao Min", "status": "done"}]}, [KEY], {"tasks": [{**TASK, "counterparts": "Zhao Min"}]}),
    ("resistant", [{**KEY, "engagement_current": "resistant"}], {"risks": [{"title": "Outage", "owner": "Zhao Min", "status": "open"}]}, [{**KEY, "engagement_current": "resistant"}, OTHER], {"risks": [{"title": "Outage", "owner": "Li Na", "status": "open"}]}),
    ("cares", [OTHER], {"tasks": [TASK, {"id": "T2", "name": "Report"}]}, [OTHER], {"tasks": [TASK, {"id": "T2", "name": "Report"}], "raci": [{"task": "Report", "informed": "Li Na"}]}),
    ("process", [KEY], {"process": [{"activity": "Ask", "role": "Tester"}]}, [KEY], {"process": [{"activity": "Ask", "role": "sponsor"}, {"activity": "Check", "role": "Platform"}]}),
    ("promised", [OTHER], {"tasks": [TASK], "actions": [{"text": "Send the list", "stakeholder": "Li Na"}]}, [OTHER], {"tasks": [TASK], "actions": [{"text": "Send the list", "stakeholder": "Li Na", "task": "T1"}]}),
    ("promised", [OTHER], {"tasks": [TASK], "requirements": [{"number": "Q7", "name": "Export", "requester": "Li Na", "status": "developing"}]}, [OTHER], {"tasks": [{**TASK, "notes": "for Q7"}], "requirements": [{"number": "Q7", "name": "Export", "requester": "Li Na", "status": "developing"}]}),
    ("promised", [OTHER], {"tasks": [TASK], "requirements": [{"number": "Q7", "name": "Export", "requester": "Li Na", "status": "blocked"}]}, [OTHER], {"tasks": [TASK], "requirements": [{"number": "Q7", "name": "Export", "requester": "Li Na", "status": "submitting"}]}),
]  # fmt: skip


@pytest.mark.parametrize(("check", "people", "tables", "sound_people", "sound"), CASES, ids=lambda one: one if isinstance(one, str) else "")  # fmt: skip
def test_each_check_finds_its_gap_leads_to_its_place_and_passes_without_one(
    table: Made, check: str, people: list[dict[str, Any]], tables: dict[str, Any], sound_people: list[dict[str, Any]], sound: dict[str, Any]
) -> None:  # fmt: skip
    one = found(table, people, **tables)
    assert len(gaps(one, check)) == 1
    (gap,) = one.gaps[one.gaps["check"] == check].to_dict("records")
    assert gap["page"] == (PLACES[check] if gap["kind"] != "requirements" else "load")
    assert gap["record"] is not None
    assert gaps(found(table, sound_people, **sound), check) == []


def test_with_nothing_loaded_no_check_is_made_and_each_says_why(table: Made) -> None:
    book = Book()
    one = coverage.covered(book, placed(book.table("stakeholders")))
    assert one.made == ()
    assert one.gaps.empty
    assert coverage.finding(one).code == "coverage_unmade"
    assert {"coverage_nobody_rated", "coverage_no_risks", "coverage_no_process", "coverage_no_clients"} <= {reason.code for reason in one.unmade}  # fmt: skip


@pytest.mark.parametrize(
    ("tables", "reason"),
    [
        ({}, "coverage_no_raci"),
        ({}, "coverage_no_communication"),
        ({}, "coverage_no_owners"),
        ({}, "coverage_no_tasks"),
        ({"tasks": [{"name": "Trial"}]}, "coverage_no_counterparts"),
        ({"risks": [{"title": "Outage"}]}, "coverage_no_risk_owners"),
        ({"risks": [{"title": "Outage", "owner": "Li Na"}]}, "coverage_no_attitudes"),
        ({"risks": [{"title": "Outage", "owner": "Li Na", "status": "closed"}]}, "coverage_no_risks"),
        ({"tasks": [{"name": "Trial"}]}, "coverage_no_promises"),
    ],
)
def test_what_is_missing_is_neither_a_pass_nor_a_fault(table: Made, tables: dict[str, Any], reason: str) -> None:
    assert reason in [one.code for one in found(table, [KEY, OTHER], **tables).unmade]


def test_nobody_who_is_not_to_be_managed_closely_is_asked_after(table: Made) -> None:
    one = found(table, [OTHER], raci=[{"task": "Trial", "accountable": "Somebody"}], tasks=[{"name": "Trial", "counterparts": "x"}])  # fmt: skip
    assert gaps(one, "raci") == gaps(one, "task") == []


def test_requirements_that_are_the_plan_are_in_the_plan(table: Made) -> None:
    one = found(table, [OTHER], requirements=[{"number": "Q7", "name": "Export", "requester": "Li Na", "status": "developing"}])  # fmt: skip
    assert "promised" not in one.made
    assert "cares" in one.made  # they stand for the tasks


def test_the_gaps_are_listed_for_other_programs_with_what_refers_to_them(table: Made) -> None:
    book = Book({"stakeholders": table("stakeholders", [KEY]), "raci": table("raci", [{"task": "Trial", "accountable": "Li Na"}])})  # fmt: skip
    one = coverage.covered(book, placed(book.table("stakeholders")))
    rows = coverage.listed(one, book)
    assert rows[0] == {"check": "raci", "code": "uncovered_raci", "made": True, "kind": "stakeholders", "id": "S1", "name": None, "who": "Zhao Min"}  # fmt: skip
    assert [row["code"] for row in rows if not row["made"]] == [reason.code for reason in one.unmade]
    everyone = placed(book.table("stakeholders"))
    said = {**roles.for_programs(book, everyone), **coverage.for_programs(book, everyone)}
    assert json.loads(json.dumps(said))["coverage"] == rows
    assert {"rule": 14, "code": "raci_left_out", "severity": "warning", "task": None, "who": "Zhao Min", "id": "S1"} in said["roles"]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_gap_and_every_reason_is_said(table: Made, language: str) -> None:
    for _, people, tables, _, _ in CASES:
        one = found(table, people, **tables)
        for finding in (*coverage.findings(one), *one.unmade, coverage.finding(one)):
            assert finding.code in SENTENCES
            said = sentence(finding, language)
            assert all(str(value) in said for name, value in finding.values if name != "n")
