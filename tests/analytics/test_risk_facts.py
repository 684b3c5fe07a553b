"""Levels, scores and bands of risks, and what the register says."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics import risks, ties
from analytics.charts import risks as heatmap
from analytics.charts.palette import PALETTES
from analytics.risks import RiskScale
from data.kinds import Table
from data.reading import joined, read


def test_the_register_is_read_from_the_greatest_exposure_down(register: Table) -> None:
    exposed = risks.exposed(register)
    assert exposed["id"].tolist() == ["R3", "R1", "R2", "R4"]
    assert exposed["score"].tolist()[:3] == [25, 12, 5]
    assert exposed["band"].tolist() == ["high", "high", "medium", None]
    assert exposed["residual_band"].tolist() == [None, "medium", None, None]
    assert exposed["open"].tolist() == [False, True, True, True]


def test_equal_scores_are_ordered_by_impact(table) -> None:
    both = table(
        "risks", [{"title": "often", "probability": 4, "impact": 3}, {"title": "grave", "probability": 3, "impact": 4}]
    )
    assert risks.exposed(both)["title"].tolist() == ["grave", "often"]


@pytest.mark.parametrize(
    ("scale", "values", "levels"),
    [
        ("1-5", [1, 2, 3, 4, 5], [1, 2, 3, 4, 5]),
        ("1-3", [1, 2, 3], [1, 3, 5]),
        ("low-high", [1, 3, 5], [1, 3, 5]),
        ("1-4", [1, 2, 3, 4], [1, 2, 4, 5]),
        ("1-10", [1, 2, 3, 5, 6, 8, 10], [1, 1, 2, 3, 3, 4, 5]),
        ("percent", [0, 0.1, 0.2, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1], [1, 1, 2, 2, 3, 4, 4, 5, 5, 5]),
        ("0-1", [0.1, 0.3, 0.5, 0.7, 0.9], [1, 2, 3, 4, 5]),
        ("0-100", [0, 50, 100], [1, 3, 5]),
    ],
)
def test_a_probability_on_any_scale_has_a_level(table, scale: str, values: list[float], levels: list[int]) -> None:
    rows = [{"title": "Risk", "probability": value} for value in values]
    assert risks.levels(table("risks", rows, probability=scale), "probability").tolist() == levels


def test_pmbok_impacts_double_from_level_to_level(table) -> None:
    rows = [{"title": "Risk", "impact": value} for value in (0.05, 0.1, 0.2, 0.4, 0.8)]
    assert risks.levels(table("risks", rows, impact="pmbok-impact"), "impact").tolist() == [1, 2, 3, 4, 5]


def test_only_scales_of_probability_tell_how_likely_a_risk_is(table) -> None:
    for scale, value, known in (("percent", 0.3, 0.3), ("0-100", 30, 0.3), ("0-1", 0.3, 0.3)):
        assert (
            risks.exposed(table("risks", [{"title": "A", "probability": value}], probability=scale)).loc[
                0, "probability_value"
            ]
            == known
        )
    assert pd.isna(risks.exposed(table("risks", [{"title": "A", "probability": 3}])).loc[0, "probability_value"])


GRID = {5: "lmhhh", 4: "lmhhh", 3: "lmmhh", 2: "llmmm", 1: "llllm"}  # probability: bands of impact 1 to 5


def test_the_grid_has_its_twenty_five_bands(table) -> None:
    """Green to 5, red from 12 (after Cox 2008), and the gravest impact is never green."""
    expected = {(p, i): band for p, row in GRID.items() for i, band in enumerate(row, start=1)}
    exposed = risks.exposed(table("risks", [{"title": "A", "probability": p, "impact": i} for p, i in expected]))
    cells = zip(exposed["probability"], exposed["impact"], exposed["band"], strict=True)
    assert {(int(p), int(i)): band[0] for p, i, band in cells} == expected


@given(st.integers(1, 5), st.integers(1, 5), st.integers(1, 5), st.integers(1, 5))
def test_more_of_either_never_lowers_the_band(table, p1: int, i1: int, p2: int, i2: int) -> None:
    low, high = (min(p1, p2), min(i1, i2)), (max(p1, p2), max(i1, i2))
    rows = [{"title": "A", "probability": p, "impact": i} for p, i in (low, high)]
    bands = risks.exposed(table("risks", rows)).loc[[0, 1], "band"].map({"low": 0, "medium": 1, "high": 2})
    assert bands[0] <= bands[1]


def test_a_blank_is_unknown_and_not_safe(table) -> None:
    exposed = risks.exposed(table("risks", [{"title": "A", "impact": 5, "residual_probability": 1}]))
    assert exposed[["score", "residual_score"]].isna().all(axis=None)
    assert exposed["band"].tolist() == [None]


def test_bands_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="must end below"):
        RiskScale(low_to=12, high_from=12)


def test_the_title_names_the_task_most_threatened(register: Table, plan: Table) -> None:
    found = risks.finding(risks.exposed(register), ties.threatens(register.records, plan.records), plan.records)
    assert found.code == "red_threaten"
    assert dict(found.values) == {"n": 1, "k": 1, "name": "Interface documents", "unmeasured": 1}


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([], "none"),
        ([{"title": "A", "probability": 5, "impact": 5, "status": "closed"}], "none"),
        ([{"title": "A", "probability": 5}], "unmeasured"),
        ([{"title": "A", "probability": 1, "impact": 1}], "no_red"),
        ([{"title": "A", "probability": 1, "impact": 1}, {"title": "B"}], "no_red_measured"),
        ([{"title": "A", "probability": 5, "impact": 5}], "red"),
        ([{"title": "A", "probability": 5, "impact": 5, "tasks": "T4"}], "red_threaten"),
        (
            [
                {"title": "A", "probability": 5, "impact": 5},
                {"title": "B", "probability": 1, "impact": 1, "tasks": "T4"},
            ],
            "red",
        ),
    ],
)
def test_every_situation_has_its_title(table, plan: Table, rows, code: str) -> None:
    found = table("risks", rows)
    assert risks.finding(risks.exposed(found), ties.threatens(found.records, plan.records), plan.records).code == code


def test_the_risks_that_the_title_names_are_known(table, plan: Table) -> None:
    rows = [
        {"title": "A", "probability": 5, "impact": 5},
        {"title": "B", "probability": 4, "impact": 5, "tasks": "T4"},
        {"title": "C", "probability": 1, "impact": 1, "tasks": "T4"},
        {"title": "D", "tasks": "T4"},
    ]

    def named(*titles: str, stage: str = "") -> list[str]:
        register = table("risks", [row for row in rows if row["title"] in titles])
        exposed, threats = risks.exposed(register), ties.threatens(register.records, plan.records)
        finding = risks.finding(exposed, threats, plan.records, stage)
        spoken = risks.spoken_of(exposed, threats, plan.records, stage)
        found = sorted(exposed.loc[sorted(spoken), "title"])
        if finding.code == "red_threaten":
            assert len(found) == finding.value("k")
        elif finding.code in ("red", "no_red"):
            assert found == [finding.value("title")]
        else:
            assert not found
        return found

    assert named("A", "B", "C", "D") == ["B"]  # of the red ones those that threaten the task
    assert named("A", "C") == ["A"]
    assert named("C") == ["C"]
    assert named("C", "D") == named("D") == named() == []
    assert named("A", "B", stage="residual_") == []  # nobody measured them again


def test_other_programs_get_the_keys_of_the_command_line(register: Table) -> None:
    assert risks.listed(risks.exposed(register))[1] == {
        "id": "R1", "title": "Documents come late", "probability": 3, "impact": 4, "probability_value": None,
        "score": 12, "band": "high", "residual_score": 6,
    }  # fmt: skip
    unmeasured = risks.listed(risks.exposed(register))[3]
    assert (unmeasured["impact"], unmeasured["score"], unmeasured["band"]) == (None, None, None)


def test_a_risk_that_was_not_measured_again_is_not_counted_as_better(register: Table) -> None:
    exposed = risks.exposed(register)
    moved = risks.movement(exposed)
    assert (moved.both, moved.high_before, moved.high_after, moved.unmeasured_after) == (1, 1, 0, 1)


def test_open_risks_are_measured_or_apart_at_each_stage(register: Table) -> None:
    exposed = risks.exposed(register)
    for stage, known in (("", ["R1", "R2"]), ("residual_", ["R1"])):
        assert risks.measured(exposed, stage)["id"].tolist() == known
        assert set(risks.unmeasured(exposed, stage)["id"]) == {"R1", "R2", "R4"} - set(known)


def test_a_cell_holds_the_open_risks_of_its_stage(register: Table) -> None:
    exposed = risks.exposed(register)
    assert risks.in_cell(exposed, (3, 4))["id"].tolist() == ["R1"]
    assert risks.in_cell(exposed, (2, 3), "residual_")["id"].tolist() == ["R1"]
    assert risks.in_cell(exposed, (5, 5)).empty  # the one there is closed


def test_the_cells_that_hold_anything_are_those_behind_which_open_risks_stand_the_gravest_first(
    register: Table,
) -> None:
    exposed = risks.exposed(register)
    for stage in risks.STAGES:
        cells = risks.occupied(exposed, stage)
        assert {cell: len(risks.in_cell(exposed, cell, stage)) for cell in cells} == cells
        assert [a * b for a, b in cells] == sorted((a * b for a, b in cells), reverse=True)
    assert (5, 5) not in risks.occupied(exposed)  # the one there is closed
    assert risks.occupied(exposed.iloc[:0]) == {}


def test_a_risk_between_two_levels_is_opened_from_the_cell_in_which_it_is_counted(register: Table) -> None:
    exposed = risks.exposed(register)
    between = exposed.assign(probability=exposed["probability"].where(exposed["id"] != "R1", 2.5))
    cells = risks.occupied(between)
    assert risks.in_cell(between, (3, 4))["id"].tolist() == ["R1"]
    assert {cell: len(risks.in_cell(between, cell)) for cell in cells} == cells
    drawn = heatmap.figure(
        between[between["open"]], words=dict.fromkeys(heatmap.WORDS, "x"), title="", palette=PALETTES["light"]
    )
    counted = {
        tuple(at): text
        for trace in drawn.data
        if trace.name == "cells"
        for at, text in zip(trace.customdata, trace.text, strict=True)
    }
    assert {cell: f"<b>{n}</b>" for cell, n in cells.items()} == {
        cell: text for cell, text in counted.items() if text != "·"
    }


@pytest.mark.parametrize("written", ["2.5", "2.49", "3"])
def test_a_fraction_in_a_workbook_is_counted_and_opened_alike(written: str) -> None:
    book = joined([read("risks.csv", f"Risk,Probability (1-5),Impact (1-5)\nLate,{written},4\nTorn,1,1\n".encode())])
    exposed = risks.exposed(book.table("risks"))
    for cell, n in risks.occupied(exposed).items():
        assert len(risks.in_cell(exposed, cell)) == n
    assert sum(risks.occupied(exposed).values()) == 2


def test_a_list_without_levels_is_told_by_its_length(register: Table) -> None:
    assert risks.agreed(register.records).value("n") == 3
    assert risks.agreed(register.records[register.records["status"] == "closed"]).code == "agreed_none"


def test_what_is_left_after_the_responses_has_a_finding_of_its_own(register: Table) -> None:
    exposed = risks.exposed(register)
    nothing = exposed.iloc[:0].assign(risk=[], task=[])[["risk", "task"]]
    assert risks.finding(exposed, nothing, register.records.iloc[:0]).code == "red"
    assert risks.finding(exposed, nothing, register.records.iloc[:0], "residual_").code == "no_red_measured"
