"""Columns whose headings nothing knows: their cells and what stands beside them tell what they are, and how sure that is."""

from datetime import date

import pytest

from data.kinds._book import Cell
from data.reading import Found
from data.reading.judgement_words import level_said
from data.reading.people import are_people
from tests.data.reading.workbooks import table as table_of

MARCH = [date(2026, 3, day) for day in (2, 9, 16, 23)]
APRIL = [date(2026, 4, day) for day in (6, 13, 20, 27)]
WORK = ["Draft", "Review", "Sign-off", "Handover"]
RISKS = ["Supplier late", "Tests fail", "Budget cut", "Key person leaves"]
PEOPLE = ["Anna Berg", "Tom Hill", "Anna Berg", "Eva Lund"]
LONG = [
    "The supplier of the pumps may deliver later than agreed",
    "The tests may fail again because of the old driver",
    "The board may cut the budget after the second quarter",
    "The only person who knows the interface may leave us",
]


def table(columns: dict[str, list[Cell]], sheet: str = "Sheet1") -> Found:
    return table_of([list(columns), *zip(*columns.values(), strict=True)], sheet)


def told(columns: dict[str, list[Cell]], heading: str, sheet: str = "Sheet1") -> str | None:
    """The field of one column; what was told by its cells is never said to be sure."""
    found = next(column for column in table(columns, sheet).columns if column.header == heading)
    assert found.field is None or (found.confidence <= 0.6 and found.evidence)
    return found.field


def test_an_unknown_judgement_beside_the_probability_is_the_impact() -> None:
    risks = {"Risk": RISKS, "Probability": ["H", "M", "L", "M"], "Ouch": ["H", "L", "M", "M"], "Owner": PEOPLE}
    assert told(risks, "Ouch") == "impact"


def test_an_unknown_judgement_before_the_interest_is_the_influence() -> None:
    people = {"Stakeholder": ["Anna Berg", "Tom Hill", "Eva Lund", "Jo Ray"], "Zq": [5, 4, 1, 2], "Interest": [3, 5, 2, 1], "Expectations": LONG}  # fmt: skip
    assert told(people, "Zq") == "influence"


def test_what_another_kind_of_table_knows_is_no_second_judgement() -> None:
    risks = {"Risk": RISKS, "Probability": ["H", "M", "L", "M"], "Urgency": ["H", "L", "M", "M"], "Owner": PEOPLE}
    assert told(risks, "Urgency") != "impact"


def test_a_judgement_that_goes_much_further_than_the_one_beside_it_is_not_its_second() -> None:
    risks = {"Risk": RISKS, "Probability": [1, 2, 3, 1], "Zq": [90, 10, 40, 70], "Owner": PEOPLE}
    assert told(risks, "Zq") is None


def test_the_product_of_probability_and_impact_is_the_score() -> None:
    risks = {"Risk": RISKS, "Probability": [1, 2, 3, 4], "Impact": [5, 4, 3, 2], "Zq": [5, 8, 9, 8]}
    assert told(risks, "Zq") == "score"


def test_a_product_of_three_factors_is_the_score_too() -> None:
    risks = {"Risk": RISKS, "Probability": [1, 2, 3, 4], "Xv": [6, 3, 6, 3], "Impact": [5, 4, 3, 2], "Zq": [30, 24, 54, 24]}  # fmt: skip
    assert told(risks, "Zq") == "score"


def test_numbers_that_are_no_product_are_no_score() -> None:
    risks = {"Risk": RISKS, "Probability": [1, 2, 3, 4], "Impact": [5, 4, 3, 2], "Zq": [5, 9, 1, 8]}
    assert told(risks, "Zq") is None


def test_names_of_people_in_a_plan_without_an_owner_are_its_owners() -> None:
    assert told({"Task": WORK, "Wrangler": PEOPLE, "Start": MARCH, "Finish": APRIL}, "Wrangler") == "owner"


def test_a_column_called_name_is_the_owner_where_another_names_the_records() -> None:
    risks = {"Risk": RISKS, "Probability": ["H", "M", "L", "M"], "Impact": ["H", "M", "L", "M"], "Name": ["Booker", "Crew", "Booker", "Crew"]}  # fmt: skip
    assert told(risks, "Name") == "owner"


def test_names_of_people_beside_an_owner_are_left_alone() -> None:
    plan = {"Task": WORK, "Owner": PEOPLE, "Wrangler": PEOPLE, "Start": MARCH, "Finish": APRIL}
    assert told(plan, "Wrangler") is None


def test_words_that_are_no_names_of_people_are_no_owners() -> None:
    plan = {"Task": WORK, "Shade": ["red", "blue", "red", "blue"], "Start": MARCH, "Finish": APRIL}
    assert told(plan, "Shade") is None


def test_addresses_are_how_somebody_is_reached() -> None:
    mails = ["a@b.example", "c@d.example", "e@f.example", "g@h.example"]
    people = {"Stakeholder": ["Anna", "Tom", "Eva", "Jo"], "Influence": [5, 4, 1, 2], "Interest": [3, 5, 2, 1], "Zq": mails}  # fmt: skip
    assert told(people, "Zq") == "contact"


def test_sentences_right_after_the_title_describe_it() -> None:
    risks = {"Risk title": RISKS, "Scenario": LONG, "Probability": [1, 2, 3, 4], "Impact": [5, 4, 3, 2]}
    assert told(risks, "Scenario") == "description"


def test_the_only_sentences_after_the_impact_are_what_is_done_about_it() -> None:
    risks = {"Risk": RISKS, "Probability": [1, 2, 3, 4], "Impact": [5, 4, 3, 2], "Zqx": LONG}
    assert told(risks, "Zqx") == "response"


def test_a_plan_with_nothing_but_a_baseline_is_planned_so() -> None:
    plan = {"Task": WORK, "Baseline start": MARCH, "Baseline finish": APRIL, "Actual start": MARCH}
    assert told(plan, "Baseline start") == "start"
    assert told(plan, "Baseline finish") == "finish"


def test_a_baseline_beside_a_plan_stays_a_baseline() -> None:
    plan = {"Task": WORK, "Baseline start": MARCH, "Start": APRIL, "Finish": APRIL}
    assert {column.header: column.field for column in table(plan).columns}["Baseline start"] == "baseline_start"


def test_a_deadline_ends_what_has_a_start_and_neither_an_end_nor_a_duration() -> None:
    assert told({"Task": WORK, "Start": MARCH, "Deadline": APRIL}, "Deadline") == "finish"
    with_duration = table({"Task": WORK, "Start": MARCH, "Duration": [3, 4, 5, 6], "Deadline": APRIL})
    assert [column.field for column in with_duration.columns] == ["name", "start", "duration", "deadline"]


def test_two_columns_of_dates_that_nothing_names_are_start_and_finish_in_their_order() -> None:
    found = table({"Task": WORK, "Owner": PEOPLE, "Zq": MARCH, "Xv": APRIL}, "Project plan")
    assert [column.field for column in found.columns] == ["name", "owner", "start", "finish"]


def test_stakeholders_without_a_name_are_known_by_their_contact() -> None:
    people = {"Company": ["North", "South", "East", "West"], "Contact": ["Anna Berg", "Tom Hill", "Eva Lund", "Jo Ray"], "Power": ["high", "low", "high", "low"], "Interest": ["high", "high", "low", "low"]}  # fmt: skip
    found = table(people)
    assert (found.kind, [column.field for column in found.columns][:2]) == ("stakeholders", ["organization", "name"])


def test_issues_without_a_title_are_known_by_what_was_seen() -> None:
    issues = {"Issue ID": ["I-1", "I-2", "I-3", "I-4"], "Symptom": WORK, "Severity": ["high", "low", "high", "low"], "Reported by": PEOPLE, "Closed on": APRIL}  # fmt: skip
    found = table(issues)
    assert (found.kind, [column.field for column in found.columns][1]) == ("issues", "title")


@pytest.mark.parametrize(("heading", "field"), [("Consequence", "impact"), ("Consequences", "impact")])
def test_a_consequence_that_is_high_or_low_is_the_impact(heading: str, field: str) -> None:
    risks = {"Risk": RISKS, "Likelihood": ["Low", "High", "Low", "High"], heading: ["High", "High", "Low", "Medium"]}
    assert [column.field for column in table(risks).columns] == ["title", "probability", field]


def test_a_heading_with_its_scale_under_a_group_keeps_its_own_meaning() -> None:
    rows: list[list[Cell]] = [
        ["Stakeholder", "Analysis", None, "Role"],
        [None, "Power (1-5)", "Interest (1-5)", None],
        ["Anna", 5, 4, "Sponsor"],
        ["Tom", 2, 3, "User"],
        ["Eva", 1, 5, "Tester"],
    ]
    found = table_of(rows, merged=["A1:A2", "B1:C1", "D1:D2"])
    assert [column.field for column in found.columns] == ["name", "influence", "relevance", "role"]


@pytest.mark.parametrize(
    ("low", "high"),
    [("niedrig", "hoch"), ("bajo", "alto"), ("faible", "élevé"), ("faible", "eleve"), ("basso", "alto"), ("laag", "hoog"), ("niski", "wysoki"), ("düşük", "yüksek"), ("rendah", "tinggi"), ("낮음", "높음")],
)  # fmt: skip
def test_low_is_below_high_in_every_language(low: str, high: str) -> None:
    assert (level_said(low), level_said(high)) == ((1, False), (3, False))


@pytest.mark.parametrize("names", [PEOPLE, ["王小明", "李娜", "张伟"], ["A. Berg", "T. Hill", "E. Lund"], ["Jo R.", "Al B.", "Ed C."]])  # fmt: skip
def test_names_of_people_are_known_in_their_usual_forms(names: list[Cell]) -> None:
    assert are_people(names)


@pytest.mark.parametrize("words", [["red", "blue", "green"], ["需求评审", "上线", "测试"], ["North", "South", "East"], ["Anna Berg"], [1, 2, 3]])  # fmt: skip
def test_other_words_are_no_names_of_people(words: list[Cell]) -> None:
    assert not are_people(words)


def test_a_scale_written_behind_a_letter_is_no_part_of_the_heading() -> None:
    risks = {"Risk": RISKS, "L_1to5": [1, 2, 3, 4], "I_1to5": [5, 4, 3, 2], "Response": LONG}
    assert [column.field for column in table(risks).columns] == ["title", "probability", "impact", "response"]
