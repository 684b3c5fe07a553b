"""For each rule of a matrix of responsibilities the smallest matrix that breaks it, and one that does not.

The rules after Gamestorming (2010), CompTIA PK0-005 and the practice of RACI charts; see `analytics.roles.faults`.
"""

from collections.abc import Sequence

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics import roles
from analytics.map import placed
from analytics.sentences import SENTENCES, sentence
from data.kinds import LANGUAGES, Book, Table
from tests.analytics.conftest import _table

Rows = Sequence[tuple[str | None, ...]]
PEOPLE = [
    {"id": "S1", "name": "Ana Lima", "department": "Build", "role": "Project manager", "influence": 5, "relevance": 2},
    {"id": "S2", "name": "Bo Tamm", "department": "Build", "role": "Engineer", "influence": 2, "relevance": 2},
    {"id": "S3", "name": "Cy Marlow", "department": "Legal", "role": "Counsel", "influence": 2, "relevance": 2},
    {"id": "S4", "name": "Di Oduya", "department": "Legal", "role": "Engineer", "influence": 1, "relevance": 1},
]
LINES = [{"source": "Ana Lima", "target": "Di Oduya", "kind": "reports_to"}, {"source": "Di Oduya", "target": "Bo Tamm", "kind": "reports_to"}]  # fmt: skip


def raci(*heads: str, rows: Rows) -> Table:
    """A table as the reader makes it: `Task` and a column a head; the cells of a row from left to right."""
    cells = {head: [row[at] for row in rows] for at, head in enumerate(heads)}
    index = pd.RangeIndex(1, len(rows) + 1, name="record")
    return Table("raci", pd.DataFrame({"task": [f"Task {n}" for n in index], **cells}, index=index, dtype="object"))


def asked(table: Table, *, people: bool = True, lines: bool = False, rules: roles.Rules = roles.USUAL) -> pd.DataFrame:
    tables = {"raci": table}
    if people:
        tables["stakeholders"] = _table("stakeholders", PEOPLE)
    if lines:
        tables["relations"] = _table("relations", LINES)
    book = Book(tables)
    matrix = roles.matrix(book, rules)
    return roles.faults(matrix, placed(book.table("stakeholders")), book.records("relations"), rules)


def broken(*heads: str, rows: Rows, rules: roles.Rules = roles.USUAL, **how: bool) -> set[int]:
    return set(asked(raci(*heads, rows=rows), rules=rules, **how)["rule"])


ABC = ("Ana Lima", "Bo Tamm", "Cy Marlow")
TRUTH = [
    (1, "nobody answers", ABC, [("R", "R", "C")], [("A", "R", "C")]),
    (1, "two answer", ABC, [("A", "A/R", "C")], [("A", "R", "C")]),
    (2, "nobody does it", ABC, [("A", "C", "I")], [("A", "R", "I")]),
    (4, "R and C", ABC, [("A", "R/C", "I")], [("A", "R", "I")]),
    (4, "three letters", ABC, [("ARC", "R", "I")], [("AR", "R", "I")]),
    (6, "four are asked", ("Ana Lima", "u", "v", "w", "x"), [("A/R", "C", "C", "C", "C")], [("A/R", "C", "C", "C", "I")]),
    (7, "asked and told", ABC, [("A", "R", "C/I")], [("A", "R", "C")]),
    (9, "no other department", ("Ana Lima", "Bo Tamm"), [("A", "R")], None),
    (10, "an empty column", ABC, [("A/R", None, "C")], [("A/R", "I", "C")]),
    (11, "an unknown head", ("Ana Lima", "Somebody"), [("A/R", "C")], None),
    (11, "a role with A that two hold", ("Engineer", "Cy Marlow"), [("A/R", "C")], None),
    (12, "support alone", ABC, [("A", "S", "C")], [("A/R", "S", "C")]),
    (13, "no letter", ABC, [("A/R", "X", "C"), ("A/R", "I", "C")], [("A/R", "I", "C"), ("A/R", "I", "C")]),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "heads", "rows", "sound"), [(r, h, b, s) for r, _, h, b, s in TRUTH], ids=[f"{r} {w}" for r, w, *_ in TRUTH])  # fmt: skip
def test_the_smallest_matrix_that_breaks_a_rule_is_found_and_its_sound_twin_is_not(
    rule: int, heads: tuple[str, ...], rows: Rows, sound: Rows | None
) -> None:
    assert rule in broken(*heads, rows=rows)
    if sound is not None:
        assert rule not in broken(*heads, rows=sound)


def test_a_matrix_that_keeps_every_rule_has_no_fault_at_all() -> None:
    assert broken(*ABC, rows=[("A", "R", "C")]) == set()


def test_rule_3_one_person_may_answer_and_do_the_work() -> None:
    for cell in ("A/R", "R/A", "AR", "A, R", "负责/批准", "Accountable; Responsible"):
        assert broken("Ana Lima", "Cy Marlow", rows=[(cell, "C")]) == set(), cell


def test_rule_1_two_columns_of_one_person_count_once() -> None:
    assert 1 not in broken("Ana Lima", "Project manager", "Cy Marlow", rows=[("A", "A", "C/R")])


def test_rule_4_a_person_and_the_role_that_they_alone_hold_are_one() -> None:
    assert 4 in broken("Ana Lima", "Project manager", "Cy Marlow", rows=[("A/R", "C", "I")])
    assert 4 not in broken("Ana Lima", "Project manager", "Cy Marlow", rows=[("A", "R", "I")])


def test_rule_5_whoever_answers_and_reports_to_whoever_does_it_is_doubted() -> None:
    below = asked(raci(*ABC, rows=[("A", "R", "C")]), lines=True)
    (fault,) = below[below["rule"] == 5].to_dict("records")
    assert (fault["severity"], fault["task"], fault["person"]) == ("warning", 1, 0)
    assert 5 not in broken(*ABC, rows=[("R", "A", "C")], lines=True)
    assert 5 not in broken(*ABC, rows=[("A/R", "C", "I")], lines=True)
    assert 5 not in broken(*ABC, rows=[("A", "R", "C")])


def test_rule_6_the_number_is_a_setting() -> None:
    rows = [("A/R", "C", "C")]
    assert 6 in broken(*ABC, rows=rows, rules=roles.Rules(most_consulted=1))
    assert 6 not in broken(*ABC, rows=rows, rules=roles.Rules(most_consulted=2))


@pytest.mark.parametrize(
    ("tasks", "held", "broken_"), [(10, 3, True), (10, 2, False), (9, 9, False), (15, 3, False), (16, 4, True)]
)
def test_rule_8_more_than_a_fifth_of_at_least_ten_tasks_is_too_much(tasks: int, held: int, broken_: bool) -> None:
    rows = [
        ("A", None, "R") if n < held else (None, "A" if n % 2 else None, "R/A" if not n % 2 else "R")
        for n in range(tasks)
    ]
    faults = asked(raci(*ABC, rows=rows))
    ana = faults[(faults["rule"] == 8) & (faults["person"] == 0)]
    assert (len(ana) == 1) == broken_
    assert broken_ == any(dict(values)["n"] == held for values in ana["values"])


def test_rule_9_is_not_said_where_a_department_is_unknown_or_another_one_hears_of_it() -> None:
    assert 9 in broken("Ana Lima", "Bo Tamm", rows=[("A", "R")])
    assert 9 in broken("Ana Lima", "Bo Tamm", rows=[("A/R", "I")])
    assert 9 not in broken("Ana Lima", "Cy Marlow", rows=[("A/R", "I")])
    assert 9 not in broken("Ana Lima", "Somebody", rows=[("A/R", "I")])
    assert 9 not in broken("Somebody", "Ana Lima", rows=[("A/R", None)])
    assert 9 not in broken("Ana Lima", "Bo Tamm", rows=[("A", "R")], people=False)


def test_rule_10_a_column_of_remarks_is_nobodys() -> None:
    assert 10 not in broken("Ana Lima", "Cy Marlow", "Notes", "备注", rows=[("A/R", "C", None, None)])


def test_rule_11_roles_stand_beside_people_and_are_expanded_on_request() -> None:
    book = Book(
        {"raci": raci("Ana Lima", "Engineer", rows=[("A", "R")]), "stakeholders": _table("stakeholders", PEOPLE)}
    )
    matrix = roles.matrix(book, roles.USUAL)
    assert list(matrix.holders["kind"]) == ["person", "role"]
    by_person = roles.expanded(matrix)
    assert list(by_person.holders["name"]) == ["Ana Lima", "Bo Tamm", "Di Oduya"]
    assert list(zip(by_person.parts["holder"], by_person.parts["letter"], strict=True)) == [
        (0, "A"),
        (1, "R"),
        (2, "R"),
    ]
    assert list(matrix.holders["name"]) == ["Ana Lima", "Engineer"]
    assert 11 not in broken("Ana Lima", "Engineer", rows=[("A", "R")])  # that several do the work is no fault


def test_rule_13_the_letters_are_those_of_the_variant() -> None:
    rows = [("A", "D", "C"), ("A", "D", "I")]
    assert 13 in broken(*ABC, rows=rows, rules=roles.Rules(variant="raci"))
    assert broken(*ABC, rows=rows, rules=roles.Rules(variant="daci")) == set()
    assert broken(*ABC, rows=rows) == set()  # as written: DACI understands all of it
    assert 13 in broken(*ABC, rows=[("A/R", "V", "C")], rules=roles.Rules(variant="rasci"))
    assert 13 not in broken(*ABC, rows=[("A/R", "V", "C")])


def test_rule_12_is_about_support_and_not_about_a_signature() -> None:
    rows = [("A", "S", "V")]
    assert 12 in broken(*ABC, rows=[("A", "S", "C")], rules=roles.Rules(variant="rasci"))
    assert 12 not in broken(*ABC, rows=rows, rules=roles.Rules(variant="raci_vs"))


def test_rule_14_whoever_is_to_be_managed_closely_has_a_place_by_name_or_by_role() -> None:
    key = [{**PEOPLE[0], "relevance": 5}, *PEOPLE[1:]]
    for heads, missing in ((("Bo Tamm", "Cy Marlow"), True), (("Ana Lima", "Cy Marlow"), False), (("Project manager", "Cy Marlow"), False)):  # fmt: skip
        book = Book({"raci": raci(*heads, rows=[("A/R", "C")]), "stakeholders": _table("stakeholders", key)})
        found = roles.faults(
            roles.matrix(book, roles.USUAL), placed(book.table("stakeholders")), book.records("relations")
        )
        assert (14 in set(found["rule"])) == missing
        assert set(found.loc[found["rule"] == 14, "severity"]) <= {"warning"}


def test_an_empty_column_of_a_key_person_is_no_place() -> None:
    key = [{**PEOPLE[0], "relevance": 5}, *PEOPLE[1:]]
    book = Book({"raci": raci(*ABC, rows=[(None, "A/R", "C")]), "stakeholders": _table("stakeholders", key)})
    found = roles.faults(roles.matrix(book, roles.USUAL), placed(book.table("stakeholders")), book.records("relations"))
    assert {10, 14} <= set(found["rule"])


def test_names_in_the_columns_of_the_parts_are_a_matrix_too() -> None:
    table = _table("raci", [{"task": "Design", "responsible": "Ana Lima; Bo Tamm", "accountable": "Ana Lima", "consulted": "Cy Marlow"}, {"task": "Build", "responsible": "Bo Tamm", "informed": "Cy Marlow"}])  # fmt: skip
    found = asked(table)
    assert [(one["rule"], one["task"]) for one in found.to_dict("records")] == [(1, 1)]


def test_a_heading_of_a_phase_is_asked_nothing() -> None:
    table = raci(*ABC, rows=[(None, None, None), ("A", "R", "C"), (None, None, None)])
    table.records.loc[1, "task"] = "Phase 1: design"
    found = asked(table)
    assert list(found["task"].dropna().unique()) == [3]


def test_what_cannot_be_asked_is_said() -> None:
    book = Book({"raci": raci(*ABC, rows=[("A", "R", "C")])})
    matrix, nobody = roles.matrix(book, roles.USUAL), placed(book.table("stakeholders"))
    codes = [one.code for one in roles.unasked(matrix, nobody, book.records("relations"))]
    assert codes == ["raci_unasked_register", "raci_unasked_few"]
    known = book.with_table(_table("stakeholders", PEOPLE))
    codes = [one.code for one in roles.unasked(roles.matrix(known, roles.USUAL), placed(known.table("stakeholders")), known.records("relations"))]  # fmt: skip
    assert codes == ["raci_unasked_lines", "raci_unasked_few"]


@pytest.mark.parametrize(
    "wrong", [{"variant": "rica"}, {"most_consulted": 0}, {"most_accountable": 1.5}, {"least_tasks": 0}]
)
def test_rules_are_checked_when_made_and_those_of_a_foreign_workbook_are_passed_over(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="must"):
        roles.Rules(**wrong)  # type: ignore[arg-type]
    assert roles.rules_of(Book(settings={"raci": wrong})) == roles.USUAL
    assert roles.rules_of(Book(settings={"raci": {"variant": "daci"}})).variant == "daci"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fault_is_said_with_whom_and_what_it_concerns(language: str) -> None:
    rows = [("A/C", "A", "C/I"), (None, "S", "X"), ("R", "A", None)]
    found = asked(raci("Ana Lima", "Engineer", "Somebody", rows=rows), lines=True)
    for finding in roles.findings(found):
        assert finding.code in SENTENCES
        said = sentence(finding, language)
        assert any(str(value) in said for _, value in finding.values)
        assert "{" not in said


CELL = st.sampled_from([None, "R", "A", "C", "I", "S", "A/R", "V", "D", "x"])


@given(st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=12))
def test_no_order_of_rows_or_columns_changes_what_is_wrong(rows: list[tuple[str | None, ...]]) -> None:
    def told(heads: tuple[str, ...], rows: Rows) -> list[tuple[int, str]]:
        found = asked(raci(*heads, rows=rows), lines=True)
        return sorted(zip(found["rule"], found["code"], strict=True))

    turned = [tuple(reversed(row)) for row in reversed(rows)]
    assert told(ABC, rows) == told(tuple(reversed(ABC)), turned)
