"""What one cell says, however it is written."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.kinds import KINDS, SCALES, Column
from data.reading.cells import values_of
from data.reading.dates import dates_in, day_order
from data.reading.levels import levels_in
from data.reading.quantities import number_in, shares_in
from data.reading.scale_hints import scale_hinted
from data.reading.working_time import days_in


def column(kind: str, name: str) -> Column:
    found = KINDS[kind].column(name)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "cell",
    ["2026-03-18", "2026/3/18", "2026.3.18", "2026年3月18日", "18 Mar 2026", "March 18, 2026", "Mar-18-26", "18-Mar-26",
     "20260318", "２０２６／３／１８", "2026-03-18（周三）", "Wed, 18 March 2026", 46099, "46099", 20260318],
)  # fmt: skip
def test_a_date_is_known_in_every_dress(cell: str | int) -> None:
    assert dates_in([cell]) == [pd.Timestamp("2026-03-18")]


@pytest.mark.parametrize("cell", ["soon", "2026-02-30", "6月初", 5, "13/13/2026", "Task 18 Mar"])
def test_what_is_no_date_is_none(cell: str | int) -> None:
    assert dates_in([cell], 2026) == [None]


def test_the_whole_column_decides_whether_the_day_comes_first() -> None:
    assert dates_in(["03/04/2026", "13/04/2026"])[0] == pd.Timestamp("2026-04-03")
    assert dates_in(["03/04/2026", "04/13/2026"])[0] == pd.Timestamp("2026-03-04")
    assert dates_in(["03/02/2026", "03/09/2026", "03/12/2026"])[2] == pd.Timestamp("2026-03-12")


def test_the_order_of_day_and_month_is_told_where_it_had_to_be_decided() -> None:
    assert day_order(["2026-03-18", "03/04/2026", "13/04/2026"]) == ("03/04/2026", "day")
    assert day_order(["03/04/2026", "04/13/2026"]) == ("03/04/2026", "month")
    assert day_order(["13/04/2026", "2026-03-04", "05/05/2026", None]) is None


def test_a_date_without_a_year_takes_the_columns_year_and_none_from_the_clock() -> None:
    assert dates_in([pd.Timestamp("2026-01-05"), "3月18日"])[1] == pd.Timestamp("2026-03-18")
    assert dates_in(["3月18日"]) == [None]


@given(day=st.dates(min_value=pd.Timestamp("1960-01-01").date(), max_value=pd.Timestamp("2100-01-01").date()))
def test_an_iso_date_is_itself(day: object) -> None:
    assert dates_in([str(day)]) == [pd.Timestamp(str(day))]


@pytest.mark.parametrize(
    ("cell", "days"),
    [(3, 3), ("3 days", 3), ("3d", 3), ("2周", 10), ("3工作日", 3), ("1,5", 1.5), ("三天", 3), ("半天", 0.5), ("一天半", 1.5),
     ("16h", 2), ("2 weeks", 10), ("1 week 2 days", 7), ("3 days?", 3), ("十二天", 12), ("５天", 5)],
)  # fmt: skip
def test_working_days_are_counted(cell: str | int, days: float) -> None:
    assert days_in(cell) == days


@pytest.mark.parametrize("cell", ["a while", "2-3 days", "1个月", True, "T3"])
def test_what_is_no_number_of_days_is_none(cell: str | bool) -> None:
    assert days_in(cell) is None


def test_a_heading_in_hours_is_turned_into_days() -> None:
    assert days_in(16, "Duration (h)") == 2
    assert days_in("16", "时长（小时）") == 2


@pytest.mark.parametrize(
    ("cell", "number"),
    [("1,200", 1200), ("1.5万", 15000), ("¥ 300", 300), ("1,5", 1.5), ("-3", -3), ("１２", 12), ("1.234.567", 1234567), ("3人天", 3)],
)  # fmt: skip
def test_a_number_is_known_in_every_dress(cell: str, number: float) -> None:
    assert number_in(cell) == number


def test_percentages_above_one_make_the_whole_column_percent_points() -> None:
    assert shares_in([80, 1, 0])[0] == [0.8, 0.01, 0]
    assert shares_in([0.8, 1, None])[0] == [0.8, 1, None]
    assert shares_in(["80%", 0.5, "100 %"])[0] == [0.8, 0.5, 1]
    assert shares_in([50, 120]) == ([0.5, None], {1: "out_of_range"})


@pytest.mark.parametrize(
    ("cells", "values", "odd"),
    [
        ([0.5, 50], [None, 0.5], 0),
        ([0.5, 100], [None, 1], 0),
        ([0.5, 0.25, 50, 1], [0.5, 0.25, None, 1], 2),
        ([50, 80, 0.5, 0], [0.5, 0.8, None, 0], 2),
    ],
)
def test_fractions_beside_percent_points_are_told_and_not_guessed(
    cells: list[float], values: list[float | None], odd: int
) -> None:
    assert shares_in(cells) == (values, {odd: "mixed_scales"})


@pytest.mark.parametrize(
    ("cells", "scale", "values"),
    [
        (["高", "中", "低", None], "low-high", [5, 3, 1, None]),
        (["H", "M", "L"], "low-high", [5, 3, 1]),
        (["Very high", "High", "medium"], "very-low-high", [5, 4, 3]),
        (["高", "较高", "中", "较低", "低"], "very-low-high", [5, 4, 3, 2, 1]),
        (["High (decides)", "Low - is told", "Medium: asked"], "low-high", [5, 1, 3]),
        ([1, 2, 4], "1-5", [1, 2, 4]),
        ([0, 2, 4], "0-5", [0, 2, 4]),
        ([2, 9, 5], "1-10", [2, 9, 5]),
        ([20, 90, 55], "0-100", [20, 90, 55]),
        ([0.2, 0.9, 1], "0-1", [0.2, 0.9, 1]),
        ([0.05, 0.1, 0.8], "pmbok-impact", [0.05, 0.1, 0.8]),
        (["20%", "90%"], "percent", [0.2, 0.9]),
        (["4分", "５", "3/5", "★★"], "1-5", [4, 5, 3, 2]),
        (["4 - likely", "2 unlikely"], "1-5", [4, 2]),
        (["Yes", "no"], "no-yes", [5, 1]),
        ([None, None], "1-5", [None, None]),
    ],
)
def test_a_judgement_is_placed_on_the_scale_it_is_written_on(
    cells: list[object], scale: str, values: list[object]
) -> None:
    found = levels_in(cells, "1-5")  # type: ignore[arg-type]
    assert (found.scale, found.values, found.wrong) == (scale, values, {})


@pytest.mark.parametrize(
    ("cells", "wrong"),
    [
        ([5, 4, 3, "80%"], {3: "mixed_scales"}),
        (["高", "中", "低", 80], {3: "mixed_scales"}),
        (["80%", "20%", 5], {2: "mixed_scales"}),
        (["80%", "20%", "High"], {2: "mixed_scales"}),
        ([1, 5, 80, "High", "60%", 3], {2: "mixed_scales", 3: "mixed_scales", 4: "mixed_scales"}),
        ([8, 9, 10, "低"], {3: "mixed_scales"}),
        (["High", "Low", "Medium", 3], {3: "mixed_scales"}),
        ([2, 3, 80], {2: "mixed_scales"}),
        ([2, 9, 7, 4, 90], {4: "mixed_scales"}),
        ([0.2, 0.5, 60], {2: "mixed_scales"}),
        ([5, 4, "maybe"], {2: "wrong_value"}),
        (["10-20%", 3, 4], {0: "wrong_value"}),
    ],
)
def test_what_does_not_belong_is_blank_and_told(cells: list[object], wrong: dict[int, str]) -> None:
    found = levels_in(cells, "1-5")  # type: ignore[arg-type]
    assert found.wrong == wrong
    assert all(found.values[at] is None for at in wrong)


@pytest.mark.parametrize("cell", ["None", "none", "n/a", "N/A", "-", "无", "未知"])
def test_a_judgement_that_nobody_made_is_blank_and_not_the_lowest(cell: str) -> None:
    read = values_of(column("stakeholders", "influence"), ["High", cell, "Low"])
    assert (read.values, read.wrong) == ([5, None, 1], {})


def test_words_and_numbers_may_stand_together_where_the_heading_declares_the_scale() -> None:
    assert levels_in([9, "High", 2], "1-5", "1-10").values == [9, 10, 2]


@given(values=st.lists(st.integers(1, 5), min_size=2), stray=st.integers(11, 100))
def test_one_stray_value_never_changes_what_the_others_say(values: list[int], stray: int) -> None:
    found = levels_in([*values, stray], "1-5")
    assert found.values == [*values, None]
    assert found.wrong == {len(values): "mixed_scales"}


@given(values=st.lists(st.integers(1, 5), min_size=1), highest=st.integers(1, 5))
def test_the_largest_value_never_stretches_a_scale(values: list[int], highest: int) -> None:
    held = [min(value, highest) for value in values]
    assert levels_in(held, "1-5").values == held


def test_grades_of_priority_are_levels_only_in_a_priority_column() -> None:
    assert levels_in(["P0", "P1", "P2", "P3", "P4"], "low-high", graded=True).values == [5, 4, 3, 2, 1]
    assert levels_in(["P1", "P2", "P3"], "low-high", graded=True).values == [5, 3, 1]
    assert levels_in(["P0", "P3"], "1-5").values == [None, None]


@pytest.mark.parametrize(
    ("heading", "scale"),
    [
        ("Influence (1-5)", "1-5"),
        ("PROBABILITY\n1 – 10", "1-10"),
        ("影响度（高/中/低）", "low-high"),
        ("Impact (H/M/L)", "low-high"),
        ("Interest\n(H=High/L=Low)", "low-high"),
        ("Relevance (%)", "percent"),
        ("Influence", None),
        ("Impact 1 – 16", None),
    ],
)
def test_a_heading_declares_its_scale(heading: str, scale: str | None) -> None:
    assert scale_hinted(heading) == scale
    assert scale is None or scale in SCALES


@pytest.mark.parametrize(
    ("kind", "name", "cell", "value"),
    [
        ("tasks", "status", "Done!", "done"),
        ("tasks", "status", "进行中（等待评审）", "in_progress"),
        ("tasks", "milestone", "√", True),
        ("tasks", "milestone", "否", False),
        ("tasks", "owner", "赵敏、钱丽/Sun Wei", "赵敏; 钱丽; Sun Wei"),
        ("tasks", "predecessors", 3.0, "3"),
        ("tasks", "predecessors", "T3, 5SS+2 days", "T3; 5SS+2d"),
        ("tasks", "id", 1.0, "1"),
        ("tasks", "id", "001", "001"),
        ("tasks", "duration", "待定", None),
        ("tasks", "start", "TBD", None),
        ("tasks", "notes", "NA", "NA"),
        ("stakeholders", "attitude", "-", "against"),
    ],
)  # fmt: skip
def test_a_cell_becomes_what_its_column_holds(kind: str, name: str, cell: object, value: object) -> None:
    read = values_of(column(kind, name), [cell])  # type: ignore[list-item]
    assert (read.values, read.wrong) == ([value], {})
