"""Two fields in one cell are both read, the column is told as the first of them, and a note says so."""

from collections.abc import Mapping

import pytest

from data.reading import Found, read
from tests.data.reading.workbooks import book

NAMES = ["Zhao Min", "Qian Li", "Sun Wei"]
WORK = ["Draft", "Review", "Sign-off"]


def table(columns: Mapping[str, list[object]], sheet: str = "Sheet1") -> Found:
    (found,) = read("made.xlsx", book({sheet: [tuple(columns), *zip(*columns.values(), strict=True)]})).found
    return found


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        ("Influence/Attitude", ["High/For", "Low/Against", "Medium/Neutral"]),
        ("Influence / Attitude", ["H / For", "L / Against", "M / Neutral"]),
        ("Influence & Attitude", ["High, For", "Low, Against", "Medium, Neutral"]),
        ("Influence/Attitude", ["For/High", "Against/Low", "Neutral/Medium"]),
        ("影响度/态度", ["高/支持", "低/反对", "中/中立"]),
    ],
)
def test_influence_and_attitude_in_one_cell(head: str, cells: list[object]) -> None:
    found = table({"Stakeholder": NAMES, "Role": ["Sponsor", "User", "Buyer"], head: cells})
    assert found.kind == "stakeholders"
    assert found.table.records["influence"].tolist() == [5, 1, 3]
    assert found.table.records["attitude"].tolist() == ["for", "against", "neutral"]
    assert [column.letter for column in found.columns] == ["A", "B", "C"]
    assert found.columns[2].field in ("influence", "attitude")


def test_probability_and_impact_in_one_cell() -> None:
    found = table({"风险": ["供货延迟", "测试不足", "法规变化"], "概率/影响": ["高/中", "低/高", "中/中"], "应对措施": ["备选", "提前", "跟踪"]})  # fmt: skip
    assert found.table.records["probability"].tolist() == [5, 1, 3]
    assert found.table.records["impact"].tolist() == [3, 5, 3]
    (note,) = [problem for problem in found.problems if problem.code == "two_fields"]
    assert (note.severity, note.column, note.found) == ("note", "B", "概率/影响")
    assert all(note.sentence(language) for language in ("en", "zh"))


def test_a_name_with_its_role() -> None:
    found = table({"Name, Role": ["Ana Vidal, Sponsor", "Ben Roth, Buyer", "Cleo Marsh, User"], "Power": [5, 3, 1], "Interest": [1, 2, 3]})  # fmt: skip
    assert found.table.records["name"].tolist() == ["Ana Vidal", "Ben Roth", "Cleo Marsh"]
    assert found.table.records["role"].tolist() == ["Sponsor", "Buyer", "User"]


@pytest.mark.parametrize(
    ("head", "between"),
    [("Start - End", " ~ "), ("Start–Finish", " – "), ("起止时间", "至"), ("开始/结束", "～"), ("Period", " to "), ("Start and End", " - ")],
)  # fmt: skip
def test_a_start_and_an_end(head: str, between: str) -> None:
    found = table({"Task": WORK, "Owner": NAMES, head: [f"2026-03-{day:02}{between}2026-04-{day:02}" for day in (2, 9, 16)]}, "Plan")  # fmt: skip
    assert found.kind == "tasks"
    assert [f"{day:%m-%d}" for day in found.table.records["start"]] == ["03-02", "03-09", "03-16"]
    assert [f"{day:%m-%d}" for day in found.table.records["finish"]] == ["04-02", "04-09", "04-16"]


def test_a_cell_that_holds_only_one_of_the_two_is_that_one() -> None:
    found = table({"Stakeholder": [*NAMES, "Li Na", "Wu Gang"], "Role": ["Sponsor", "User", "Buyer", "Tester", "Lead"], "Influence/Attitude": ["High/For", "Low/Against", "High/For", "Medium", "Neutral"]})  # fmt: skip
    assert found.table.records["influence"].fillna(0).tolist() == [5, 1, 5, 3, 0]
    assert found.table.records["attitude"].tolist() == ["for", "against", "for", None, "neutral"]


def test_a_field_with_a_column_of_its_own_is_not_taken_from_another_cell() -> None:
    found = table({"Stakeholder": NAMES, "Influence/Attitude": ["High/For", "Low/Against", "Medium/For"], "Attitude": ["Neutral"] * 3})  # fmt: skip
    assert found.table.records["attitude"].tolist() == ["neutral"] * 3
    assert found.table.records["influence"].tolist() == [5, 1, 3]


def test_mail_and_phone_of_a_contact_are_read_and_the_contact_stays_whole() -> None:
    found = table({"Name": NAMES, "Influence": [5, 3, 1], "Contact": ["min@northgate.example, +86 139 0000 0001", "li@northgate.example", "phone 010-5550 1234"]})  # fmt: skip
    records = found.table.records
    assert records["email"].tolist() == ["min@northgate.example", "li@northgate.example", None]
    assert records["phone"].tolist() == ["+86 139 0000 0001", None, "010-5550 1234"]
    assert records["contact"].tolist()[0] == "min@northgate.example, +86 139 0000 0001"


@pytest.mark.parametrize("head", ["Role/Title", "Power/Influence", "Task/Activity"])
def test_two_words_for_one_field_are_no_two_fields(head: str) -> None:
    found = table({"Stakeholder": NAMES, head: ["High/x", "Low/y", "High/z"], "Interest": [1, 2, 3]})
    assert not [problem for problem in found.problems if problem.code == "two_fields"]
