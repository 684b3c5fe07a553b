"""Which column is which: by words, by groups above, by cells where the words mislead, and over the whole table at once."""

from collections.abc import Mapping
from datetime import date
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.kinds import LANGUAGES
from data.reading import Found, read
from data.reading.assigning import assigned
from data.reading.evidence import EVIDENCE
from data.reading.headings import words_for
from tests.data.reading.workbooks import book

MARCH = [date(2026, 3, day) for day in (2, 9, 16)]
APRIL = [date(2026, 4, day) for day in (6, 13, 20)]
NAMES = ["Zhao Min", "Qian Li", "Sun Wei"]
WORK = ["Draft", "Review", "Sign-off"]
SENTENCES = ["Wants a stable interface for all clients", "Expects to be asked before each release", "Needs a price that holds for a year"]  # fmt: skip


def table(columns: Mapping[str, list[object]], sheet: str = "Sheet1") -> Found:
    """The table of these columns; a heading may begin with that of a group and a bar: `Plan|Start`."""
    groups, heads = zip(*(head.rpartition("|")[::2] for head in columns), strict=True)
    rows = [heads, *zip(*columns.values(), strict=True)]
    merged = [f"{chr(65 + at)}1:{chr(64 + at + groups.count(group))}1" for at, group in enumerate(groups) if group and group not in groups[:at]]  # fmt: skip
    tops = (
        [tuple(group if group not in groups[:at] else None for at, group in enumerate(groups))] if any(groups) else []
    )
    (found,) = read("made.xlsx", book({sheet: [*tops, *rows]}, merged=merged)).found
    return found


def fields(columns: Mapping[str, list[object]], sheet: str = "Sheet1") -> list[str | None]:
    return [column.field for column in table(columns, sheet).columns]


@given(st.lists(st.dictionaries(st.sampled_from("abcd"), st.integers(1, 10).map(lambda tenth: tenth / 10)), max_size=4))
def test_no_other_way_to_name_the_columns_fits_better(scores: list[dict[str, float]]) -> None:
    found = assigned(dict(enumerate(scores)))
    assert len(set(found.values())) == len(found)
    assert all(name in scores[at] for at, name in found.items())

    def worth(names: tuple[str | None, ...]) -> float:
        return sum(scores[at].get(name or "", 0.0) ** 4 for at, name in enumerate(names))

    best = max(worth(names) for names in permutations([*"abcd", *[None] * 4], len(scores)))
    assert np.isclose(worth(tuple(found.get(at) for at in range(len(scores)))), best, atol=1e-4)


def test_a_column_that_could_be_two_things_leaves_to_another_what_only_that_can_be() -> None:
    assert assigned({0: {"name": 0.97, "title": 0.95}, 1: {"name": 0.96}}) == {0: "title", 1: "name"}


def test_one_sure_name_is_not_given_up_for_two_doubtful_ones() -> None:
    assert assigned({0: {"name": 0.97, "role": 0.6}, 1: {"name": 0.6}}) == {0: "name"}


@pytest.mark.parametrize("kinds", [("Impact", "Interest"), ("Interest", "Impact")])
def test_impact_is_the_power_of_a_stakeholder_where_interest_stands_beside_it(kinds: tuple[str, str]) -> None:
    found = fields({"Stakeholder": NAMES, kinds[0]: [5, 3, 1], kinds[1]: [2, 4, 5]})
    assert dict(zip(kinds, found[1:], strict=True)) == {"Impact": "influence", "Interest": "relevance"}


def test_impact_is_the_relevance_of_a_stakeholder_where_power_stands_beside_it() -> None:
    assert fields({"Stakeholder": NAMES, "Power": [5, 3, 1], "Impact": [2, 4, 5]}) == ["name", "influence", "relevance"]


def test_impact_is_that_of_a_risk_in_a_list_of_risks() -> None:
    assert fields({"Risk": WORK, "Probability": [5, 3, 1], "Impact": [2, 4, 5]}) == ["title", "probability", "impact"]


def test_an_interest_told_in_sentences_is_an_expectation() -> None:
    assert fields({"Stakeholder": NAMES, "Influence": [5, 3, 1], "Interest": SENTENCES})[2] == "expectation"


def test_a_status_of_percentages_is_the_progress() -> None:
    columns = {"Task": WORK, "Start": MARCH, "End": APRIL, "Status": ["100%", "50%", "0%"]}
    (found,) = [column for column in table(columns).columns if column.header == "Status"]
    assert (found.field, found.evidence[0]) == ("progress", "values_decide")
    assert table(columns).table.records["progress"].tolist() == [1, 0.5, 0]


def test_a_progress_in_words_is_the_status() -> None:
    assert fields({"Task": WORK, "Start": MARCH, "End": APRIL, "Progress": ["Blocked", "On hold", "Waiting for test"]})[3] == "status"  # fmt: skip


def test_a_response_of_strategies_is_the_strategy() -> None:
    found = fields({"Risk": WORK, "Probability": [1, 2, 3], "Impact": [1, 2, 3], "Response": ["Avoid", "Accept", "Mitigate"]})  # fmt: skip
    assert found[3] == "response_strategy"


def test_a_completion_date_is_the_finish_unless_another_column_is() -> None:
    assert fields({"Task": WORK, "Start": MARCH, "Completion date": APRIL}) == ["name", "start", "finish"]
    assert fields({"Task": WORK, "End": MARCH, "Completion date": APRIL}) == ["name", "finish", "actual_finish"]


def test_a_start_without_any_date_and_an_owner_of_numbers_are_kept_as_they_are() -> None:
    found = fields({"Task": WORK, "Start": ["sea", "land", "air"], "End": APRIL, "Resource person": [3, 4, 5]})
    assert found == ["name", None, "finish", None]


def test_groups_above_tell_the_plan_from_what_was_done() -> None:
    columns = {"|Task": WORK, "Plan|Start": MARCH, "Plan|End": APRIL, "Actual|Start": MARCH, "Actual|End": APRIL}
    found = table(columns)
    assert [column.field for column in found.columns] == ["name", "start", "finish", "actual_start", "actual_finish"]
    assert "group" in found.columns[3].evidence


def test_groups_above_tell_the_inherent_from_the_residual_risk() -> None:
    columns = {"|Risk": WORK, "Inherent|Probability": [5, 4, 3], "Inherent|Impact": [5, 4, 3], "Residual|Probability": [1, 2, 3], "Residual|Impact": [2, 2, 2], "Residual|Score": [2, 4, 6]}  # fmt: skip
    assert fields(columns) == ["title", "probability", "impact", "residual_probability", "residual_impact", None]


def test_groups_above_tell_the_engagement_there_is_from_the_one_wished_for() -> None:
    columns = {"基本信息|干系人": ["赵敏", "钱丽", "孙伟"], "基本信息|期望": ["接口稳定", "按时上线", "价格"], "参与度|当前": ["中立", "支持", "抵制"], "参与度|期望": ["支持", "支持", "中立"]}  # fmt: skip
    assert fields(columns) == ["name", "expectation", "engagement_current", "engagement_desired"]


@pytest.mark.parametrize("head", ["Actual duration", "Remaining duration", "实际工期", "Duration (actual)"])
def test_what_is_measured_and_is_not_the_plan_is_not_taken_for_it(head: str) -> None:
    assert fields({"Task": WORK, "Start": MARCH, head: [3, 4, 5]}) == ["name", "start", None]


@pytest.mark.parametrize(
    ("kind", "head", "field"),
    [
        ("tasks", "Task 任务", "name"), ("tasks", "任务/Task", "name"), ("tasks", "任务名称 Task Name", "name"), ("tasks", "负责人\nOwner", "owner"),
        ("tasks", "Ｓｔａｒｔ　Ｄａｔｅ", "start"), ("tasks", "Start\u200b Date\u00a0", "start"), ("tasks", "工期（天）", "duration"), ("tasks", "Predesedors", "predecessors"),
        ("stakeholders", "Influence (1-5)", "influence"), ("stakeholders", "影响度【1-5】", "influence"), ("risks", "Probabilty", "probability"), ("risks", "Impact (after mitigation)", "residual_impact"),
        ("risks", "Prob.", "probability"), ("risks", "Imp", "impact"), ("tasks", "Dur", "duration"), ("tasks", "Pred", "predecessors"),
        ("risks", "概率\nProbability", "probability"), ("tasks", "Start Date (Actual)", "actual_start"),
    ],
)  # fmt: skip
def test_a_heading_is_known_in_many_forms(kind: str, head: str, field: str) -> None:
    words = words_for(kind, head)
    assert max(words, key=lambda name: words[name]) == field


@pytest.mark.parametrize(
    ("kind", "head"),
    [
        ("risks", "Profitability"),
        ("tasks", "Prescription"),
        ("stakeholders", "Instance"),
        ("tasks", "Act"),
    ],
)
def test_a_word_that_only_begins_alike_is_none_of_ours(kind: str, head: str) -> None:
    assert words_for(kind, head) == {}


def test_of_two_columns_of_one_heading_the_first_is_taken_and_the_second_kept() -> None:
    found = table({"Name": NAMES, "Influence": [5, 3, 1], "Interest": [4, 4, 2], "name ": ["a", "b", "c"]})
    assert [column.field for column in found.columns] == ["name", "influence", "relevance", None]
    assert found.table.records["name (2)" if "name (2)" in found.table.records else "name "].tolist() == ["a", "b", "c"]


def test_each_match_tells_how_sure_it_is_and_why() -> None:
    found = table(
        {"": WORK, "Start": MARCH, "Finnish": APRIL, "Assigned owner of task": NAMES, "Colour": ["a", "b", "c"]}, "Plan"
    )
    evidence = {column.letter: column.evidence for column in found.columns}
    assert evidence["A"] == ("only_left",)
    assert evidence["B"] == ("words_exact", "values_fit")
    assert evidence["C"] == ("words_alike", "values_fit")
    assert evidence["D"] == ("words_part", "values_fit")
    assert evidence["E"] == ()
    assert all(0 < column.confidence <= 1 for column in found.columns if column.field)


def test_all_evidence_has_words_in_every_language() -> None:
    assert all(words(language) for words in EVIDENCE.values() for language in LANGUAGES)


def test_an_end_without_a_heading_stands_right_beside_the_start() -> None:
    found = table({"Task": WORK, "Start": MARCH, "": APRIL}, "Plan")
    assert [(column.field, column.evidence) for column in found.columns][2] == ("finish", ("only_left",))


def test_probability_and_impact_a_second_time_are_what_is_left_of_the_risk() -> None:
    words = ["High", "Low", "Medium"]
    rows = [("Risk", "Probability", "Impact", "Response", "Probability", "Impact"), *zip(WORK, words, words, SENTENCES, words[::-1], words[::-1], strict=True)]  # fmt: skip
    (found,) = read("made.xlsx", book({"Risks": rows})).found
    assert [column.field for column in found.columns][4:] == ["residual_probability", "residual_impact"]
    assert found.columns[5].evidence == ("repeated",)


def test_judgements_are_no_expectation_however_much_the_heading_resembles_one() -> None:
    words = ["High", "Low", "Medium"]
    found = fields({"Stakeholder": NAMES, "Power": words, "Interest": words, "Influence": words, "Impact": words})
    assert found == ["name", None, "relevance", "influence", None]


@pytest.mark.parametrize("head", ["Plan End", "Planned end date", "Expected Finish", "预计完成时间", "计划结束时间"])
def test_what_is_planned_is_the_plan(head: str) -> None:
    assert fields({"Task": WORK, "Start": MARCH, head: APRIL}) == ["name", "start", "finish"]


def test_numbers_are_not_what_a_record_is_known_by() -> None:
    rows = [("Project", "Fit", "Cost", "Risk", "Total"), ("Pilot", 1, 2, 3, 6), ("Launch", 3, 2, 1, 6), ("Training", 2, 2, 2, 6)]  # fmt: skip
    assert [one.kind for one in read("made.xlsx", book({"Scoring": rows})).found] == ["unknown"]


def test_milestones_between_two_dates_are_planned_like_tasks() -> None:
    found = table({"Milestone": WORK, "Start date": MARCH, "End date": APRIL, "Owner": NAMES})
    assert (found.kind, [column.field for column in found.columns]) == ("tasks", ["name", "start", "finish", "owner"])
