"""Headings that mean a field unless another column says it more plainly; long ones, ones that list their choices, deadlines."""

from datetime import date

import pytest

from data.kinds._book import Cell
from data.reading.headings import words_for
from data.reading.seen import Seen
from tests.data.reading.workbooks import table as table_of

RISKS = ["Supplier late", "Tests fail", "Budget cut", "Key person leaves"]
PEOPLE = ["Anna Berg", "Tom Hill", "Eva Lund", "Jo Ray"]
PLANS = ["Find a second supplier", "Buy a new driver", "Cut the second phase", "Train a deputy"]
THERE = ["Contract", "Daily build", "Reserve", "Handbook"]
STARTS = [date(2026, 3, day) for day in (2, 9, 16, 23)]
ENDS = [date(2026, 3, day) for day in (6, 13, 20, 27)]
WORK = ["Draft", "Review", "Sign-off", "Handover"]


def fields(columns: dict[str, list[Cell]]) -> dict[str, str | None]:
    """The field of each column, by its heading."""
    found = table_of([list(columns), *zip(*columns.values(), strict=True)], "Sheet1")
    return {column.header: column.field for column in found.columns}


def test_controls_that_are_there_give_way_to_what_is_to_be_done() -> None:
    risks = {"Risk": RISKS, "Existing controls": THERE, "L": [1, 2, 3, 4], "I": [2, 3, 4, 5], "Actions": PLANS}
    assert fields(risks)["Actions"] == "response"


def test_controls_are_the_response_where_nothing_else_is() -> None:
    risks = {"Risk": RISKS, "Likelihood": [1, 2, 3, 4], "Impact": [2, 3, 4, 5], "Existing controls": THERE}
    assert fields(risks)["Existing controls"] == "response"


@pytest.mark.parametrize(
    ("job", "part"),
    [("Job title", "Role in the project"), ("Cargo", "Rol en el proyecto"), ("职务", "项目角色"), ("Fonction", "Rôle")],
)
def test_a_job_gives_way_to_the_part_somebody_plays(job: str, part: str) -> None:
    people = {"Stakeholder": PEOPLE, job: ["Director", "Clerk", "Buyer", "Head of IT"], part: ["Sponsor", "User", "Supplier", "Expert"], "Influence": [5, 2, 3, 4]}  # fmt: skip
    assert fields(people)[part] == "role"


def test_a_job_is_the_role_where_nothing_else_is() -> None:
    people = {"Stakeholder": PEOPLE, "Job title": ["Director", "Clerk", "Buyer", "Head of IT"], "Influence": [5, 2, 3, 4]}  # fmt: skip
    assert fields(people)["Job title"] == "role"


def test_of_two_columns_that_name_a_risk_the_second_describes_it() -> None:
    risks = {"Risk title": RISKS, "Asset": ["A1", "A2", "A3", "A4"], "Scenario": PLANS, "Likelihood": [1, 2, 3, 4], "Impact": [2, 3, 4, 5]}  # fmt: skip
    found = fields(risks)
    assert (found["Risk title"], found["Scenario"]) == ("title", "description")


def test_the_author_of_a_risk_is_not_its_title() -> None:
    risks = {
        "Risk author": PEOPLE,
        "Description of the risk": RISKS,
        "Likelihood": [1, 2, 3, 4],
        "Impact": [2, 3, 4, 5],
    }
    assert fields(risks)["Risk author"] != "title"


def test_addresses_are_how_somebody_is_reached_and_not_a_name() -> None:
    mails: list[Cell] = [f"{name.split()[0].lower()}@example.org" for name in PEOPLE]
    people = {"Group": ["Council", "Union", "Bank", "Press"], "Contact person": mails, "Influence": [5, 2, 3, 4], "Interest": [1, 2, 3, 4]}  # fmt: skip
    assert fields(people)["Contact person"] == "contact"


@pytest.mark.parametrize(
    ("kind", "heading", "field"),
    [
        ("stakeholders", "Supporter / Neutral / Opponent", "attitude"),
        ("stakeholders", "支持者/中立者/反对者", "attitude"),
        ("stakeholders", "Potential strategies for winning support or removing obstacles", "strategy"),
        ("stakeholders", "What is their role?", "role"),
        ("risks", "Stratégie de gestion des risques", "response_strategy"),
        ("risks", "Plan de gestion des risques", "response"),
        ("risks", "Fecha máxima de mitigación", "due"),
        ("requirements", "Capability", "name"),
        ("requirements", "MoSCoW", "priority"),
    ],
)
def test_a_heading_says_what_it_means_in_other_words(kind: str, heading: str, field: str) -> None:
    words = words_for(kind, heading)
    assert max(words, key=lambda name: words[name]) == field


def test_yes_or_no_answers_any_question() -> None:
    assert "status" not in words_for("tasks", "Yes/No")


def test_a_phase_and_a_task_in_one_column_are_the_tasks() -> None:
    plan = {"Phase / Task": WORK, "Start": STARTS, "End": ENDS, "Owner": PEOPLE}
    assert fields(plan)["Phase / Task"] == "name"


def test_dates_below_complete_are_the_ends() -> None:
    plan = {"Task": WORK, "Commence": STARTS, "Complete": ENDS}
    assert fields(plan)["Complete"] == "finish"


@pytest.mark.parametrize(("days", "field"), [([5, 5, 5, 5], "finish"), ([1, 2, 1, 2], "deadline")])
def test_a_deadline_is_the_end_where_the_duration_leads_to_it(days: list[Cell], field: str) -> None:
    plan = {"Task": WORK, "Start": STARTS, "Duration (days)": days, "Deadline": ENDS}
    assert fields(plan)["Deadline"] == field


def test_what_is_hit_stays_apart_from_what_happens() -> None:
    kinds: list[Cell] = ["Cost", "Delay", "Cost", "Quality"]
    happens: list[Cell] = ["Six weeks late", "Loss of two clients", "Six weeks late", "More to pay"]
    for cells, field in ((kinds, "category"), (happens, "consequence")):
        assert (
            fields({"Risk": RISKS, "Likelihood": [1, 2, 3, 4], "Impact": cells, "Response": PLANS})["Impact"] == field
        )


def test_words_are_counted_as_blanks_part_them() -> None:
    assert Seen(0, "Impact", "", ["Six weeks late", "Cost", None]).words == 2
